import assert from 'node:assert/strict';
import { readDay, tellsSeveralDays } from '../../../src/core/outline/words/dates/dates.js';
import { outline } from '../render.js';

describe('a heading with a span of days', () => {
  for (const [why, heading, titles] of [
    ['in English', 'Widgets Berlin [11-14 March]', ['Why do gears turn?', 'A lever for each task']],
    ['in German', 'Räderwoche (12.–15. März)', ['Warum drehen sich Räder?', 'Hebel für jeden Zweck']],
    ['in French', 'Semaine des rouages, du 6 au 9 mai', ['Pourquoi des rouages ?', 'Un levier par jour']],
  ] as const) {
    it(`holds talks, ${why}`, () => {
      const below = titles.map((title) => `### ${title}\n\nSome notes.\n`).join('\n');
      const first =
        '## GearConf 2031\n\n### Big widgets in production\n\nBy Jane Doe\n\n### Old gears\n\nBy John Roe\n';
      const slides = '[Slides](https://slides.example/all)\n';
      const lines = outline(`# GearConf and more\n\n${first}\n## ${heading}\n\n${slides}\n${below}`);
      const talks = lines.map((line) => line.trim()).filter((line) => line.startsWith('talk'));
      assert.deepEqual(
        talks.slice(2),
        titles.map((title) => `talk ${title}`),
      );
    });
  }

  it('is told from one day, two numbers and versions', () => {
    for (const text of ['Widgets 19-22 March 2031', '6 to 8 Feb', 'Räder, 12.–15. März']) {
      assert.equal(tellsSeveralDays(text), true, text);
    }
    for (const text of ['19 March 2031', '1-2-3 with widgets', 'Widgets 2.1-2.5', 'Ten widgets', '10-20 May', '']) {
      assert.equal(tellsSeveralDays(text), text === '10-20 May', text);
    }
  });
});

describe('a year before the day', () => {
  for (const text of [
    'Widgets 2031 - Wednesday March 19, 2031 - Levers Day',
    'Räderwoche 2031 - Mittwoch, 19. März 2031',
    'Rouages 2031 – mercredi 19 mars 2031',
  ]) {
    it(`is no span of days: ${text}`, () => {
      assert.equal(readDay(text)?.clear, true);
      assert.equal(tellsSeveralDays(text), false);
    });
  }
});
