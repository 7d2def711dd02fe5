import assert from 'node:assert/strict';
import { parseNote, parseSchedUrl } from '../../src/core/index.js';
import { ScheduleLookup } from '../../src/sched/feed/imported.js';
import { linkedTalk, notedTalk, placeByTime } from '../../src/sched/writing/notedTalks.js';
import { event, schedule } from './schedules.js';

const WIDGETS = event('Keynote: Widgets - Ada Lund, Acme', '2026-03-24T09:00:00Z');
const GADGETS = event('Gadgets - Sam Small, Tiny', '2026-03-24T10:00:00Z');
const COGS = event('Cogs', '2026-03-25T09:00:00Z');
const QUESTIONS = [event('Questions', '2026-03-24T17:00:00Z'), event('Questions', '2026-03-25T17:00:00Z')] as const;
const SCHEDULE = schedule([WIDGETS, GADGETS, COGS, ...QUESTIONS]);
const lookup = new ScheduleLookup([SCHEDULE]);
const find = lookup.find.bind(lookup);
const NOTE = parseNote(`# Tuesday

## Widgets - Ada Lund

## Questions

## A Title of My Own

https://foo2026.sched.com/event/1aBc2/gadgets-sam-small-tiny

# Wednesday

## Cogs

https://foo2026.sched.com/event/1aBc9/another-talk
`);
const linkTo = (url: string): NonNullable<ReturnType<typeof parseSchedUrl>> => parseSchedUrl(url) ?? assert.fail(url);
const titleOf = (of: typeof WIDGETS): string | undefined =>
  notedTalk(NOTE, { event: of, schedule: SCHEDULE }, find)?.title;

describe('the talk of a note that is about an event', () => {
  it('is found by its link, whatever its title', () => assert.equal(titleOf(GADGETS), 'A Title of My Own'));

  it('is found by its title where its link says nothing, unless the schedule has that title twice', () => {
    assert.equal(titleOf(WIDGETS), 'Widgets');
    assert.equal(titleOf(COGS), 'Cogs');
    assert.equal(titleOf(QUESTIONS[0]), undefined);
  });

  it('is found by a link that no schedule knows, and by another link to the same event', () => {
    const titleFor = (url: string): string | undefined => linkedTalk(NOTE, linkTo(url), find)?.title;
    assert.equal(titleFor('https://sched.co/1aBc9'), 'Cogs');
    assert.equal(titleFor(GADGETS.url ?? ''), 'A Title of My Own');
    assert.equal(titleFor('https://foo2026.sched.com/event/1aBc7'), undefined);
  });
});

describe('the place of a new talk in a note', () => {
  const placeOf = (of: typeof WIDGETS, note = NOTE): number | undefined =>
    placeByTime(note, { event: of, schedule: SCHEDULE }, find)?.line;

  it('is the last talk of that day which starts before it', () => assert.equal(placeOf(QUESTIONS[0]), 6));

  it('is the day itself where no talk before it is there, by its date or weekday', () => {
    assert.equal(placeOf(WIDGETS), 0);
    assert.equal(placeOf(QUESTIONS[1]), 10);
    const dated = parseNote(
      '# FooConf\n\n## 25 March 2026\n\n### Axles - Jo Roe, Foo\n\n## 24 March 2026\n\n### Levers - Al Poe, Bar\n',
    );
    assert.equal(placeOf(WIDGETS, dated), 6);
    assert.equal(placeOf(COGS, dated), 2);
  });

  const inOtherLanguages: readonly (readonly [tuesday: string, wednesday: string])[] = [
    ['Dienstag', 'Mittwoch'],
    ['mardi', 'mercredi'],
    ['Terça-feira', 'Quarta-feira'],
    ['2日目（火曜日）', '3日目（水曜日）'],
    ['Day 1, Salı', 'Day 2, Çarşamba'],
  ];
  for (const [tuesday, wednesday] of inOtherLanguages)
    it(`is the day called ${tuesday} or ${wednesday}`, () => {
      const note = parseNote(`# ${tuesday}\n\n## Axles - Jo Roe, Foo\n\n# ${wednesday}\n\n## Levers - Al Poe, Bar\n`);
      assert.equal(placeOf(WIDGETS, note), 0);
      assert.equal(placeOf(COGS, note), 4);
    });

  it('is not known where the note has neither', () =>
    assert.equal(placeOf(WIDGETS, parseNote('# Thursday\n\n## Axles - Jo Roe, Foo\n')), undefined));
});
