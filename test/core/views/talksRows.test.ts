import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { countNote } from '../../../src/core/note/counts.js';
import { sectionRowId } from '../../../src/core/views/sectionRows.js';
import { isLazy, outlineChange, type OutlineRow } from '../../../src/core/views/talkRowTypes.js';
import { Outliner, type OutlineNote } from '../../../src/core/views/talksRows.js';

describe('the outline', () => {
  it('shows days, tracks, groups, talks with speakers and open count, and their follow-ups', () => {
    assert.deepEqual(drawn(CONFERENCE), [
      'day: Monday · 2 open',
      '  track: Data Day · 2 open',
      '    talk: Widgets at Scale · 2 open · Ada Lund, Jo Hart',
      '      ☐ try widgets',
      '      ☑ ask Ada · done',
      '      ☐ read the paper',
      '    group: Lightning Talks',
      '      talk: Small Gadgets · Sam Small',
      'day: Tuesday',
      '  talk: Sprockets · Kim Kay',
    ]);
  });

  it('puts one note at the top, and several below a row each', () => {
    const notes = [open(CONFERENCE, 'file:///a.md'), open(CONFERENCE, 'file:///b.md')];
    assert.deepEqual(
      outline(notes).map(({ type, label, description, open: count }) => ({ type, label, description, count })),
      [
        { type: 'note', label: 'A', description: '2 open', count: 2 },
        { type: 'note', label: 'B', description: '2 open', count: 2 },
      ],
    );
    assert.deepEqual(outline([]), []);
  });

  it('says where notes are that share a title, and says it in no other row', () => {
    const notes = ['2026/kubecon', '2027/kubecon', '2027/gophers'].map((path) => ({
      ...closed('# Monday\n\n## Widgets - Ada Lund, Acme\n\n# Tuesday\n', `file:///w/${path}.md`),
      place: `${path}.md`,
    }));
    assert.deepEqual(
      outline(notes).map(({ label, description, accessibleLabel }) => [label, description, accessibleLabel]),
      [
        ['KubeCon', '2026', 'Note KubeCon, 2026'],
        ['KubeCon', '2027', 'Note KubeCon, 2027'],
        ['Gophers', '', 'Note Gophers'],
      ],
    );
  });

  it('says where a note is once another of its title is there, and no longer than that', () => {
    const outliner = new Outliner();
    const [a, b] = ['2026', '2027'].map((year) => ({
      ...closed(CONFERENCE, `file:///w/${year}.md`),
      title: 'FooConf',
    }));
    const [c] = [closed(CONFERENCE, 'file:///w/c.md')];
    assert.ok(a && b && c);
    const descriptions = (notes: readonly OutlineNote[]): readonly string[] =>
      outliner.outline(notes).map(({ description }) => description);
    assert.deepEqual(descriptions([a, c]), ['2 open', '2 open']);
    assert.deepEqual(descriptions([a, b]), ['2 open · 2026.md', '2 open · 2027.md']);
    assert.deepEqual(descriptions([a, c]), ['2 open', '2 open']);
  });

  describe('of notes of one talk each', () => {
    const widgets = '# Widgets at Scale - Ada Lund, Acme\n\nTODO: try them\n\n## Questions\n\n- [x] ask Ada\n';
    const [A, B] = ['file:///w/pycon-notes/a.md', 'file:///w/2027/pycon-notes/b.md'];

    it('has the talk in the place of the note', () => {
      const all = outline([open(widgets, A), closed('# Gadgets - Jo Hart\n', B)]);
      assert.deepEqual(draw(all), [
        'talk: Widgets at Scale · 1 open · Ada Lund',
        '  ☐ try them',
        '  ☑ ask Ada · done',
        'talk: Gadgets · Jo Hart',
      ]);
      assert.deepEqual(
        all.map((row) => [row.id, row.accessibleLabel, row.open, row.type === 'section' && row.note?.isOpen]),
        [
          [A, 'Talk Widgets at Scale, by Ada Lund, 1 open follow-up', 1, true],
          [B, 'Talk Gadgets, by Jo Hart', 0, false],
        ],
      );
    });

    it('tells talks of one title apart by their notes', () => {
      assert.deepEqual(
        outline([open(widgets, A), open(widgets, B)]).map(({ description, accessibleLabel }) => [
          description,
          accessibleLabel,
        ]),
        [
          ['a.md · 1 open · Ada Lund', 'Talk Widgets at Scale, by Ada Lund, 1 open follow-up, a.md'],
          ['2027 · 1 open · Ada Lund', 'Talk Widgets at Scale, by Ada Lund, 1 open follow-up, 2027'],
        ],
      );
    });

    it('has a row for the note where that has another title than the talk, or more than the talk', () => {
      const titled = `---\ntitle: PyCon\n---\n\n${widgets}`;
      const lunch = `${widgets}\n# Lunch\n`;
      assert.deepEqual(
        outline([open(titled, A), open(lunch, B)]).map(({ type, label }) => [type, label]),
        [
          ['note', 'PyCon'],
          ['note', 'B'],
        ],
      );
    });

    it('draws the row anew when the note is opened, or gets another talk', () => {
      const [before, opened] = [closed(widgets, A), open(widgets, A)];
      const other = closed(CONFERENCE, B);
      const grown = open(`${widgets}\n# Gadgets - Jo Hart, Acme\n`, A);
      for (const after of [opened, grown])
        assert.deepEqual(outlineChange(outline([before, other]), outline([after, other]), nobody), {
          kind: 'rows',
          ids: [A],
        });
    });
  });

  it('reads no closed note before someone looks into it', () => {
    const read: string[] = [];
    const all = outline(['a', 'b', 'c'].map((name) => closed(CONFERENCE, `file:///${name}.md`, read)));
    assert.deepEqual(
      all.map(({ description }) => description),
      ['2 open', '2 open', '2 open'],
    );
    assert.deepEqual(read, []);
    assert.deepEqual(
      all[1]?.children.map(({ label }) => label),
      ['Monday', 'Tuesday'],
    );
    assert.deepEqual(read, ['file:///b.md']);
  });

  it('gathers notes by folder where asked to, and leaves those in none alone', () => {
    const notes = [
      { ...closed(CONFERENCE, 'file:///w/2026/a.md'), place: '2026/a.md' },
      { ...closed(CONFERENCE, 'file:///w/2026/b.md'), place: '2026/b.md' },
      { ...open(CONFERENCE, 'file:///w/2027/kubecon/c.md'), place: '2027/kubecon/c.md' },
      { ...closed(CONFERENCE, 'file:///w/d.md'), place: 'd.md' },
    ];
    assert.deepEqual(
      outline(notes, true).map((row) => [
        row.type,
        row.label,
        row.description,
        isLazy(row) && row.isOpen,
        row.type === 'folder' ? row.children.map(({ label }) => label) : [],
      ]),
      [
        ['folder', '2026', '2 notes · 4 open', false, ['A', 'B']],
        ['folder', '2027/kubecon', '1 note · 2 open', true, ['C']],
        ['note', 'D', '2 open', false, []],
      ],
    );
  });

  it('says nothing of follow-ups where none is open', () => {
    const notes = ['a', 'b'].map((name) => ({
      ...open('# Monday\n\n## Widgets - Ada Lund, Acme\n\nDONE: try widgets\n', `file:///w/2026/${name}.md`),
      title: name,
      place: `2026/${name}.md`,
    }));
    const [folder] = outline(notes, true);
    const [note] = folder?.type === 'folder' ? folder.children : [];
    assert.deepEqual([folder?.description, folder?.accessibleLabel], ['2 notes', 'Folder 2026, 2 notes']);
    assert.deepEqual([note?.description, note?.accessibleLabel], ['', 'Note a']);
  });

  describe('with a schedule', () => {
    const text =
      '# Monday\n\n## Widgets at Night - Ada Lund, Acme\n\n## Workshops\n\n## Gadgets Anytime - Jo Hart, Acme\n\n## Sprockets at Dawn - Kim Kay, Acme\n\n- [ ] read it\n';
    const starts: Readonly<Record<string, number>> = {
      'Widgets at Night': Date.UTC(2027, 2, 25, 15),
      'Sprockets at Dawn': Date.UTC(2027, 2, 25, 9),
    };
    const rows = (sortByTime: boolean): readonly OutlineRow[] => {
      const slotOf: OutlineNote['slotOf'] = ({ title }) => {
        const start = starts[title];
        return start === undefined
          ? undefined
          : {
              start,
              time: `${new Date(start).getUTCHours()}:00`,
              room: 'Hall 8',
              isCancelled: title === 'Widgets at Night',
            };
      };
      return outline([{ ...open(text, 'file:///a.md'), slotOf, sortByTime }])[0]?.children ?? [];
    };

    it('says when and where talks are, also to a screen reader', () => {
      assert.deepEqual(
        rows(false).map(({ label, description }) => `${label}: ${description}`),
        [
          '15:00 Widgets at Night: cancelled · Hall 8 · Ada Lund',
          'Workshops: ',
          'Gadgets Anytime: Jo Hart',
          '9:00 Sprockets at Dawn: 1 open · Hall 8 · Kim Kay',
        ],
      );
      assert.equal(
        rows(false)[0]?.accessibleLabel,
        'Talk Widgets at Night, by Ada Lund, cancelled, at 15:00, in Hall 8',
      );
    });

    it('sorts talks by time where asked to; what has none stays behind what it follows', () => {
      assert.deepEqual(
        rows(true).map(({ label }) => label),
        ['9:00 Sprockets at Dawn', '15:00 Widgets at Night', 'Workshops', 'Gadgets Anytime'],
      );
    });
  });

  it('sorts times that the note has among those of the schedule, each on the day of the talk before', () => {
    const talks = [
      ['Alpha', '16:00'],
      ['Beta', 'Time: 11:40 - 12:10'],
      ['Gamma', '9:00'],
      ['Delta', '9:30'],
      ['Epsilon', 'Time: 8:15'],
    ];
    const text = talks.map(([title = '', time = '']) => `## ${title} Widgets - Ada Lund, Acme\n\n${time}\n`).join('\n');
    const starts: Readonly<Record<string, number>> = {
      'Alpha Widgets': Date.UTC(2027, 2, 25, 16),
      'Gamma Widgets': Date.UTC(2027, 2, 25, 9),
      'Delta Widgets': Date.UTC(2027, 2, 26, 9, 30),
    };
    const slotOf: OutlineNote['slotOf'] = ({ title }) => {
      const start = starts[title];
      return start === undefined ? undefined : { start, isCancelled: false };
    };
    const rows = outline([{ ...open(`# Monday\n\n${text}`, 'file:///a.md'), slotOf, sortByTime: true }])[0]?.children;
    assert.deepEqual(
      rows?.map(({ label }) => label),
      ['9:00 Gamma Widgets', '11:40 Beta Widgets', '16:00 Alpha Widgets', '8:15 Epsilon Widgets', '9:30 Delta Widgets'],
    );
  });

  it('sorts talks by the times in the note', () => {
    const text =
      '# Monday\n\n## Widgets at Night - Ada Lund, Acme\n\nTime: 15:30 - 16:00\n\n## Sprockets at Dawn - Kim Kay, Acme\n\nTime: 9:15am - 10:00am\n\n## Cogs at Noon - Sam Small, Acme\n\nTime: 12pm - 12:30pm\n';
    const labels = (sortByTime: boolean): readonly string[] =>
      outline([{ ...open(text, 'file:///a.md'), sortByTime }])[0]?.children.map(({ label }) => label) ?? [];
    assert.deepEqual(labels(false), ['15:30 Widgets at Night', '9:15am Sprockets at Dawn', '12pm Cogs at Noon']);
    assert.deepEqual(labels(true), ['9:15am Sprockets at Dawn', '12pm Cogs at Noon', '15:30 Widgets at Night']);
  });

  it('leaves out a lone heading over the days, but not what is to do under it', () => {
    assert.deepEqual(
      drawn(`# My Conference 2024\n\n- [ ] book the train\n\n${CONFERENCE.replace(/^#/gm, '##')}`).slice(0, 2),
      ['☐ book the train', 'day: Monday · 2 open'],
    );
  });

  it('shows no plain headings inside a talk; what is to do under them belongs to the talk', () => {
    assert.deepEqual(
      drawn(CONFERENCE).filter((row) => row.includes('Questions')),
      [],
    );
    assert.ok(drawn(CONFERENCE).includes('      ☐ read the paper'));
  });

  it('shows no hints', () => {
    assert.deepEqual(
      drawn(CONFERENCE).filter((row) => row.includes('look it up')),
      [],
    );
  });

  it('says in full what a row is to those who hear it', () => {
    assert.deepEqual(labels(rows(CONFERENCE)).slice(0, 5), [
      'Day Monday, 2 open follow-ups',
      'Track Data Day, 2 open follow-ups',
      'Talk Widgets at Scale, by Ada Lund, Jo Hart, 2 open follow-ups',
      'Open follow-up try widgets',
      'Done follow-up ask Ada',
    ]);
    assert.ok(labels(rows(CONFERENCE)).includes('Lightning talk Small Gadgets, by Sam Small'));
  });

  it('names rows uniquely, and the same after an edit elsewhere', () => {
    const before = ids(rows(CONFERENCE));
    const after = ids(rows(CONFERENCE.replace('# Monday', 'A line.\n\n# Monday')));
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(after, before);
    assert.ok(before.includes(sectionRowId(URI, '/monday')));
  });

  it('shows a follow-up without words as it is written', () => {
    assert.ok(drawn(CONFERENCE.replace('TODO: try widgets', 'TODO:')).some((row) => row.startsWith('      ☐ TODO')));
  });
});

