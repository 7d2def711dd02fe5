import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { isGroupTitle, isOtherTitle } from '../../../src/core/outline/words/vocabulary/vocabulary.js';
import { outline } from '../render.js';

describe('what posts have around talks', () => {
  for (const title of [
    'Outro',
    'Docs',
    'Special thanks',
    'Impressions in general',
    'Open questions in general',
    'Organisation',
    'Das Drumherum',
    'Eindrücke im Allgemeinen',
    'La organización',
    'Sobre el evento',
    'Sobre o evento em geral',
    "À propos de l'événement",
    'Épilogue',
    '写在最后',
    '마치며',
    '아쉬웠던 점',
    '謝辞',
  ]) {
    it(`is no talk: ${title}`, () => {
      assert.equal(isOtherTitle(title), true);
      const talk = (name: string, speaker: string): string => `## ${name}\n\nSpeaker: ${speaker}\n\n- a note\n\n`;
      const text = `# GearConf 2031\n\n${talk('Big widgets', 'Jane Doe')}${talk('Levers', 'John Roe')}## ${title}\n\nSome words.\n`;
      assert.equal(outline(text).filter((line) => line.trim().startsWith('talk')).length, 2);
    });
  }

  for (const title of [
    'Las charlas',
    'Die Vorträge',
    'Les conférences',
    'Sobre as palestras',
    'Some lightning talks',
  ]) {
    it(`gathers talks: ${title}`, () => assert.equal(isGroupTitle(title), true));
  }

  it('is told from titles of talks', () => {
    for (const title of ['Docs as code', 'General relativity of gears', 'Organisation of levers', '写在最后的齿轮']) {
      assert.equal(isOtherTitle(title), false, title);
    }
  });
});

describe('the title of a post that names the conference', () => {
  for (const [why, title, text] of [
    ['in English', 'What I saw at GearConf 2031', 'It was great, with talks on gears and levers.'],
    ['in Spanish', 'Lo que vi en la GearConf 2031', 'Fue genial, con charlas de engranajes y palancas.'],
    ['in German', 'Was ich auf der GearConf 2031 sah', 'Es war toll, mit Vorträgen über Zahnräder und Hebel.'],
  ] as const) {
    const note = (url: string): string => `---\ntitle: "${title}"\nurl: ${url}\ntags: [gearconf]\n---\n\n${text}\n`;
    const path = '/blog/posts/2031-03-19-seen-at-gearconf-2031.md';

    it(`is no talk for the address of the post, ${why}`, () => {
      const { sections } = parseNote(note('/blog/2031/03/gearconf/'), { path });
      assert.ok(sections.every(({ kind }) => kind !== 'talk'));
    });
  }
});

describe('the same part of several talks', () => {
  for (const [why, part] of [
    ['in English', 'Proposal'],
    ['in German', 'Planung'],
    ['in Spanish', 'Propuesta'],
  ] as const) {
    it(`prepares no conference, ${why}`, () => {
      const talks = [1, 2, 3, 4].map((at) => `## Big widgets ${at} - Jane Doe, Acme\n\n### ${part}\n\n- a note\n\n`);
      assert.equal(parseNote(`# GearConf 2031\n\n${talks.join('')}`).isConference, true);
    });
  }
});

describe('a long sentence that ends with a name, over another line', () => {
  for (const [why, sentence, by] of [
    ['in English', 'The big hall with all the gears on its walls is the best place to sit and think for a while', 'by'],
    ['in German', 'Die große Halle mit all den Rädern an den Wänden ist ein guter Platz für eine lange Pause', 'von'],
    ['in French', 'La grande salle avec ses rouages aux murs est un bel endroit pour une longue pause', 'par'],
  ] as const) {
    it(`is no talk, ${why}`, () => {
      const talksOf = (line: string): readonly string[] =>
        outline(`# GearConf 2031\n\n## Day 1\n\n${line} ${by} Jane Doe (Acme)\nSome text.\n`).filter((each) =>
          each.trim().startsWith('talk'),
        );
      assert.equal(talksOf(sentence).length, 1);
      assert.equal(talksOf(`${sentence} ${sentence}`).length, 0);
    });
  }
});
