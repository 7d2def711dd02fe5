import assert from 'node:assert/strict';
import { readDay } from '../../../../src/core/outline/words/dates/dates.js';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../../../../src/core/outline/words/dates/dayNames.js';

describe('a heading', () => {
  const clear = [
    'Day 1',
    'Day 2 + 3',
    'Day one (Tuesday 21 May 2019)',
    'KubeCon 2024 Tuesday',
    'KubeCon Day 1',
    'Day 0: Co-located events',
    '2012-09-20',
    '26.02.2019 Tuesday',
    'Wed 14 Feb',
    'Tuesday, October 5th',
    'May 4-5, 2023',
    'Aug.9',
    'Okt.12',
    'Sept.4, 2031',
    'Second day',
    'The Final Day',
    'Letzter Tag',
    'Último dia',
    'Thursday AM',
    'Mittwoch, 12. April 2023',
    'Mercredi 12 avril 2023',
    'miércoles 12 de abril de 2023',
    'mercoledì 12 aprile 2023',
    'woensdag 12 april 2023',
    'quarta-feira, 12 de abril de 2023',
    'onsdag den 12. april 2023',
    'onsdag 12. april 2023',
    'onsdag 12 april 2023',
    'środa, 12 kwietnia 2023',
    '2023年4月12日',
    '4月12日（水）',
    '4月13日（四）',
    '7/29 (六)',
    '7/30（日）',
    '星期三',
    '水曜日',
    '第一天',
    '2日目',
    'Tag 1',
    '1. Tag',
    'Jour 2',
    'Día 1',
    'Giorno 2',
    'Dag 1',
    'Dia 2',
    'Dzień 1',
    'День 1',
    'Второй день',
    'Вторник',
    'Вт',
    'Вторник, 19 марта 2024',
    '화요일',
    '2일차',
    '둘째 날',
    '2024년 3월 19일 (화)',
    '周二',
    '週三',
    '3月19日 周二',
    'Tue',
    '(Thu)',
    'Fri AM',
    'Lun',
    'D2 (Tuesday)',
    'J2 (mardi)',
    '3/19',
    '19/3 (Tue)',
    'Tue 3/5',
    '3/5（火）',
    '20240319',
    '20240319 Widgets',
  ];
  for (const text of clear) it(`names a day: ${text}`, () => assert.equal(readDay(text)?.clear, true));

  const none = [
    'OpenTofu Day',
    'Platform Engineering Day',
    'DOK - Data on K8s',
    'A Day in the Life of a Kernel Developer',
    'May the source be with you',
    'Two Day Workshop',
    'Day-to-day use',
    'From day to day',
    'Kubernetes 1.2.3',
    '1.2.0 - 2024-03-04',
    'So long',
    'Monday.com architecture',
    '1.1. Widgets for everyone',
    '3.2. Räder im Takt',
    '5月11日〜13日',
    '2024년 3월 19일~21일',
    '1/2',
    '3/10',
    '24/7',
    'D3.js',
    'D3: Data-Driven Documents',
    '12345678',
    'Surviving Black Friday',
    'Black Friday',
    'Schwarzer Freitag',
    'Le vendredi noir',
    '19-22 March 2024',
    '12/04/2023 - 14/04/2023',
    'Gopher Meet, March 19 – March 22, 2024',
    '25-27/03/2024',
    'du 12 au 14 avril 2023',
    'Do not repeat yourself',
    '',
    'x'.repeat(500),
  ];
  for (const text of none) it(`names no day: ${text.slice(0, 40)}`, () => assert.equal(readDay(text), undefined));

  for (const text of [
    'Day 2 Operations in Practice',
    'Friday Deployments considered harmful',
    'Green Friday: how we scaled',
    'D3',
    '(J2)',
    'Do.',
    'Sun',
  ]) {
    it(`only mentions a day: ${text}`, () => assert.equal(readDay(text)?.clear, false));
  }
});

describe('the names of days and months', () => {
  /** What a language calls a part of all dates of a year. */
  const said = (language: string, part: 'weekday' | 'month', how: 'long' | 'short'): ReadonlySet<string> => {
    const format = new Intl.DateTimeFormat(language, { weekday: how, month: how, day: 'numeric', timeZone: 'UTC' });
    const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)));
    return new Set(
      days.flatMap((day) =>
        format
          .formatToParts(day)
          .filter(({ type }) => type === part)
          .map(({ value }) => value.normalize('NFC').replace(/\.$/u, '').toLowerCase()),
      ),
    );
  };

  for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'nb', 'sv', 'pl', 'ru']) {
    it(`are those of Intl in ${language}`, () => {
      const isName = (word: string): boolean => /\p{L}/u.test(word) && !/^\d/u.test(word);
      const unknown = (
        words: ReadonlySet<string>,
        known: ReadonlySet<string> | ReadonlyMap<string, number>,
      ): readonly string[] => [...words].filter((word) => isName(word) && !known.has(word));
      assert.deepEqual(unknown(said(language, 'weekday', 'long'), WEEKDAYS), []);
      assert.deepEqual(unknown(said(language, 'month', 'long'), MONTHS), []);
      // How many letters of a name are left is a matter of taste, which changes from one version to the next.
      const shortNames = new Set([...SHORT_WEEKDAYS, ...MONTHS.keys()]);
      assert.ok(
        unknown(new Set([...said(language, 'weekday', 'short'), ...said(language, 'month', 'short')]), shortNames)
          .length <= 2,
      );
    });
  }

  for (const language of ['zh', 'ja', 'ko']) {
    it(`are those of Intl in ${language}`, () => {
      for (const word of said(language, 'weekday', 'long')) assert.equal(readDay(word)?.clear, true, word);
      for (const word of said(language, 'weekday', 'short'))
        assert.equal(readDay(`4月12日（${word}）`)?.remainder, '', word);
    });
  }
});