describe('a change of the outline', () => {
  it('is none where text moved and nothing looks different', () => {
    assert.deepEqual(
      change(CONFERENCE, CONFERENCE.replace('# Monday', 'More.\n\n# Monday').replace('Good.', 'Very good.')),
      { kind: 'none' },
    );
  });

  it('is the outermost row that looks different: counts go up to the day', () => {
    assert.deepEqual(change(CONFERENCE, CONFERENCE.replace('TODO: try', 'DONE: try')), {
      kind: 'rows',
      ids: [sectionRowId(URI, '/monday')],
    });
  });

  it('is one talk where only its speakers changed', () => {
    const talk = ids(rows(CONFERENCE)).find((id) => id.endsWith('sprockets'));
    assert.deepEqual(change(CONFERENCE, CONFERENCE.replace('Kim Kay', 'Kim Kaye')), { kind: 'rows', ids: [talk] });
  });

  it('is the parent of a row that came or went', () => {
    assert.deepEqual(
      change(
        CONFERENCE,
        CONFERENCE.replace(
          '## Sprockets',
          '## Cogs - Lee Low, Acme\n\nhttps://fooconf2027.sched.com/event/1aBz9/cogs\n\n## Sprockets',
        ),
      ),
      {
        kind: 'rows',
        ids: [sectionRowId(URI, '/tuesday')],
      },
    );
  });

  it('is the row of a closed note whose count changed, and nothing below it where nobody has looked', () => {
    const read: string[] = [];
    const outliner = new Outliner();
    const [a, b] = [closed(CONFERENCE, 'file:///a.md', read), closed(CONFERENCE, 'file:///b.md', read)];
    const before = outliner.outline([a, b]);
    assert.deepEqual(outlineChange(before, outliner.outline([a, b]), nobody), { kind: 'none' });
    const ticked = closed(CONFERENCE.replace('TODO: try', 'DONE: try'), 'file:///b.md', read);
    assert.deepEqual(outlineChange(before, outliner.outline([a, ticked]), nobody), {
      kind: 'rows',
      ids: ['file:///b.md'],
    });
    const renamed = closed(CONFERENCE.replace('Sprockets', 'Cogs'), 'file:///b.md', read);
    assert.deepEqual(outlineChange(before, outliner.outline([a, renamed]), nobody), { kind: 'none' });
    assert.deepEqual(read, []);
    // Once someone has looked into it, what changed below it is seen.
    assert.equal(before[1]?.children.length, 2);
    assert.deepEqual(outlineChange(before, outliner.outline([a, renamed]), everybody), {
      kind: 'rows',
      ids: ['file:///b.md#section:/tuesday'],
    });
  });

  it('is everything where rows at the top came, went or changed places', () => {
    assert.deepEqual(change(CONFERENCE, `${CONFERENCE}\n# Wednesday\n\n## Cogs - Lee Low, Acme\n`), { kind: 'all' });
    assert.deepEqual(outlineChange([], [], everybody), { kind: 'none' });
  });
});

