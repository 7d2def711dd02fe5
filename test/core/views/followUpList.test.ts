import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { type CountedNote, followUpList, listNotes, mayBeListed } from '../../../src/core/views/followUpList.js';
import { type ListChoice, listChange, type ListRow } from '../../../src/core/views/followUpRows.js';
import { type ListedNote, placedFollowUps } from '../../../src/core/views/placedFollowUps.js';
import { dateIn } from '../../../src/core/views/writtenDates.js';
import { followUpText } from '../../../src/core/views/followUpText.js';

const FIRST = `# KubeCon Day 1

## Dungeons and Deployments V2 - Noah Abrahams, Oracle & Natali Vlatko, Cisco

https://kccnceu2024.sched.com/event/1YeLj/dungeons

TODO: watch the first session

DONE: read the rules

- [ ] ask Noah

> look it up later

# KubeCon Day 2, 20 March 2024

## Widgets - Jane Doe

- [ ] ask Jane
`;
const SECOND = '# 2024-03-19\n\n## Gadgets - Jane Doe\n\nTODO: try\n';

const one: readonly ListedNote[] = [{ uri: 'file:///a.md', note: parseNote(FIRST, { path: '/a.md' }) }];
const two: readonly ListedNote[] = [...one, { uri: 'file:///b.md', note: parseNote(SECOND, { path: '/b.md' }) }];
const choice: ListChoice = { groupBy: 'talk', filter: 'open', sortBy: 'position', isDismissed: () => false };

/** The list as indented lines: label, then the description. */
function list(notes: readonly ListedNote[], change: Partial<ListChoice> = {}): string[] {
  const line = ({ label, description }: { readonly label: string; readonly description: string }): string =>
    description === '' ? label : `${label} | ${description}`;
  return followUpList(notes.map(placedFollowUps), { ...choice, ...change }).flatMap((group) => [
    line(group),
    ...group.children.map((entry) => `  ${line(entry)}`),
  ]);
}

