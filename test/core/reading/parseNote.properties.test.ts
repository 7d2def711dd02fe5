import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  completeFollowUp,
  completeFollowUps,
  type FollowUp,
  followUpsAt,
  NoteReader,
  parseNote,
  type Position,
  type Range,
  reopenFollowUp,
  reopenFollowUps,
  type Section,
  sectionAt,
  walk,
} from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';
import { followUps } from '../render.js';

/** Lines people write, and lines nobody should. */
const LINES = [
  '# KubeCon Day 1',
  '## Day 2',
  '# OpenTofu Day',
  '## Lightning Talks',
  '### Lunch',
  '## Widgets at Scale - Jane Doe, Acme & John Roe, Umbrella, Inc.',
  '##### Jane Doe: Gadgets',
  'https://kccnceu2024.sched.com/event/1YeLj/widgets-at-scale-jane-doe-acme?iframe=no&w=100%&sidebar=yes',
  '[Gadgets](https://sched.co/1YeLk)',
  '<https://foo2024.sched.com/event/1abc>',
  '[ref][r]',
  '[r]: https://foo2024.sched.com/event/1abd/x',
  'TODO: watch later',
  'TODO watch',
  '> TODO: quoted',
  '> - [ ] task in a quote',
  '- [ ] task',
  '* [x] done task',
  '+ [X] done',
  '1. TODO: numbered',
  'interesting, TODO: watch later',
  '**TODO**: bold',
  '__TODO__ bold',
  '#todo tag',
  '@todo: at',
  'TO DO: spaced',
  'DONE: it',
  'todo: lower, TODO: upper',
  'look it up later',
  '> check up on this',
  '--> watch recording',
  '~~TODO: struck~~',
  '- ~~TODO~~: struck ✅ 2024-03-20',
  '- [ ] ~~struck~~',
  '- ~~struck~~',
  '- [-] cancelled',
  '- [ ] TODO: both',
  '- [x] DONE: both',
  '- TODO: in a list',
  '> - TODO: x **y',
  '~~',
  '~TODO: x~~',
  'a ~~b',
  'c~~ TODO: d',
  '- [ ] DONE: x',
  '- [ ] TODO: x, TODO: y',
  '2. TODO: in a paragraph',
  'TODO: a ✅ 2020-01-01',
  '- [/] started',
  '* [>] deferred ^id',
  '> - [!] important #tag',
  '- [?]\u00A0no-break',
  '- [\u3000] ideographic',
  '- [\u00A0] **bold**',
  '- [x]\u3000ticked',
  '- [~] cancelled, too',
  '- [*] starred *x*',
  '- [/] x <!-- [>] -->',
  '- [ ] y <!-- [/] --> ✅ 2020-01-01 ^id',
  'look at Cilium #todo',
  '- look at [it](https://example.org) @todo #tag ^id',
  'look at Cilium TODO.',
  'this is TODO',
  'read it TODO!',
  '- read it (todo)',
  '- [x] read it @done',
  'nice (TODO watch it) more',
  'TODO, buy a board',
  'TODO? ask',
  'TODO → arrow',
  '»TODO: zitiert« sagte er',
  '- mail Jane ✅',
  '- try it ✅ 2020-01-01 #tag',
  '- ✅ 2020-01-01 tried',
  '- [x] ✅ 2020-01-01 tried',
  '- [-] r ❌ 2020-01-01',
  '- TODOs',
  '- To do:',
  '- Done:',
  '**Done**',
  '### Done',
  '## Check out looms - Jane Doe',
  '## TODO list apps - Jane Doe',
  'to do: 5 cards',
  'Done: 3 cards',
  'todo: 2 cards',
  'TODO:',
  'TODO',
  'see (TODO)',
  '- done with it DONE',
  '[TODO] enclosed',
  '(todo) enclosed',
  '==TODO== highlighted',
  '`TODO`: in code',
  '[!todo] callout',
  '> [!todo] Try it',
  '> [!todo]-',
  '> [!note] TODO: noted',
  '🚧 TODO under construction',
  ':wip: TODO',
  'TODOs: several',
  'TO-DO: hyphen',
  'to do:',
  'Doing: this',
  'Done: that',
  '- Doing: this',
  '- to do: that',
  'ok (TODO: check (twice) it) more',
  'a "TODO: quoted" b',
  'TODO: a; TODO: b',
  '[x](y "(done 2020-01-01)") TODO: title',
  'TODO: a (done 2020-01-01) b #tag',
  'TODO: a ✅\uFE0F 2020-01-01 ^id',
  'TODO: [completion:: 2020-01-01] x',
  'TODO: @done(2020-01-01) x',
  '- [ ] a ✅ 2020-01-01 b',
  '%% TODO: hidden %% TODO: shown',
  '%%',
  'TODO: a %%',
  '  goes on',
  'goes on, too',
  '> goes on in a quote',
  'TODO: read [the',
  'paper](https://example.org) later',
  '**Tools**',
  'None',
  '- None',
  'A sentence.',
  '### Tools',
  '## Aufgaben {#id}',
  '## やること (3)',
  'TODO MVC',
  '...',
  '## Things to check out:',
  'Action items:',
  '- one',
  '- two',
  '  - nested',
  '✅ ticked',
  '- ✅ ticked item',
  '* Title - Jane Doe, Engineer, Acme',
  '**B. Keynote: the future**',
  '| Talk | Video |',
  '|---|---|',
  '| Widgets - Jane Doe, Acme | https://sched.co/1YeLm |',
  '---',
  '***',
  '===',
  '```',
  '```java',
  '~~~',
  '    indented TODO: code',
  '`TODO: code`',
  '<!-- TODO: comment',
  '-->',
  '<div>',
  '</div>',
  '\ttabbed',
  '#not a heading',
  '##Day 1',
  '#',
  '######',
  '## closed ##',
  '\\# escaped',
  'a\\',
  'b  ',
  '&amp; &#35; &nbsp;',
  '[x](javascript:alert(1))',
  '![img](TODO:x)',
  '$(zap) **_~~nested~~_**',
  '会議メモ 第一天',
  'שלום TODO: rtl',
  '👩‍💻 **Keynote**: emoji',
  'e\u0301 combining\u00A0nbsp',
  '',
  '',
  '',
  '> ',
  '>>> deep',
  '- - - x',
  '1. 1. 1. y',
  '[[[[[[',
  '****',
  '((((',
  'Speaker: Jane Doe',
  '_Jane Doe_',
  '10:00 Talk | Jane Doe',
  '(K.3.601 11:40 - 12:10)',
];