const URI = 'file:///notes.md';
const everybody = (): boolean => true;
const nobody = (): boolean => false;

const CONFERENCE = `# Monday

# Data Day

## Widgets at Scale - Ada Lund, Acme & Jo Hart, Umbrella, Inc.

https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc

Good. TODO: try widgets

DONE: ask Ada

> nice slide, look it up later

### Questions

- [ ] read the paper

## Lightning Talks

### Lightning Talk: Small Gadgets - Sam Small, Tiny

https://fooconf2027.sched.com/event/1aBc2/lightning-talk-small-gadgets

# Tuesday

## Sprockets - Kim Kay, Gears

https://fooconf2027.sched.com/event/1aBc3/sprockets
`;

function open(text: string, uri = URI): OutlineNote {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const note = parseNote(text, { path: uri });
  const { open: openFollowUps, talks } = countNote(note);
  return { uri, note, title: note.title, talks, openFollowUps, place: `notes/${name}`, isOpen: true };
}

/** A note nobody has open, which complains when it is read. */
function closed(text: string, uri: string, read: string[] = []): OutlineNote {
  const { note, ...others } = open(text, uri);
  return {
    ...others,
    isOpen: false,
    get note() {
      read.push(uri);
      return note;
    },
  };
}

function outline(notes: readonly OutlineNote[], byFolder = false): readonly OutlineRow[] {
  return new Outliner().outline(notes, byFolder);
}

function rows(text: string): readonly OutlineRow[] {
  return outline([open(text)]);
}

function change(before: string, after: string) {
  return outlineChange(rows(before), rows(after), everybody);
}

function drawn(text: string): readonly string[] {
  return draw(rows(text));
}

function draw(list: readonly OutlineRow[], indent = ''): readonly string[] {
  return list.flatMap((row) => {
    const mark =
      row.type === 'followUp'
        ? row.followUp.state === 'done'
          ? '☑ '
          : '☐ '
        : row.type === 'section'
          ? `${row.section.kind}: `
          : '';
    return [
      `${indent}${mark}${[row.label, row.description].filter(Boolean).join(' · ')}`,
      ...draw(row.children, `${indent}  `),
    ];
  });
}

function labels(list: readonly OutlineRow[]): readonly string[] {
  return list.flatMap((row) => [row.accessibleLabel, ...labels(row.children)]);
}

function ids(list: readonly OutlineRow[]): readonly string[] {
  return list.flatMap((row) => [row.id, ...ids(row.children)]);
}