describe('the list of follow-ups', () => {
  it('is by talk, shows and counts what is open, has one row for the only one of a talk, and keeps hints apart', () => {
    assert.deepEqual(list(one), [
      'Dungeons and Deployments V2 | 2 open · KubeCon Day 1',
      '  watch the first session',
      '  ask Noah',
      'ask Jane | Widgets',
      'Hints | 1',
      '  look it up later | Dungeons and Deployments V2',
    ]);
  });

  it('shows what is done, or all, or only hints', () => {
    assert.deepEqual(list(one, { filter: 'done' }), ['read the rules | Dungeons and Deployments V2']);
    assert.deepEqual(list(one, { filter: 'done', groupBy: 'form' }), [
      'Markers | 1 done',
      '  read the rules | Dungeons and Deployments V2',
    ]);
    assert.deepEqual(list(one, { filter: 'all' }).slice(0, 4), [
      'Dungeons and Deployments V2 | 2 open, 1 done · KubeCon Day 1',
      '  watch the first session',
      '  read the rules',
      '  ask Noah',
    ]);
    assert.deepEqual(list(one, { filter: 'hints' }), ['Hints | 1', '  look it up later | Dungeons and Deployments V2']);
  });

  it('keeps what was marked done a moment ago among what is open, and counts it as done', () => {
    const justDone = {
      has: (_: string, { text }: { readonly text: string }) => text === 'read the rules',
      hasIn: () => true,
    };
    assert.deepEqual(list(one, { justDone }).slice(0, 4), [
      'Dungeons and Deployments V2 | 2 open · KubeCon Day 1',
      '  watch the first session',
      '  read the rules',
      '  ask Noah',
    ]);
    assert.equal(list(one, { justDone, filter: 'hints' }).includes('  read the rules'), false);
  });

  it('hides dismissed hints, and shows them where hints are asked for', () => {
    const isDismissed = (): boolean => true;
    assert.equal(list(one, { isDismissed }).includes('Hints | 1'), false);
    assert.deepEqual(list(one, { isDismissed, filter: 'hints' }), [
      'Dismissed hints | 1',
      '  look it up later | Dungeons and Deployments V2',
    ]);
  });

  it('has no hints, dismissed or not, where they are turned off', () => {
    const notes = one.map((note): CountedNote => {
      const followUps = placedFollowUps(note);
      return { uri: note.uri, title: 'A', counts: { open: 3, done: 1, hints: 1 }, isOpen: true, followUps };
    });
    const labels = (change: Partial<ListChoice>): string[] =>
      listNotes(notes, { ...choice, ...change }).map(({ label }) => label);
    assert.deepEqual(labels({ filter: 'hints', areHintsOff: true }), []);
    assert.deepEqual(labels({ areHintsOff: true }), ['Dungeons and Deployments V2', 'ask Jane']);
    assert.deepEqual(labels({ areHintsOff: false, filter: 'hints' }), ['Hints']);
  });

  it('is by day, note, speaker or form, with the talk at each entry', () => {
    assert.deepEqual(list(two, { groupBy: 'day' }).slice(0, 3), [
      'KubeCon Day 1 | 2 open · A',
      '  watch the first session | Dungeons and Deployments V2',
      '  ask Noah | Dungeons and Deployments V2',
    ]);
    const groups = (groupBy: ListChoice['groupBy']): string[] =>
      list(two, { groupBy }).filter((row) => !row.startsWith('  '));
    assert.deepEqual(groups('day'), [
      'KubeCon Day 1 | 2 open · A',
      'KubeCon Day 2, 20 March 2024 | 1 open · A',
      '2024-03-19 | 1 open',
      'Hints | 1',
    ]);
    assert.deepEqual(groups('note'), ['A | 3 open', '2024-03-19 | 1 open', 'Hints | 1']);
    assert.deepEqual(groups('speaker'), ['Noah Abrahams, Natali Vlatko | 2 open', 'Jane Doe | 2 open', 'Hints | 1']);
    assert.deepEqual(groups('form'), ['Markers | 2 open', 'Tasks | 2 open', 'Hints | 1']);
  });

  it('tells of which follow-ups the talk has an event', () => {
    assert.deepEqual(
      followUpList(one.map(placedFollowUps), { ...choice, groupBy: 'form' })
        .flatMap(({ children }) => children)
        .map(({ label, hasLink }) => `${label}: ${String(hasLink)}`),
      ['watch the first session: true', 'ask Noah: true', 'ask Jane: false', 'look it up later: true'],
    );
  });

  it('names the note of a talk where there are several', () => {
    assert.deepEqual(list(two).slice(3, 5), ['ask Jane | Widgets · A', 'try | Gadgets · 2024-03-19']);
  });

  it('has a group for what has no day or speaker, named so, that of no speaker at the end', () => {
    const note = parseNote(`TODO: book a train\n\n${SECOND}\n# Afterwards\n\nTODO: write a report\n`);
    const notes = [{ uri: 'file:///a.md', note }];
    assert.deepEqual(list(notes, { groupBy: 'day' }), [
      'No day | 2 open',
      '  book a train',
      '  write a report | Afterwards',
      '2024-03-19 | 1 open',
      '  try | Gadgets',
    ]);
    assert.deepEqual(list(notes, { groupBy: 'speaker' }), [
      'Jane Doe | 1 open',
      '  try | Gadgets',
      'No speaker | 2 open',
      '  book a train',
      '  write a report | Afterwards',
    ]);
  });

  it('counts every follow-up once, whatever it is grouped by', () => {
    for (const groupBy of ['talk', 'day', 'note', 'speaker', 'form'] as const) {
      const rows = followUpList(two.map(placedFollowUps), { ...choice, groupBy, filter: 'all' }).filter(
        ({ id }) => id !== 'hints',
      );
      assert.equal(
        rows.reduce((sum, { type, children }) => sum + (type === 'group' ? children.length : 1), 0),
        5,
        groupBy,
      );
      const counted = rows.flatMap(({ type, description }) =>
        type === 'group' ? [...description.matchAll(/(\d+) (?:open|done)\b/gu)].map(([, count]) => Number(count)) : 1,
      );
      assert.equal(
        counted.reduce((sum, count) => sum + count, 0),
        5,
        groupBy,
      );
    }
  });

  it('is by date where it is sorted by day, with what has none at the end', () => {
    assert.deepEqual(
      list(two, { groupBy: 'day', sortBy: 'day', filter: 'all' }).filter((row) => !row.startsWith('  ')),
      [
        '2024-03-19 | 1 open',
        'KubeCon Day 2, 20 March 2024 | 1 open · A',
        'KubeCon Day 1 | 2 open, 1 done · A',
        'Hints | 1',
      ],
    );
  });

  it('says to those who hear it what a follow-up is, and where it stands as far as the row above does not', () => {
    const spoken = (notes: readonly ListedNote[], groupBy: ListChoice['groupBy'] = 'talk'): string[] =>
      followUpList(notes.map(placedFollowUps), { ...choice, groupBy, filter: 'all' }).flatMap((group) => [
        group.accessibleLabel,
        ...group.children.map(({ accessibleLabel }) => accessibleLabel),
      ]);
    assert.deepEqual(spoken(one).slice(0, 5), [
      'Dungeons and Deployments V2, 2 open, 1 done, KubeCon Day 1',
      'open, watch the first session',
      'done, read the rules',
      'open, ask Noah',
      'open, ask Jane, in Widgets, KubeCon Day 2, 20 March 2024',
    ]);
    assert.equal(spoken(one, 'day')[1], 'open, watch the first session, in Dungeons and Deployments V2');
    assert.equal(
      spoken(one, 'note')[1],
      'open, watch the first session, in Dungeons and Deployments V2, KubeCon Day 1',
    );
    assert.equal(spoken(one).at(-1), 'hint, look it up later, in Dungeons and Deployments V2, KubeCon Day 1');
    assert.equal(
      spoken(two, 'form')[1],
      'open, watch the first session, in Dungeons and Deployments V2, KubeCon Day 1, A',
    );
  });

  it('has rows with ids of their own, which stay while the text elsewhere changes', () => {
    const ids = (text: string): string[] =>
      followUpList(
        [placedFollowUps({ uri: 'file:///a.md', note: parseNote(text, { path: '/a.md' }) })],
        choice,
      ).flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    assert.equal(new Set(ids(FIRST)).size, ids(FIRST).length);
    assert.deepEqual(ids(`New first line.\n\n${FIRST}`), ids(FIRST));
  });

  it('is drawn again only where something can be seen to differ', () => {
    const read = (text: string): ReturnType<typeof followUpList> =>
      followUpList([placedFollowUps({ uri: 'file:///a.md', note: parseNote(text, { path: '/a.md' }) })], {
        ...choice,
        filter: 'all',
      });
    const before = read(FIRST);
    assert.deepEqual(
      listChange(before, read(`Typed.\n\n${FIRST}`), () => true),
      { kind: 'none' },
    );
    const [dungeons] = before;
    assert.deepEqual(
      listChange(before, read(FIRST.replace('TODO: watch', 'DONE: watch')), () => true),
      { kind: 'rows', ids: [dungeons?.id] },
    );
    assert.deepEqual(
      listChange(before, read(FIRST.replace('- [ ] ask Jane', '')), () => true),
      { kind: 'all' },
    );
  });
});

