import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../src/core/index.js';
import { outline } from '../render.js';

const TALKS = '## Widgets at Scale - Jane Doe, Acme\n\n## Gadgets - John Roe, Umbrella\n';

/** The titles of the days of a note. */
function days(text: string, path?: string): readonly string[] {
  const note = parseNote(text, path === undefined ? {} : { path });
  return [...walk(note)].flatMap(({ kind, title }) => (kind === 'day' ? [title] : []));
}

describe('a note without a day in its headings', () => {
  const inPath: readonly (readonly [path: string, day: string])[] = [
    ['gophermeet/01-tuesday.md', '01 tuesday'],
    ['gophermeet/tuesday/widgets.md', 'tuesday'],
    ['gophermeet/2 - Mittwoch/notizen.md', '2 Mittwoch'],
    ['notes/frog.conf-2031-03-19.md', 'frog.conf 2031-03-19'],
    ['notes/frog.conf_2031_03_19.md', 'frog.conf 2031-03-19'],
    ['gophermeet/Day1-Talk01.md', 'Day1 Talk01'],
    ['gophermeet/Day-1-keynote.md', 'Day 1 keynote'],
    ['gophermeet/jour-2-notes.md', 'jour 2 notes'],
    ['gophermeet/第一天笔记.md', '第一天笔记'],
    ['GopherCon/gophercon-saturday.md', 'gophercon saturday'],
    ['gophermeet/20310319.md', '20310319'],
    ['webconf-2031-05-06/widgets.md', 'webconf 2031-05-06'],
    ['frog.conf_2031_03_19/notizen.md', 'frog.conf 2031-03-19'],
    ['rouages.conf-2031-03-19/les-bidules.md', 'rouages.conf 2031-03-19'],
    ['gophercon-2031/D1.md', 'D1'],
    ['gophercon-2031/J2.md', 'J2'],
    ['notes/gophercon-eu-2031-wed.md', 'gophercon eu 2031 wed'],
    ['notes/gophercon-2031-sat.md', 'gophercon 2031 sat'],
    ['notes/gophercon-mer.md', 'gophercon mer'],
    ['gophermeet/day1/20310319_talk_2.md', 'day1'],
    ['gophermeet/Tag 2/19.3. Vortrag 3.md', 'Tag 2'],
    ['gophermeet/dia-2/charla_3.md', 'dia 2'],
    ['notes/widgets-berlin-day2-2031.md', 'widgets berlin day2-2031'],
    ['notes/Zahnrad-Tagung-Tag-2-2031.md', 'Zahnrad Tagung Tag 2-2031'],
    ['gophermeet/lightning_talks_mar_19.md', 'lightning talks mar 19'],
    ['gophermeet/day2_big_widgets.md', 'day2'],
    ['gophermeet/Day2/[R1] big widgets/README.md', 'Day2'],
    ['gophermeet/Tag 2/Zahnräder/index.md', 'Tag 2'],
    ['gophermeet/jour-2/les-bidules/notes.md', 'jour 2'],
    ['gophermeet/tag2_große_räder.md', 'tag2'],
    ['gophermeet/Wed05__big-widgets.md', 'Wed'],
    ['gophermeet/mardi02_les-rouages.md', 'mardi'],
    ['gophermeet/Montag1-Die-Hebel.md', 'Montag'],
    ['posts/widget-gathering-report-of-day-2.md', 'day 2'],
    ['posts/widgets2031_day1.md', 'day1'],
    ['posts/bericht-vom-treffen-tag-2.md', 'tag 2'],
    ['posts/rencontre-des-rouages-jour-2.md', 'jour 2'],
  ];
  for (const [path, day] of inPath)
    it(`is of the day in its path: ${path}`, () => assert.deepEqual(days(`# GopherCon\n\n${TALKS}`, path), [day]));

  const notInPath = [
    'gophercon/day-2-operations.md',
    'gophercon/surviving-black-friday.md',
    'gophercon/day-2-operations-of-gears.md',
    'posts/2031-03-19-gophercon.md',
    'gophercon/2031-03-19-how-we-scaled.md',
    'gophercon-2031-03-19/notes/widgets.md',
    'gophercon/friday-deployments.md',
    'gophercon/widget03_big.md',
    'libraries/D3.md',
    'gophercon-2031/VR.md',
    'gophercon/widgets-sat.md',
    '2031-05-06-webconf/widgets.md',
    'gophercon/may03_big.md',
  ];
  for (const path of notInPath)
    it(`is of no day for the path ${path}`, () => assert.deepEqual(days(`# GopherCon\n\n${TALKS}`, path), []));

  const inText: readonly (readonly [text: string, day: string])[] = [
    [`---\ntitle: GopherCon Day 2\n---\n\n${TALKS}`, 'GopherCon Day 2'],
    [`---\ntitle: GopherCon\ndate: 2031-03-19\n---\n\n${TALKS}`, '2031-03-19'],
    [`---\ntitle: GopherCon\ndate: March 19, 2031\n---\n\n${TALKS}`, 'March 19, 2031'],
    [`# GopherCon\n\nTue 19th March 2031 - Hall A\n\n${TALKS}`, 'Tue 19th March 2031 - Hall A'],
    [`# GopherCon\n\n*Mercredi 19 mars 2031*\n\n${TALKS}`, 'Mercredi 19 mars 2031'],
    [`# GopherCon\nhttps://example.org\n**Datum:** 19. März 2031\n\n${TALKS}`, '19. März 2031'],
    [`# GopherCon\n\n- Venue: Hall A\n- Date: 2031-03-19\n\n${TALKS}`, '2031-03-19'],
    [`# GopherCon\n\n2031年3月19日（水）\n\n${TALKS}`, '2031年3月19日（水）'],
    [`# GopherCon\n\nTuesday\n\n${TALKS}`, 'Tuesday'],
    [`# GopherCon\n\n21. März 2031, Halle\n\n${TALKS}`, '21. März 2031, Halle'],
    [`# GopherCon\n\n3. marts 2031\n\n${TALKS}`, '3. marts 2031'],
    [`# GopherCon\n1. April 2031\n\n${TALKS}`, '1. April 2031'],
  ];
  for (const [text, day] of inText)
    it(`is of the day that ${JSON.stringify(text.slice(0, 60))} names`, () => assert.deepEqual(days(text), [day]));

  const notInText = [
    `---\ntitle: GopherCon\ndate: 2031-03-19T17:43:44+08:00\n---\n\n${TALKS}`,
    `Title: GopherCon\nDate: 2031-03-19\nAuthor: Ann Lee\nSlug: gophercon\n\n${TALKS}`,
    `# GopherCon\n\n19-22 March 2031, Hall A\n\n${TALKS}`,
    `# GopherCon\n\n19/03/2031 - 22/03/2031\n\n${TALKS}`,
    `# GopherCon\n\n30-31 October, Berlin\n\n${TALKS}`,
    `# GopherCon\n\nTalks day 1:\n\n${TALKS}`,
    `# GopherCon\n\nLast updated: 2031-03-19\n\n${TALKS}`,
    `# GopherCon\n\n- fixed on 2031-03-19\n\n${TALKS}`,
    `# GopherCon\n\nWe flew to Hall A on 19 March 2031 and it was a long way to go there.\n\n${TALKS}`,
    `# GopherCon\n\nDienstag, Halle 3\n\n${TALKS}`,
    `# GopherCon\n\nMonday was the day I came\n\n${TALKS}`,
    `# GopherCon\n\n> 19 March 2031\n\n${TALKS}`,
    `# GopherCon\n\n1. March: tickets\n2. April: talks\n\n${TALKS}`,
    `# GopherCon\n\n2031年5月11日〜13日 松本\n\n${TALKS}`,
    `# GopherCon\n\n2031年5月26日-28日，广州\n\n${TALKS}`,
    `# GopherCon\n\n2031년 3월 19일~21일\n\n${TALKS}`,
    `# GopherCon\n\n2031年5月11日（木）〜13日（土）\n\n${TALKS}`,
    `# GopherCon\n\n| 19 March 2031 |\n|---|\n| Hall A |\n\n${TALKS}`,
    `# GopherCon\n\n19 March 2031, in Hall A behind the old station\n\n${TALKS}`,
    '# Widgets at GopherCon - Jane Doe, Acme\n\n19 March 2031\n\nnotes\n',
  ];
  for (const text of notInText)
    it(`is of no day for ${JSON.stringify(text.slice(0, 70))}`, () => assert.deepEqual(days(text), []));

  const severalDays: readonly (readonly [first: string, next: string])[] = [
    ['Wednesday, March 19', 'Thursday, March 20'],
    ['Mittwoch, 19. März', 'Donnerstag, 20. März'],
    ['Mercredi 19 mars 2031', 'Jeudi 20 mars 2031'],
  ];
  for (const [first, next] of severalDays)
    it(`is of several days, the first right under the title: ${first}`, () => {
      const levers = '## Levers - Anna Müller, Foo\n';
      assert.deepEqual(outline(`# GopherCon\n\n**${first}**\n\n${TALKS}\n**${next}**\n\n${levers}`), [
        'section GopherCon',
        `  day ${first}`,
        '    talk Widgets at Scale < Jane Doe (Acme)',
        '    talk Gadgets < John Roe (Umbrella)',
        `  day ${next}`,
        '    talk Levers < Anna Müller (Foo)',
      ]);
    });

  it('has the date of the conference under the title, where its days have numbers, or hold all talks', () => {
    const text = `# GopherCon\n\nMarch 19, 2031, Berlin\n\n`;
    assert.deepEqual(days(`${text}## Welcome - Ann Lee\n\n## Day 1\n\n${TALKS}`), ['Day 1']);
    assert.deepEqual(days(`${text}## Wednesday, March 19\n\n${TALKS}`), ['Wednesday, March 19']);
  });

  it('is called as it was without the day around', () => {
    assert.equal(parseNote(`# GopherCon\n\n${TALKS}`, { path: 'x/tuesday.md' }).title, 'GopherCon');
  });
});
