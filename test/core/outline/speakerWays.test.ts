import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const titlesIn = (text: string): readonly string[] => talksIn(text).map((line) => line.slice('talk '.length));
const heading = (text: string): string | undefined =>
  titlesIn(`# GearConf 2031\n\n## ${text}\n\nIt was about gears.\n`)[0];
const below = (lines: string): string | undefined =>
  titlesIn(`# GearConf 2031\n\n## Big gears for all\n\n${lines}\n\nIt was about gears, and long.\n`)[0];

describe('people before the title', () => {
  for (const [name, text, talk] of [
    ['may be set apart by its quotation marks', 'Jane Doe, "Big gears"', 'Big gears < Jane Doe'],
    ['may be several', 'Jane Doe & John Roe “Big gears for all”', 'Big gears for all < Jane Doe & John Roe'],
    ['may be so in German', 'Anna Müller: „Große Räder“', 'Große Räder < Anna Müller'],
    ['may have a company', 'Jane Doe, Acme: Big gears, for all', 'Big gears, for all < Jane Doe (Acme)'],
    ['may have one in French', 'Marie Dupré, Acme : Les roues', 'Les roues < Marie Dupré (Acme)'],
    ['may stand behind a format', 'Keynote by Jane Doe: Big gears', 'Big gears < Jane Doe'],
    ['may stand there in brackets', 'Lightning Talk (John Roe) - Big gears', 'Big gears < John Roe'],
    ['may stand there in German', 'Keynote von Anna Müller: Große Räder', 'Große Räder < Anna Müller'],
    [
      'are no partners in brackets',
      'Jane Doe: Big gears (joint with John Roe)',
      'Big gears (joint with John Roe) < Jane Doe',
    ],
  ] as const) {
    it(name, () => {
      assert.equal(heading(text), talk);
    });
  }

  it('are named with their partner in a conversation', () => {
    for (const joint of [', in conversation with', ' im Gespräch mit', ' en conversación con']) {
      const title = `Jane Doe${joint} John Roe`;
      assert.equal(heading(title), `${title} < Jane Doe & John Roe`);
    }
  });
});

describe('names of other forms', () => {
  for (const [name, text, talk] of [
    ['have initials as first names', 'Big gears by JP Roe', 'Big gears < JP Roe'],
    ['have them before the title', 'AJ Doe: Big gears', 'Big gears < AJ Doe'],
    ['have them in French', 'Les roues par JC Dupré', 'Les roues < JC Dupré'],
    ['may be first names at work', 'Big gears by Jane (Principal Engineer at Acme)', 'Big gears < Jane (Acme)'],
    ['have words of titles behind an honorific', 'Big gears (Dr. Jane Cross)', 'Big gears < Dr. Jane Cross'],
    ['have them behind a label', 'Speaker: Dr. Jane Cross', 'Speaker: Dr. Jane Cross < Dr. Jane Cross'],
    ['may be nicknames with an honorific', '大きな歯車 by jane さん', '大きな歯車 < jane'],
  ] as const) {
    it(name, () => {
      assert.equal(heading(text), talk);
    });
  }

  it('are no companies: "AI Gears", "PR Widgets"', () => {
    assert.equal(heading('Large models by AI Gears'), 'Large models by AI Gears');
    assert.equal(heading('PR Widgets: how we review'), 'PR Widgets: how we review');
  });

  it('may be Korean behind a colon, where others are, too', () => {
    const talk = (title: string): string => `**${title}**\n\n- 톱니바퀴는 크다.\n- 레버도 크다.\n\n`;
    const text = `# 기어콘 2031 정리\n\n## Day 1\n\n${talk('1. 모두를 위한 톱니바퀴 : 김민준')}${talk('2. 큰 레버와 작은 레버 : 이서연')}`;
    assert.deepEqual(titlesIn(text), ['모두를 위한 톱니바퀴 < 김민준', '큰 레버와 작은 레버 < 이서연']);
  });
});

describe('the speaker on the lines below', () => {
  for (const [name, lines, speakers] of [
    ['is a heading with a link', '### [Jane Doe](https://example.org/jane)', 'Jane Doe'],
    ['is a heading with the company in brackets', '### Jane Doe, (Acme, @jane)', 'Jane Doe (Acme)'],
    ['is a heading that calls', '#### Anna Müller!', 'Anna Müller'],
    ['is a nickname with a page', '-- by [janix](https://janix.example)', 'janix'],
    ['is one in German', 'von [janix](https://janix.example)', 'janix'],
    ['is a rare name over a handle', 'Xyra Quell\n[@xyra](https://twitter.com/xyra)', 'Xyra Quell'],
    ['gave the talk', 'This was the best of Monday. It was given by Jane Doe, who makes gears.', 'Jane Doe'],
    ['came next', 'Next was Jane Doe from Acme, who made many gears.', 'Jane Doe (Acme)'],
    ['gave a talk that I saw', "I went to Jane Doe's talk on gears, which was long.", 'Jane Doe'],
    ['held it in German', 'Der beste Vortrag am Montag wurde gehalten von Anna Müller, und war lang.', 'Anna Müller'],
  ] as const) {
    it(name, () => {
      assert.equal(below(lines), `Big gears for all < ${speakers}`);
    });
  }

  for (const [line, speakers] of [
    ['Referent:in: Anna Müller', 'Anna Müller'],
    ['Speaker*innen: Anna Müller, Max Muster', 'Anna Müller & Max Muster'],
    ['Intervenant·e·s : Marie Dupré', 'Marie Dupré'],
    ['演者：山田太郎', '山田太郎'],
    ['발표: 김민준', '김민준'],
    ['Jane Doe / Acme', 'Jane Doe (Acme)'],
    ['Anna Müller / Räderwerk', 'Anna Müller (Räderwerk)'],
    ['Jane Doe / John Roe', 'Jane Doe & John Roe'],
    ['Jane Doe, PhD, Acme', 'Jane Doe (Acme)'],
    ['Marie Dupré, M.D.', 'Marie Dupré'],
    ['Dr. Anna Müller, MBA, Acme', 'Dr. Anna Müller (Acme)'],
    ['Jane Doe (Twitter: @jane)', 'Jane Doe'],
    ['Marie Dupré - Mastodon : @marie', 'Marie Dupré'],
    ['Anna Müller, X: @anna', 'Anna Müller'],
    ['Speaker:: [[@Jane Doe]]', 'Jane Doe'],
  ] as const) {
    it(`is read on the line "${line}"`, () => {
      assert.equal(below(line), `Big gears for all < ${speakers}`);
    });
  }

  it('is none that notes refer to', () => {
    assert.equal(below("This builds on Jane Doe's talk on gears, which was long."), 'Big gears for all');
    assert.equal(below('Mit Öl Müllheim'), 'Big gears for all');
    assert.equal(below('by [the gears](https://gears.example)'), 'Big gears for all');
  });
});