describe('the list of the follow-ups of many notes', () => {
  const first = parseNote(FIRST);
  const counts = { open: 3, done: 1, hints: 1 };
  const many = (read: string[], change: { readonly [name: string]: string } = {}): readonly CountedNote[] =>
    Array.from({ length: 100 }, (_, index) => `n${index}`).map((name): CountedNote => {
      const uri = `file:///${name}.md`;
      const text = change[name] ?? FIRST;
      return {
        uri,
        title: name,
        counts,
        isOpen: false,
        get followUps() {
          read.push(name);
          return placedFollowUps({ uri, note: text === FIRST ? first : parseNote(text) });
        },
      };
    });

  it('tells notes of one title apart, in rows of notes and in rows that name a note', () => {
    const sameTitle = many([]).map((note) => ({ ...note, title: 'KubeCon' }));
    const lines = (notes: readonly CountedNote[], groupBy: ListChoice['groupBy'] = 'talk'): readonly string[] =>
      listNotes(notes, { ...choice, groupBy }).map(({ label, accessibleLabel }) => `${label} | ${accessibleLabel}`);
    assert.deepEqual(lines(sameTitle).slice(1, 2), ['KubeCon | KubeCon, 3 open, n1.md']);
    const note = parseNote(`${SECOND}\n# Wednesday\n\n## Cogs - Jo Hart\n`, { path: '/kubecon.md' });
    const few = ['2026', '2027'].map((year): CountedNote => {
      const uri = `file:///w/${year}/b.md`;
      return {
        uri,
        title: note.title,
        counts: { open: 1, done: 0, hints: 0 },
        isOpen: true,
        followUps: placedFollowUps({ uri, note }),
      };
    });
    assert.deepEqual(lines(few), [
      'try | open, try, in Gadgets, 2024-03-19, KubeCon, 2026',
      'try | open, try, in Gadgets, 2024-03-19, KubeCon, 2027',
    ]);
    assert.deepEqual(
      listNotes(few, choice).map(({ description }) => description),
      ['Gadgets · KubeCon · 2026', 'Gadgets · KubeCon · 2027'],
    );
    assert.deepEqual(lines(few, 'note'), ['KubeCon | KubeCon, 1 open, 2026', 'KubeCon | KubeCon, 1 open, 2027']);
  });

  it('has no row for each while they are few: their follow-ups are laid out as those of one', () => {
    const few = many([]).slice(0, 2);
    assert.deepEqual(
      listNotes(few, choice),
      followUpList(
        few.map(({ followUps }) => followUps),
        choice,
      ),
    );
  });

  it('has a row for each, and reads a note only when someone looks into it', () => {
    const read: string[] = [];
    const rows = listNotes(many(read), choice);
    assert.deepEqual(
      [rows.length, rows[1]?.label, rows[1]?.description, rows[1]?.type === 'group' && rows[1].startsClosed],
      [100, 'n1', '3 open', true],
    );
    assert.deepEqual(read, []);
    assert.deepEqual(
      rows[1]?.children.map(({ label, description }) => `${label} | ${description}`),
      ['Dungeons and Deployments V2 | 2 open · KubeCon Day 1', 'ask Jane | Widgets', 'Hints | 1'],
    );
    assert.deepEqual(
      listNotes(many(read), { ...choice, groupBy: 'note' })[2]?.children.map(({ label }) => label),
      ['watch the first session', 'ask Noah', 'ask Jane', 'Hints'],
    );
    assert.deepEqual(read, ['n1', 'n2']);
  });

  it('is in the order of the notes, or sorted by the dates in their titles', () => {
    const dated = many([]).map((note, index) => ({
      ...note,
      title: `2024-${String(12 - (index % 12)).padStart(2, '0')}-0${9 - Math.floor(index / 12)}`,
    }));
    const titles = (sortBy: ListChoice['sortBy']): string[] =>
      listNotes(dated, { ...choice, sortBy }).map(({ label }) => label);
    assert.deepEqual(titles('position').slice(0, 3), ['2024-12-09', '2024-11-09', '2024-10-09']);
    assert.deepEqual(titles('day').slice(0, 3), ['2024-01-02', '2024-01-03', '2024-01-04']);
  });

  it('is that of the current note first, and of no other where only that is asked for', () => {
    const currentUri = 'file:///n7.md';
    const labels = (change: Partial<ListChoice>): string[] =>
      listNotes(many([]), { ...choice, currentUri, ...change }).map(({ label }) => label);
    assert.deepEqual(labels({}).slice(0, 3), ['n7', 'n0', 'n1']);
    assert.deepEqual(labels({ sortBy: 'day' }).slice(0, 2), ['n0', 'n1']);
    assert.deepEqual(labels({ isCurrentOnly: true }), ['Dungeons and Deployments V2', 'ask Jane', 'Hints']);
    assert.deepEqual(labels({ isCurrentOnly: true, currentUri: undefined }), []);
  });

  it('has ids of its own for each row, however notes are laid out', () => {
    for (const groupBy of ['talk', 'day', 'note', 'speaker', 'form'] as const) {
      const ids = (row: ListRow): readonly string[] => [row.id, ...row.children.flatMap(ids)];
      const all = listNotes(many([]), { ...choice, groupBy, filter: 'all' }).flatMap(ids);
      assert.equal(new Set(all).size, all.length, groupBy);
    }
  });

  it('is drawn again below the notes that were looked into, and nowhere else', () => {
    const read: string[] = [];
    const before = listNotes(many(read), choice);
    const ticked = { n1: FIRST.replace('TODO: watch', 'TODO: see'), n2: FIRST.replace('TODO: watch', 'TODO: see') };
    assert.equal(before[1]?.children.length, 3);
    assert.deepEqual(
      listChange(before, listNotes(many(read, ticked), choice), ({ id }) => id === 'note:file:///n1.md'),
      {
        kind: 'rows',
        ids: ['talk:file:///n1.md#/kubecon day 1/dungeons and deployments v2'].map((id) => `note:file:///n1.md|${id}`),
      },
    );
    assert.deepEqual(read, ['n1', 'n1']);
  });

  it('keeps the row of a note whose last follow-up was marked done a moment ago', () => {
    const notes = many([]).map((note) =>
      note.title === 'n7' ? { ...note, counts: { open: 0, done: 4, hints: 0 } } : note,
    );
    const justDone = { has: () => true, hasIn: (uri: string) => uri === 'file:///n7.md' };
    const has = (change: Partial<ListChoice>): boolean =>
      listNotes(notes, { ...choice, ...change }).some(({ label }) => label === 'n7');
    assert.deepEqual([has({}), has({ justDone }), has({ justDone, filter: 'hints' })], [false, true, false]);
  });

  it('leaves out notes that have only hints unless hints are asked for', () => {
    const hinting = many([]).map((note) => ({ ...note, followUps: [], counts: { open: 0, done: 0, hints: 2 } }));
    assert.deepEqual(listNotes(hinting, choice), []);
    assert.equal(listNotes(hinting, { ...choice, filter: 'hints' })[0]?.description, '2 hints');
  });
});

