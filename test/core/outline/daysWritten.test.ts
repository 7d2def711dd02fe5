import assert from 'node:assert/strict';
import { outline } from '../render.js';

const inConference = (below: string): readonly string[] =>
  outline(`# FooConf 2024\n\n${below}\n`)
    .slice(1)
    .map((line) => line.slice(2));

describe('a day may be written', () => {
  const talks = (level: string): string => `${level} Widgets - Jane Doe, Acme\n\n${level} Gears - John Roe, Foo\n\n`;
  const list = '- Widgets - Jane Doe, Acme\n- Gears - John Roe, Foo\n\n';
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'as a heading in many languages': [
      ...[
        'Day 2',
        '第二天',
        '2일차',
        'Вторник',
        'Úterý',
        '2. Gün',
        'Dzień drugi',
        'Andra dagen',
        'День третий',
        'Giorno primo',
      ].map((day) => `## ${day}\n\n${talks('###')}`),
    ],
    'as a short weekday beside another': [
      `## Di\n\n${talks('###')}## Mi\n\n${talks('###')}## Do.\n\n${talks('###')}`,
      `## Sat\n\n${talks('###')}## Sun\n\n${talks('###')}`,
      `## Ma\n\n${talks('###')}## Di\n\n${talks('###')}`,
    ],
    'as bold lines': [
      `**Thursday**\n\n${list}**Friday**\n\n${list}`,
      `**Tag 1**\n\n${list}**Tag 2 (Freitag)**\n\n${list}`,
      `**3 June**\n\n**Widgets - Jane Doe, Acme**\n\n- nice\n\n**4 June**\n\n**Gears - John Roe, Foo**\n`,
    ],
    'as lines in italics': [
      `*Day 1*\n\n${list}*Day 2*\n\n${list}`,
      `_Samstag_\n\n${list}_Sonntag_\n\n${list}`,
      `*Jour 1*\n\n${list}*Jour 2*\n\n${list}`,
    ],
    'as lines over lists': [
      `Day 1:\n\n${list}Day 2:\n\n${list}`,
      `Vorträge Tag 1:\n\n${list}Vorträge Tag 2:\n\n${list}`,
      `Jour 1 :\n\n${list}Jour 2 :\n\n${list}`,
    ],
    'as items around talks': [
      `- Day 1\n  - Widgets - Jane Doe, Acme\n    - nice\n- Day 2\n  - Gears - John Roe, Foo\n`,
      `* Montag\n  * Dinge - Anna Müller, Acme\n  * Alles neu - Max Muster, Foo\n* Dienstag\n  * Mehr - Eva Muster, Foo\n`,
      `- 第一天\n  - 组件 - Jing Wang, Acme\n- 第二天\n  - 齿轮 - Wei Zhang, Foo\n`,
    ],
  };
  for (const [kind, texts] of Object.entries(kinds)) {
    for (const text of texts) {
      it(`${kind}: ${text.slice(0, 24).replace(/\s+/gu, ' ')}`, () => {
        const read = inConference(text);
        assert.ok(read[0]?.startsWith('day ') && read[1]?.startsWith('  talk '), read.join('\n'));
      });
    }
  }

  it('but not in a short weekday that may be a word, alone or beside other days', () => {
    for (const title of ['VR', 'Do', 'Sun']) {
      const read = inConference(`## ${title}\n\n${talks('###')}## Day 2\n\n### Levers - Eve Adams, Acme\n`);
      assert.equal(read[0], `track ${title}`);
    }
  });

  it('also as a bold line below a heading with the dates of the conference', () => {
    for (const [title, dates, first, second] of [
      ['Widget Trends 2031', 'May 24 - 26, Warsaw', 'DAY ONE', 'DAY TWO'],
      ['Rädertage 2031', '24.–26. Mai, Köln', 'Tag 1', 'Tag 2'],
      ['Rencontres des bidules 2031', 'du 24 au 26 mai', 'Jour 1', 'Jour 2'],
    ] as const) {
      const text = `## ${title}\n\n### ${dates}\n\n**${first}**\n${list}**${second}**\n${list}`;
      const days = outline(text).filter((line) => /^ *day /u.test(line));
      assert.deepEqual(
        days.map((line) => line.trim()),
        [`day ${first}`, `day ${second}`],
      );
    }
  });

  for (const [before, first, second] of [
    ['## Hallway', 'Day 1 talks', 'Day 2'],
    ['## Anreise', 'Tag 1', 'Tag 2 (Freitag)'],
    ['## Couloirs', 'Jour 1', 'Jour 2'],
  ] as const) {
    it(`as a bold line right above the next heading: ${first}`, () => {
      const text = `${before}\n\n- x\n\n**${first}**\n\n## Widgets - Jane Doe\n\n- x\n\n**${second}**\n\n## Gears - John Roe\n`;
      const read = inConference(text).slice(1);
      const expected = [`day ${first}`, '  talk Widgets < Jane Doe', `day ${second}`, '  talk Gears < John Roe'];
      assert.deepEqual(read, expected);
    });
  }

  for (const [both, first, second] of [
    ['Day 2 + 3', 'Thursday', 'Friday'],
    ['Tag 2 + 3', 'Donnerstag', 'Freitag'],
    ['Jour 2 + 3', 'Jeudi', 'Vendredi'],
  ] as const) {
    it(`also below the name of several days: ${both}`, () => {
      const read = inConference(`## ${both}\n\n### ${first}\n\n${list}### ${second}\n\n${list}`);
      const days = read.filter((line) => line.trim().startsWith('day ')).map((line) => line.trim());
      assert.deepEqual(days, [`day ${both}`, `day ${first}`, `day ${second}`]);
    });
  }

  it('and is none below a talk, or as a single bold line over items', () => {
    const isDay = (line: string): boolean => line.trim().startsWith('day ');
    assert.ok(!inConference('## Widgets - Jane Doe\n\n**Monday**\n\n- x\n\n**Tuesday**\n\n- y').some(isDay));
    assert.ok(!inConference(`**Monday**\n\n- x\n\n## Widgets - Jane Doe`).some(isDay));
  });
});