const FRONT_MATTER = [
  '',
  '',
  '',
  '---\ntitle: Widgets\nspeaker: Jane Doe\n---\n',
  '+++\ntitle = "Widgets"\n+++\n',
  '---\ntitle: Widgets: a talk\nspeaker: Jane Doe\n...\n',
  '---\n: [broken\n---\n',
  '\uFEFF',
];

const FORMATS = ['word', 'checkbox', 'strikethrough'] as const;

const note = fc
  .tuple(
    fc.constantFrom(...FRONT_MATTER),
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...LINES) },
        { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
      ),
      { maxLength: 40 },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([front, lines, ending, final]) => (front + lines.join('\n') + (final ? '\n' : '')).replaceAll('\n', ending));

describe('any text', () => {
  it('is read without an error, to the same deeply frozen note each time', () => {
    check(note, (text) => {
      const once = parseNote(text, { path: 'notes/day-1.md' });
      assert.deepEqual(parseNote(text, { path: 'notes/day-1.md' }), once);
      assertFrozen(once);
    });
    check(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseNote(text));
  });

  it('gives sections inside the text, inside their parents and in order, with unique ids', () => {
    check(note, (text) => {
      const lines = text.split(/\r\n|\n|\r/u);
      const parsed = parseNote(text);
      assertNested(parsed.sections, {
        start: { line: 0, character: 0 },
        end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
      });
      const ids = [...walk(parsed)].flatMap((section) => [section.id, ...section.followUps.map(({ id }) => id)]);
      assert.equal(new Set(ids).size, ids.length);
      for (const section of walk(parsed)) {
        for (const { range } of [...section.followUps, ...section.remarks, ...section.resources, ...section.links]) {
          assert.ok(
            before(section.range.start, range.start) && before(range.end, section.range.end),
            `${section.id} holds what is its own`,
          );
        }
      }
    });
  });

  it('gives follow-ups on one line each, whose range holds their marker or box', () => {
    check(note, (text) => {
      for (const followUp of followUps(parseNote(text))) {
        const { range, source, form, state } = followUp;
        assert.equal(range.start.line, range.end.line);
        assert.equal(slice(text, range), source);
        if (form === 'marker')
          assert.match(
            source,
            state === 'open'
              ? /^(?:[[(]!?|==|`)?[#@]?to[\s-]?do|(?:[#@]|\b)to[\s-]?do\b[^\p{L}\p{N}]*(?:[#^][\p{L}\d-]+\s*)*$/iu
              : /^(?:[[(]!?|==|`)?[#@]?done|^~{1,2}|(?:[#@]|\b)done\b[^\p{L}\p{N}]*(?:[#^][\p{L}\d-]+\s*)*$/iu,
          );
        if (form === 'task') assert.match(source, state === 'open' ? /^\[[\s/>!?*<]\]/u : /^\[[\sx/>!?*<~-]\]/iu);
      }
    });
  });

  it('reads the same whatever its line endings are', () => {
    check(note, (text) => {
      const bare = (each: string): unknown => JSON.parse(JSON.stringify(parseNote(each)));
      const unix = text.replace(/\r\n|\r/gu, '\n');
      assert.deepEqual(bare(unix.replaceAll('\n', '\r\n')), bare(unix));
      assert.deepEqual(bare(unix.replaceAll('\n', '\r')), bare(unix));
    });
  });

  it('gives every byte back when a follow-up is completed and reopened', () => {
    check(
      fc.tuple(
        note,
        fc.record(
          {
            format: fc.constantFrom(...FORMATS),
            date: fc.constantFrom('2026-11-22'),
            dateFormat: fc.constantFrom('iso' as const, 'obsidian' as const),
          },
          { requiredKeys: ['format'] },
        ),
      ),
      ([text, options]) => {
        for (const followUp of followUps(parseNote(text))) {
          const done = applyEdits(text, completeFollowUp(text, followUp, options));
          if (followUp.form === 'hint' || followUp.state === 'done') {
            assert.equal(done, text);
            continue;
          }
          if (done === text) {
            // Refused: the text has several that cannot be told apart. Here nothing has changed, so there are none.
            assert.fail('a follow-up of this very text was not found');
          }
          const after = followUpsAt(parseNote(done), followUp.range).find(
            (each) => each.range.start.character === followUp.range.start.character,
          );
          assert.ok(after, `${JSON.stringify(followUp.source)} is still there when done`);
          assert.equal(after.state, 'done');
          assert.equal(after.text, followUp.text);
          assert.equal(applyEdits(done, reopenFollowUp(done, after)), text);
        }
      },
    );
  });

  it('gives every byte back when all follow-ups of a note are completed and reopened at once', () => {
    const actionable = (text: string): FollowUp[] => followUps(parseNote(text)).filter(({ form }) => form !== 'hint');
    check(fc.tuple(note, fc.constantFrom(...FORMATS)), ([text, format]) => {
      const before = actionable(text);
      const done = applyEdits(text, completeFollowUps(text, before, { format }).flat());
      const after = actionable(done);
      assert.deepEqual(
        after.map(({ state }) => state),
        before.map(() => 'done'),
      );
      const completed = after.filter((_, at) => before[at]?.state === 'open');
      assert.equal(applyEdits(done, reopenFollowUps(done, completed).flat()), text);
    });
  });

  it('completes one follow-up and no other', () => {
    check(fc.tuple(note, fc.constantFrom(...FORMATS)), ([text, format]) => {
      const all = followUps(parseNote(text));
      for (const followUp of all) {
        const done = applyEdits(text, completeFollowUp(text, followUp, { format }));
        if (done === text) continue;
        const states = (each: FollowUp[]): string[] =>
          each.filter(({ form }) => form !== 'hint').map(({ state, range }) => `${range.start.line}:${state}`);
        const expected = states(all.map((each) => (each === followUp ? { ...each, state: 'done' as const } : each)));
        assert.deepEqual(states(followUps(parseNote(done))).sort(), expected.sort());
      }
    });
  });

  it('is read after edits, with what is remembered, as from scratch', () => {
    check(fc.array(note, { minLength: 2, maxLength: 4 }), (texts) => {
      const reader = new NoteReader();
      // Notes that share their lines in other surroundings: what is remembered of one must not leak into another.
      for (const text of [...texts, texts.join('\n\n'), texts.toReversed().join('\n\n')])
        assert.deepEqual(parseNote(text, { reader }), parseNote(text));
    });
  });

  it('has a section at every position in a section', () => {
    check(note, (text) => {
      const parsed = parseNote(text);
      for (const section of walk(parsed))
        assert.equal(
          sectionAt(parsed, section.headingRange.start)?.headingRange.start.line,
          section.headingRange.start.line,
        );
    });
  });
});

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) });
}

function assertFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  assert.ok(Object.isFrozen(value));
  Object.values(value).forEach(assertFrozen);
}

function assertNested(sections: readonly Section[], inside: Range): void {
  let { start } = inside;
  for (const section of sections) {
    assert.ok(before(start, section.range.start), `${section.id} starts behind its sibling or parent`);
    assert.ok(before(section.range.end, inside.end), `${section.id} ends inside its parent`);
    assert.ok(
      before(section.range.start, section.headingRange.start) && before(section.headingRange.end, section.range.end),
      `${section.id} holds its heading`,
    );
    assertNested(section.children, section.range);
    start = section.range.end;
  }
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function slice(text: string, range: Range): string {
  return (text.split(/\r\n|\n|\r/u)[range.start.line] ?? '').slice(range.start.character, range.end.character);
}
