import assert from 'node:assert/strict';
import { DayReader } from '../../src/core/outline/dates.js';

describe('a day', () => {
  const days = new DayReader();
  const clear = [
    'Day 1', 'Day 2 + 3', 'Day one (Tuesday 21 May 2019)', 'KubeCon 2024 Tuesday', 'KubeCon Day 1', 'Day 0: Co-located events', '2012-09-20', '26.02.2019 Tuesday', 'Wed 14 Feb', 'Tuesday, October 5th', 'May 4-5, 2023', 'Second day', 'Thursday AM',
    // The words of other languages come from Intl.
    'Mittwoch, 12. April 2023', 'Mercredi 12 avril 2023', 'miércoles 12 de abril de 2023', 'mercoledì 12 aprile 2023', 'woensdag 12 april 2023', 'quarta-feira, 12 de abril de 2023', 'onsdag den 12. april 2023', 'onsdag 12. april 2023', 'onsdag 12 april 2023', 'środa, 12 kwietnia 2023',
    '2023年4月12日', '4月12日（水）', '星期三', '水曜日', '第一天', '2日目', 'Tag 1', '1. Tag', 'Jour 2', 'Día 1', 'Giorno 2', 'Dag 1', 'Dia 2', 'Dzień 1',
  ];
  for (const text of clear) it(`is ${text}`, () => assert.equal(days.read(text)?.clear, true));

  const none = ['OpenTofu Day', 'Platform Engineering Day', 'DOK - Data on K8s', 'A Day in the Life of a Kernel Developer', 'May the source be with you', 'Two Day Workshop', 'Kubernetes 1.2.3', '1.2.0 - 2024-03-04', 'So long', 'Do not repeat yourself', '', 'x'.repeat(500)];
  for (const text of none) it(`is not ${text.slice(0, 40)}`, () => assert.equal(days.read(text), undefined));

  for (const text of ['Day 2 Operations in Practice', 'Friday Deployments considered harmful', 'Black Friday: how we scaled']) {
    it(`is only mentioned in ${text}`, () => assert.equal(days.read(text)?.clear, false));
  }
});