describe('a note that is only known by its counts', () => {
  it('is asked for its follow-ups where the list can show any', () => {
    const none = { open: 0, done: 0, hints: 0 };
    const filters = ['open', 'done', 'all', 'hints'] as const;
    const shown = (counts: Partial<typeof none>): readonly string[] =>
      filters.filter((filter) => mayBeListed({ ...none, ...counts }, filter));
    assert.deepEqual(
      [shown({}), shown({ open: 1 }), shown({ done: 1 }), shown({ hints: 1 })],
      [[], ['open', 'all'], ['done', 'all'], ['open', 'all', 'hints']],
    );
  });
});

describe('a date in the title of a day', () => {
  const cases: readonly (readonly [title: string, date: string | undefined])[] = [
    ['2024-03-20', '2024-03-20'],
    ['Wed 20 March 2024', '2024-03-20'],
    ['Day one (Tuesday 21 May 2019)', '2019-05-21'],
    ['Mar 20th, 2024', '2024-03-20'],
    ['20.03.2024', '2024-03-20'],
    ['03.20.2024', undefined],
    ['Mercredi 12 avril 2023', '2023-04-12'],
    ['Mittwoch, 20. März 2024', '2024-03-20'],
    ['miércoles 12 de abril de 2023', '2023-04-12'],
    ['May 20-22, 2024', '2024-05-20'],
    ['KubeCon Day 1', undefined],
    ['Tuesday', undefined],
    ['99 Bananas 2024', undefined],
  ];
  for (const [title, date] of cases) {
    it(`is ${date ?? 'none'} in ${title}`, () => {
      const read = dateIn(title);
      assert.equal(read === undefined ? undefined : new Date(read).toISOString().slice(0, 10), date);
    });
  }
});

