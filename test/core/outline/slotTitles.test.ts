import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { outline } from '../render.js';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('a schedule in paragraphs', () => {
  it('has a time, the speaker and the title on lines of one paragraph', () => {
    const text = lines(
      '# WidgetConf 2031',
      '',
      '9:00 - 9:40  ',
      'JANE DOE  ',
      'WIDGETS FOR BREAKFAST  ',
      'Why breakfast is the best time for a widget.',
      '',
      '- TODO: try the toast',
      '',
      '9:45 - 10:15  ',
      'COFFEE',
      '',
      '10:15 - 10:55  ',
      'ANNA MARIA ROE  ',
      'GEARS?  ',
      'A story.',
      '',
      'TUESDAY, JUNE 3',
      '',
      '9:00 - 9:40  ',
      'TIM ROE  ',
      'LEVERS AND FRIENDS  ',
      'The end of it.',
    );
    assert.deepEqual(outline(text), [
      'section WidgetConf 2031',
      '  talk WIDGETS FOR BREAKFAST < JANE DOE @ 9:00 - 9:40',
      '    - marker try the toast',
      '  break 9:45 - 10:15 COFFEE',
      '  talk GEARS? < ANNA MARIA ROE @ 10:15 - 10:55',
      '  day TUESDAY, JUNE 3',
      '    talk LEVERS AND FRIENDS < TIM ROE @ 9:00 - 9:40',
    ]);
  });

  it('has the title first, in bold or plain, below a time with or without an end', () => {
    const text = lines(
      '# Dingekonferenz 2031',
      '',
      '9h30',
      '**Dinge im Takt**',
      '**Anna Müller**, Acme',
      '',
      'Kurz und gut.',
      '',
      '10h15',
      '',
      '**Räder für alle**',
      '**Max Muster**',
      '',
      'Und weiter.',
    );
    assert.deepEqual(outline(text), [
      'section Dingekonferenz 2031',
      '  talk Dinge im Takt < Anna Müller (Acme) @ 9h30',
      '  talk Räder für alle < Max Muster @ 10h15',
    ]);
  });

  it('has headings that are only times', () => {
    const text = lines(
      '# 부품 컨퍼런스 2031',
      '',
      '## 09:20 ~ 10:00',
      '**부품은 어떻게 일하는가**  ',
      '김민준 | 아크메 대표  ',
      '- 메모',
      '',
      '## 10:10 ~ 10:50',
      '**톱니바퀴와 친구가 되는 방법**  ',
      '이서연 | 아크메 개발자  ',
      '- 메모',
      '',
      '## 12:00 ~ 13:00',
      '점심',
    );
    assert.deepEqual(outline(text).slice(1, 3), [
      '  talk 부품은 어떻게 일하는가 < 김민준 (아크메 대표) @ 09:20 ~ 10:00',
      '  talk 톱니바퀴와 친구가 되는 방법 < 이서연 (아크메 개발자) @ 10:10 ~ 10:50',
    ]);
  });

  it('has times with arrows before titles and over titles', () => {
    const text = lines(
      '# Bidules 2031',
      '',
      '## Mercredi',
      '',
      '09:00 -> 09:45 : Les machins sont partout',
      'des notes',
      '',
      '10:00 → 11h Tout sur les bidules',
      'des notes',
      '',
      '11:20 -> 12h05',
      'Rouages : montage, taille',
      '',
      'des notes',
    );
    assert.deepEqual(outline(text), [
      'section Bidules 2031',
      '  day Mercredi',
      '    talk Les machins sont partout @ 09:00 -> 09:45',
      '    talk Tout sur les bidules @ 10:00 → 11h',
      '    talk Rouages : montage, taille @ 11:20 -> 12h05',
    ]);
  });

  it('has headings that are only times over the headings of talks', () => {
    const title = ['#### Big Widgets for Everyone', 'Jane Doe, Acme', ''];
    const text = lines(
      '# FooConf 2031',
      '',
      '## Day 1',
      '',
      '### 09:00 - 09:45',
      '',
      ...title,
      '### 10:00',
      '',
      '#### Gears',
    );
    assert.deepEqual(outline(text).slice(1, 4), [
      '  day Day 1',
      '    section 09:00 - 09:45',
      '      talk Big Widgets for Everyone < Jane Doe (Acme) @ 09:00 - 09:45',
    ]);
    const german = lines(
      '# WidgetConf 2031',
      '',
      '9.00 Uhr',
      'Dinge im Takt',
      'Anna Müller, Acme',
      '',
      '10.15 Uhr',
      'Räder',
    );
    assert.equal(outline(german)[1], '  talk Dinge im Takt < Anna Müller (Acme) @ 9.00 Uhr');
  });

  it('is none among the notes of a talk, in lists, or with the times of a recording', () => {
    const times = ['10:00', 'It began with gears', '', '10:30', 'Then came levers', ''];
    assert.deepEqual(outline(lines('# Notes', '', '## Widgets at Scale - Jane Doe, Acme', '', ...times)), [
      'section Notes',
      '  talk Widgets at Scale < Jane Doe (Acme) @ 10:00',
    ]);
    const recording = lines('# Widgets at Scale - Jane Doe, Acme', '', '02:13', 'gears', '', '14:41', 'levers');
    assert.deepEqual(outline(recording), ['talk Widgets at Scale < Jane Doe (Acme) @ 02:13']);
    const sync = lines('# Weekly sync', '', '10:00', 'Gears', 'we waited for Jane', '', '10:30', 'Levers', 'all fine');
    assert.equal(parseNote(sync).isConference, false);
    assert.deepEqual(outline(sync).slice(1, 3), ['  talk Gears @ 10:00', '  talk Levers @ 10:30']);
    const diary = lines('# Notes', '', '- 10:00', '- we began', '- 10:30', '- we went on');
    assert.deepEqual(outline(diary), ['section Notes']);
  });
});
