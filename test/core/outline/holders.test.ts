import assert from 'node:assert/strict';
import { outline } from '../render.js';

const inConference = (below: string): readonly string[] =>
  outline(`# FooConf 2024\n\n${below}\n`)
    .slice(1)
    .map((line) => line.slice(2));

describe('what holds talks', () => {
  const talks = '### Widgets - Jane Doe, Acme\n\n### Gears - John Roe, Foo\n\n';
  const cases: readonly (readonly [holder: string, kind: string])[] = [
    ['Panel 1: Widgets', 'track'],
    ['Session 3', 'group'],
    ['Sitzung 2', 'track'],
    ['Track: Modelling', 'track'],
    ['Trilha Arquitetura', 'track'],
    ['Ligthing Talks', 'group'],
    ['Worshops', 'group'],
    ['Keynots', 'group'],
    ['Unconferense', 'group'],
    ['Worksheets', 'track'],
    ['GitOpsCon lightning talks', 'group'],
    ['Vormittag', 'group'],
    ['Après-midi', 'group'],
    ['午後', 'group'],
  ];
  for (const [holder, kind] of cases) {
    it(`may be a ${kind}: ${holder}`, () => {
      const [first] = inConference(`## ${holder}\n\n${talks}## Plenum\n\n${talks}`);
      assert.equal(first, `${kind} ${holder}`);
    });
  }

  it('is no talk itself if nothing is below: Evening, Lightning talks', () => {
    const note = (title: string): string =>
      `## Widgets - Jane Doe, Acme\n\n## ${title}\n\n- nice\n\n## Gears - John Roe, Foo`;
    for (const title of ['Evening', 'Lightning talks', 'Nachmittag', 'Lunch', 'Обед', 'ランチ']) {
      assert.doesNotMatch(inConference(note(title))[1] ?? '', /^talk/u, title);
    }
  });

  it('is not the title over days', () => {
    for (const title of ['LISA19 Notes', 'Notizen aus Berlin', 'Mes notes']) {
      const note = `# ${title}\n\n# Monday\n\n# Widgets\nJane Doe, Acme\n\n# Gears\nJohn Roe, Foo\n`;
      assert.equal(outline(note)[0], `section ${title}`);
    }
  });
});
