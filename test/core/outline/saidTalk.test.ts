import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { outline } from '../render.js';

describe('the talk that a note is about as a whole', () => {
  const cases: readonly (readonly [why: string, path: string, text: string, talk: string])[] = [
    [
      'has the name of the file as title, and the speaker of front matter, who may be linked',
      'vault/Talks/Widgets at Scale.md',
      '---\nspeaker: "[[Jane Doe]]"\nevent: "[[FooConf 2024]]"\n---\n\n## Summary\n\n- x\n',
      'talk Widgets at Scale < Jane Doe',
    ],
    [
      'has the only heading at the top as title, and the speakers of front matter',
      'vault/dinge.md',
      '---\nspeakers:\n  - "[[Anna Müller]]"\n  - "[[leute/max|Max Muster]]"\n---\n\n# Dinge im Takt\n\n## Notizen\n\n- x\n',
      'talk Dinge im Takt < Anna Müller & Max Muster',
    ],
    [
      'has the name of the file as title, and the speaker of the first lines',
      'vault/FooConf 2024/Machins partout.md',
      'Oratrice : Jeanne Dupré\n\n## Notes\n\n- x\n',
      'talk Machins partout < Jeanne Dupré',
    ],
    [
      'stands in quotes behind the conference in the title of a post',
      'blog/2031-06-14-gears.md',
      '---\ntitle: GearCon 2031 メモ -「歯車のアンチパターンと油の話」\n---\n\n# はじめに\n\nx\n\n# 歯車が遅い理由\n\nx\n',
      'talk 歯車のアンチパターンと油の話',
    ],
    [
      'stands in quotes behind the conference in German',
      'notizen/raeder.md',
      '---\ntitle: "GearConf 2031: „Räder im Takt der Zeit“"\n---\n\n## Warum Räder\n\nx\n\n## Und Öl\n\nx\n',
      'talk Räder im Takt der Zeit',
    ],
  ];
  for (const [why, path, text, talk] of cases) {
    it(why, () => {
      assert.equal(parseNote(text, { path }).isConference, true);
      assert.equal(outline(text, { path })[0], talk);
    });
  }

  for (const [label, role] of [
    ['Speakers', 'Director of Widgets, Acme Gears and Levers'],
    ['Intervenants', 'Directrice des machins, Exemple et associés'],
    ['登壇者', 'アクメ・ギア・アンド・レバー株式会社ウィジェット・歯車・未来のばね開発部'],
  ] as const) {
    it(`has all speakers of a long line: ${label}`, () => {
      const names = ['Jane', 'John', 'Anna', 'Max', 'Marie', 'Eve', 'Paul', 'Ada', 'Alan', 'Grace', 'Tim', 'Linus'];
      const people = names.map((name) => `${name} Doe (${role})`).join(', ');
      const text = `${label}: ${people}\n\n# Overview\n\n- x\n`;
      const [talk = ''] = outline(text, { path: 'gearconf-notes/Lessons of Gears.md' });
      assert.equal(talk.split(' Doe').length - 1, names.length, talk);
    });
  }

  const places: readonly (readonly [why: string, path: string, text: string, outline: readonly string[]])[] = [
    [
      'has the only heading at the top as title, in a folder of notes of conferences',
      'widget-conf-notes/pages/turning-big-gears.md',
      '# Turning gears that are big\n\n## Why?\n\n- x\n\n## The gearbox\n\n- y\n',
      ['talk Turning gears that are big', '  section Why?', '  section The gearbox'],
    ],
    [
      'has such a heading of the second level, in Spanish',
      'apuntes-conferencias/2031/ruedas-dentadas.md',
      '## Ruedas dentadas para todos\n\nTexto.\n\n### Materiales\n\n- acero\n',
      ['talk Ruedas dentadas para todos', '  section Materiales'],
    ],
    [
      'has the name of the folder in its title, in a file that is called as any notes are',
      'gear_conf_notes/2031/big_wheels/notes.md',
      '# Wheels Need Not Be Big #\n\n* practice\n\n## Thin Tyres ##\n\njane doe, 2006\n',
      ['talk Wheels Need Not Be Big', '  section Thin Tyres'],
    ],
    [
      'has the name of the file as title in a note with several headings at the top, in German',
      'konferenz-notizen/2031/03 Zahnräder im Alltag.md',
      '# Vom letzten Jahr\n\n- a\n\n# Was neu ist\n\n- b\n',
      ['talk Zahnräder im Alltag', '  section Vom letzten Jahr', '  section Was neu ist'],
    ],
    [
      'has the name of the file as title, and the name on the first line as speaker',
      'WidgetEurope2031_Conf_notes/Gears in large machines.md',
      'Andrew Gearwright\n\nHe told how it went, and was heard by all.\n\nIt went well.\n',
      ['talk Gears in large machines < Andrew Gearwright'],
    ],
    [
      'has a title on the first line, as front matter has without its rules',
      'widgetcon-notes/gears.md',
      'title: "Gears: the third dimension"\n\nWhy?\n\n* fun\n\n### Vertices\n\n* x\n',
      ['talk Gears: the third dimension', '  section Vertices'],
    ],
    [
      'has the first line as title where the blank behind its only hash is missing',
      'event-notes/2031-04-08-GearConf/turn-it.md',
      '#Turn it!\n\n* Jane Doe ([@janedoe](https://twitter.com/janedoe))\n* Acme\n* Why?\n',
      ['talk Turn it! < Jane Doe'],
    ],
    [
      'has such a first line as title, in German',
      'konferenz-notizen/2031/raeder.md',
      '#Räder für alle Fälle\n\nNotizen.\n',
      ['talk Räder für alle Fälle'],
    ],
    [
      'has such a first line as title, in French',
      'conf-notes/roues.md',
      '#Les roues: une histoire\n\n- x\n',
      ['talk Les roues: une histoire'],
    ],
    [
      'is by the speaker whose name ends that of the file',
      'gear_conf_notes/2031/taming-the-gear_jane-doe.md',
      '# Taming the Gear\n\n- x\n\n## Arrays\n\n- y\n',
      ['talk Taming the Gear < Jane Doe', '  section Arrays'],
    ],
    [
      'is by the speaker who is the whole name of the file, in German',
      'konferenz-notizen/2031-06-13-Anna-Müller.md',
      '---\ntitle: Dinge im Takt der Zeit\n---\n\n## Notizen\n\n- x\n',
      ['talk Dinge im Takt der Zeit < Anna Müller', '  section Notizen'],
    ],
    [
      'is by the speaker whose name ends that of the file, in French',
      'conf-notes/2031/Des roues - Jean Dupont.md',
      '# Des roues pour tous les jours\n\n- x\n',
      ['talk Des roues pour tous les jours < Jean Dupont'],
    ],
    [
      'has a file that ends with another word',
      'gear_conf_notes/2031/taming_the_kaiju_kingdom.md',
      '# Taming the Kaiju\n\n- x\n',
      ['talk Taming the Kaiju'],
    ],
    [
      'has headings that read like talks, below the speaker',
      'gear_conf_notes/2031/Turning Big Gears for Fun and Profit.md',
      'Speaker: [Jane Doe, Engineer at Acme](https://example.org)\n\n# How Big Gears Work\n\n- x\n\n# Turning Skills Into Gears\n\n- y\n',
      [
        'talk Turning Big Gears for Fun and Profit < Jane Doe (Acme)',
        '  section How Big Gears Work',
        '  section Turning Skills Into Gears',
      ],
    ],
    [
      'has headings for its speakers',
      'gear_conf_notes/_posts/2031-04-12-turning-gears.md',
      [
        '---\ntitle: "Turning Gears: Words into Deeds"\n---\n\nPresenters:\n- Jane Doe\n- John Roe\n- Anna Müller\n',
        '## Jane Doe, Engineer\n\n- x\n\n## John Roe at Acme\n\n- y\n\n## Anna Müller, Acme\n\n- z\n',
      ].join('\n'),
      [
        'talk Turning Gears: Words into Deeds < Jane Doe & John Roe & Anna Müller',
        '  section Jane Doe, Engineer',
        '  section John Roe at Acme',
        '  section Anna Müller, Acme',
      ],
    ],
    [
      'is by the speaker who is its title, in front matter',
      'conference-notes/_posts/2031-06-13-jane-doe.md',
      '---\ntitle: Jane Gearwright\n---\n\n# Topic\n\n# Notes\n\n- x\n',
      ['talk Jane Gearwright < Jane Gearwright', '  section Topic', '  section Notes'],
    ],
    [
      'has the title in front matter, in a post among notes of conferences',
      'conferenceNotes/_posts/2031-06-13-gears.md',
      '---\nlayout: post\ntitle: Gears in growth\n---\n\n# Topic\n\n**gears**\n\n# Notes\n\n- x\n',
      ['talk Gears in growth', '  section Topic', '  section Notes'],
    ],
    [
      'has the only heading at the top as title, in the README of a folder among the notes',
      'widget-summit-notes-2031/Gears/README.md',
      '# Continuous turning with gears and levers\n\n### Vision\n\n- x\n',
      ['talk Continuous turning with gears and levers', '  section Vision'],
    ],
  ];
  for (const [why, path, text, expected] of places) {
    it(why, () => {
      assert.equal(parseNote(text, { path }).isConference, true);
      assert.deepEqual(outline(text, { path }), expected);
    });
  }

  it('has no title in a hashtag on the first line', () => {
    for (const text of [
      '#todo call Jane\n\n- x\n',
      '#Rust #Wasm\n\n- x\n',
      '#Rust\n\n- x\n',
      '#Rust is nice\nsaid Jane.\n',
    ])
      assert.deepEqual(
        outline(text, { path: 'notes/x.md' }).filter((line) => line.startsWith('section Rust')),
        [],
        text,
      );
  });

  it('is none where the title is that of the conference, a day or a list', () => {
    const texts: readonly (readonly [path: string, text: string])[] = [
      ['conference-notes/links.md', '- https://example.org\n'],
      ['conference-notes/README.md', '# My notes of conferences\n\nAll that I wrote.\n'],
      ['conference-notes/2031/widgets/README.md', '# Widgets Universe 2031 notes\n\nAll that I wrote.\n'],
      ['conf-notes/an_even_bigger_gear_2031/README.md', '# An Even Bigger Gear - Berlin 2031\n\nhttps://example.org\n'],
      ['conference-notes/about.md', '---\ntitle: About the author of all this\n---\n\nI like widgets.\n'],
      ['posts/2031-03-19-widgetconf-videos-are-online.md', '# The videos are online\n\nHave a look.\n'],
    ];
    for (const [path, text] of texts) {
      const note = parseNote(text, { path });
      assert.equal(note.isConference, false, path);
    }
  });

  it('is none in a text that names who wrote it, or that has no title', () => {
    const texts: readonly (readonly [path: string, text: string])[] = [
      ['posts/widgets.md', 'By: Jane Doe\n\n## Background\n\nLong.\n'],
      ['posts/widgets.md', 'Author: Jane Doe\n\n## Why\n\nLong.\n'],
      ['talks/README.md', 'Speaker: Jane Doe\n\n## Usage\n\nLong.\n'],
    ];
    for (const [path, text] of texts) assert.equal(parseNote(text, { path }).isConference, false, text);
  });
});
