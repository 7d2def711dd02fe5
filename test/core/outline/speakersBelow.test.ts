import assert from 'node:assert/strict';
import { outline, talksIn } from '../render.js';

describe('the speaker below the title of a talk', () => {
  const notes: Readonly<Record<string, readonly [text: string, talk: string]>> = {
    'is a heading, over lines with handles': [
      '# FooConf\n\n## The Humble Widget\n### Jane Doe\n\n@janedoe\n@widgetconf\n\n- Widgets\n',
      'talk The Humble Widget < Jane Doe',
    ],
    'may be a handle alone': [
      '# FooConf\n\n## The Humble Widget\n\n@janedoe\n\nNotes.\n',
      'talk The Humble Widget < @janedoe',
    ],
    'is a heading with the link of a handle': [
      '# FooConf\n\n## The Humble Widget\n\n### Jane Doe [@janedoe](https://example.org/janedoe)\n\nWidgets are small.\n',
      'talk The Humble Widget < Jane Doe',
    ],
    'stands behind "con"': [
      '# FooConf 2031\n\n## Mesa redonda: ruedas\n\ncon Ana Pérez, Laura Gil y Marta Sanz\n',
      'talk:panel ruedas < Ana Pérez & Laura Gil & Marta Sanz',
    ],
    'stands behind "avec"': [
      '# FooConf 2031\n\n## Table ronde : les rouages\n\navec Marie Dupré et Jean Dupont\n',
      'talk:panel les rouages < Marie Dupré & Jean Dupont',
    ],
    'stands behind "mit"': [
      '# FooConf 2031\n\n## Hebel im Gespräch\n\nmit Anna Müller und Eva Lang\n',
      'talk Hebel im Gespräch < Anna Müller & Eva Lang',
    ],
    'is a heading behind "by"': [
      '# FooConf\n\n## The Humble Widget\n### by Jane Doe, Acme\n\n- Widgets\n',
      'talk The Humble Widget < Jane Doe (Acme)',
    ],
    'is a heading behind "von"': [
      '# WidgetConf\n\n## Das bescheidene Ding\n### von Anna Müller\n\n- Dinge\n',
      'talk Das bescheidene Ding < Anna Müller',
    ],
    'stands behind a block of directives': [
      '# The Humble Widget\n\n@Metadata {\n    @TitleHeading("Talk")\n}\n\nJane Doe\n\n## Abstract\n\nWidgets.\n',
      'talk The Humble Widget < Jane Doe',
    ],
    'stands behind directives in a German note': [
      '# Dinge im Takt\n\n@Metadata {\n  @PageImage(source: "ding")\n}\n\nAnna Müller, Acme\n\n## Inhalt\n\nDinge.\n',
      'talk Dinge im Takt < Anna Müller (Acme)',
    ],
  };
  for (const [name, [text, talk]] of Object.entries(notes)) {
    it(name, () => {
      assert.ok(
        outline(text).some((line) => line.trim() === talk),
        outline(text).join('\n'),
      );
    });
  }
});

describe('speakers below a talk', () => {
  const talkOf = (below: string): string | undefined =>
    outline(`# GearConf 2031\n\n## Big gears for all\n\n${below}\n\nIt was about gears, and long.\n`)[1]?.trim();
  const behindFacts = [
    ['_Format: 45 minutes_\n\n**[Jane Doe](https://github.com/janedoe)**', 'Jane Doe'],
    [
      '_Format conférence 45 minutes_  \n**[Océane Dupré](https://www.linkedin.com/in/oceane/)**  \n**[Patrice de Saint Pré](https://github.com/pat)**',
      'Océane Dupré & Patrice de Saint Pré',
    ],
    ['2031-05-12 16:30\nAnna Müller\nEntwicklerin @ Acme\n@annam', 'Anna Müller'],
  ] as const;
  for (const [below, speakers] of behindFacts) {
    it(`are found behind its format or date: ${speakers}`, () => {
      assert.equal(talkOf(below), `talk Big gears for all < ${speakers}`);
    });
  }

  it('are found in a long list with what each does', () => {
    const list = [
      '*Jane Doe (Senior Software Engineer, Acme), John Roe (Frontend Developer, Umbrella Widgets), ',
      'Mary Major (Senior Product Manager, Foo Garage), Max Muster (Engineer, Bar Solutions)*',
    ].join('');
    assert.equal(
      talkOf(list)?.replace(/ \([^)]*\)/gu, ''),
      'talk Big gears for all < Jane Doe & John Roe & Mary Major & Max Muster',
    );
  });
});

describe('speakers behind a dash that lacks a blank', () => {
  for (const [heading, title, speakers] of [
    ['A Guide to the Gear Landscape- Jane Doe, John Roe', 'A Guide to the Gear Landscape', 'Jane Doe & John Roe'],
    ['Räder und Hebel im Takt –Anna Müller', 'Räder und Hebel im Takt', 'Anna Müller'],
    ['Le tour des rouages- Jean Dupont', 'Le tour des rouages', 'Jean Dupont'],
  ] as const) {
    it(`are told from the title: ${heading}`, () => {
      assert.equal(outline(`# GearConf 2031\n\n## ${heading}\n\n- x\n`)[1]?.trim(), `talk ${title} < ${speakers}`);
    });
  }

  it('are no part of a word', () => {
    const [, talk] = outline('# GearConf 2031\n\n## Pre- Jane and Post-Widgets Era of Gears\n\n- x\n');
    assert.equal(talk?.trim(), 'talk Pre- Jane and Post-Widgets Era of Gears');
  });
});

describe('a list of speakers', () => {
  for (const [label, notes] of [
    ['**Speaker(s) :**', '**Notes :**'],
    ['Speakers:', 'What I noted'],
    ['**Referenten:**', '**Notizen:**'],
  ] as const) {
    it(`ends where other text starts: ${label}`, () => {
      const text = `# FooConf 2031\n\n## Big gears\n\n${label}\n- Jane Doe\n- John Roe\n\n${notes}\n\n- big wheels\n- Oil Pump\n`;
      assert.deepEqual(talksIn(text), ['talk Big gears < Jane Doe & John Roe']);
    });
  }
});
