import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { isTitledAsConference } from '../../../src/core/outline/words/vocabulary/conferenceTitles.js';

/** Headings that are talks in notes of a conference. */
const BARE = '## Start with a gear\n\n- x\n\n## Never turn back\n\n- y\n';

describe('a text about going to conferences, speaking at them, or running them', () => {
  for (const [path, title] of [
    ['blog/_posts/2031-04-12-gearconf-tips.md', 'How to get the most out of GearConf'],
    ['content/posts/conference-speaking.md', 'Conference speaking for beginners'],
    ['posts/speaking.md', "Why you should speak at KubeCon: it's fun"],
    ['blog/2031-04-12-gear-conference-proposal.md', 'Get your conference proposal accepted'],
    ['handbook/conference-policy.md', 'Conference policy'],
    ['blog/live-coding-at-conferences.md', 'On live coding at conferences'],
    ['blog/konferenz-tipps.md', 'Tipps für die nächste Konferenz'],
    ['blog/parler-en-conference.md', 'Comment proposer un sujet de conférence'],
    ['blog/charla-en-la-pycon.md', 'Cómo dar una charla en la PyCon'],
    ['articles/conference-proposal.md', 'カンファレンスのプロポーザルの書き方'],
  ] as const) {
    it(`is no note of one: ${title}`, () => {
      for (const text of [`# ${title}\n\n${BARE}`, `---\ntitle: "${title}"\n---\n\n${BARE}`]) {
        assert.equal(parseNote(text, { path }).isConference, false);
      }
    });
  }

  for (const [path, title] of [
    ['kubecon-2031/how-to-turn-gears.md', 'How to turn gears'],
    ['konferenz-notizen/wie-man-zahnraeder-dreht.md', 'Wie man Zahnräder dreht'],
    ['notes-de-conf/comment-tourner.md', 'Comment tourner un bidule'],
  ] as const) {
    it(`is a talk in the folder of a conference: ${title}`, () => {
      assert.equal(parseNote(`# ${title}\n\n- x\n`, { path }).isConference, true);
    });
  }
});

describe('a title with a word for conferences', () => {
  for (const title of [
    'KubeCon 2031',
    'My PyCon notes',
    'RubyConf trip report',
    'What I learned at GearConf 2031',
    'Notes from a tech conference',
    'Gear Summit',
    'The Gear Conference',
    'Conference on Gears',
    'Conference day 1',
    'Zahnrad-Konferenz',
    'Conférence Bidules',
    'Retour sur Devoxx',
    'Relato da PyCon Brasil',
    '歯車カンファレンス参加レポート',
  ]) {
    it(`is that of notes: ${title}`, () => assert.equal(isTitledAsConference(title), true));
  }
  for (const title of [
    'Conference tips',
    'Conference-driven development',
    'Speaking at a conference',
    "I'm speaking at GearConf!",
    'GearConf 2031 is cancelled',
    'My tools for WWDC videos',
    'GearConf 2031 sponsorship prospectus',
    'Preparing for PyCon 2031',
    'Ma première conférence',
    'Eine Konferenz für alle',
    'Guía para la PyCon',
    '登壇します：歯車カンファレンス',
  ]) {
    it(`is not: ${title}`, () => assert.equal(isTitledAsConference(title), false));
  }
});