describe('copied follow-ups', () => {
  const note = parseNote(FIRST, { path: '/a.md' });
  const [day] = note.sections;

  it('are a checklist with the titles and links of their talks', () => {
    assert.equal(
      followUpText(note, 'checklist'),
      `## [Dungeons and Deployments V2](https://kccnceu2024.sched.com/event/1YeLj/dungeons) - Noah Abrahams, Natali Vlatko

- [ ] watch the first session
- [x] read the rules
- [ ] ask Noah

## Widgets - Jane Doe

- [ ] ask Jane
`,
    );
  });

  it('are plain text, of one day alone', () => {
    assert.equal(
      followUpText(note, 'plain', day?.id),
      `Dungeons and Deployments V2 - Noah Abrahams, Natali Vlatko
https://kccnceu2024.sched.com/event/1YeLj/dungeons
- watch the first session
- read the rules (done)
- ask Noah
`,
    );
  });

  it('show as what they are, whatever is in them', () => {
    assert.equal(
      followUpText(parseNote('- [ ] x \\<b> `*` \\[y], `__init__` and `a&lt;b`'), 'checklist'),
      '- [ ] x \\<b> * [y], \\_\\_init\\_\\_ and a\\&lt;b\n',
    );
  });

  it('are nothing where there are none', () =>
    assert.equal(followUpText(parseNote('# Title\n\nlook it up later\n'), 'checklist'), ''));

  it('has all of a text that goes on over several lines', () => {
    const note = parseNote('- [ ] Watch\n  the talk\n\n> TODO: read [The\n> Paper](https://example.org)\n');
    assert.equal(followUpText(note, 'checklist'), '- [ ] Watch the talk\n- [ ] read The Paper\n');
    assert.equal(followUpText(note, 'plain'), '- Watch the talk\n- read The Paper\n');
  });
});
