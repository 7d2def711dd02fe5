import { type Note, parseNote } from '../../../src/core/index.js';
import { countNote } from '../../../src/core/note/counts.js';
import { compareKeys, pathSortKey } from '../../../src/core/workspace/closedNote.js';
import { LARGEST_FILE } from '../../../src/core/workspace/lookAtFile.js';
import type { SliceClock } from '../../../src/core/workspace/slices.js';
import { pathOf } from '../../../src/core/workspace/uris.js';
import { type Progress, WorkspaceIndex, type WorkspaceIndexDeps } from '../../../src/core/workspace/workspaceIndex.js';
import { FakeFiles } from './fakeFiles.js';

export const TEXTS = [
  '# Day 1\n\n## Widgets at Scale - Ada Lund, Acme\n\nhttps://foo2027.sched.com/event/1aBc1/widgets-at-scale\n\nTODO: try widgets\n\nFIXME: later\n',
  // As long as the first.
  '# Day 1\n\n## Widgets at Scale - Ada Lund, Acme\n\nhttps://foo2027.sched.com/event/1aBc1/widgets-at-scale\n\nDONE: try widgets\n\nFIXME: later\n',
  '# Day 2\n\n## Gadgets - Sam Small, Tiny\n\nhttps://foo2027.sched.com/event/1aBc2/gadgets\n\n- [ ] a\n- [x] b\n\n> look it up later\n',
  '# A project\n\n## Installation\n\nTODO: all of it\n',
  '---\nconference-notes: true\n---\n\n# Half a character \uD83D, a whole one 😀 and “quotes”\n\nTODO: é\n',
  '',
] as const;

export class FakeClock implements SliceClock {
  time = 1_700_000_000_000;

  now(): number {
    return this.time;
  }

  async yield(): Promise<void> {
    await Promise.resolve();
  }
}

export interface Setup {
  readonly index: WorkspaceIndex;
  readonly files: FakeFiles;
  readonly clock: FakeClock;
  readonly logged: string[];
  readonly progress: Progress[];
  readonly parsed: string[];
  /** How many times there was doubt. */
  readonly doubts: () => number;
}

interface SetupOptions {
  readonly onParse: (path: string) => void;
  readonly enough: WorkspaceIndexDeps['enough'];
}

export function setup({
  files = new FakeFiles(),
  clock = new FakeClock(),
  onParse = () => undefined,
  enough,
}: Partial<Pick<Setup, 'files' | 'clock'> & SetupOptions> = {}): Setup {
  const logged: string[] = [];
  const progress: Progress[] = [];
  const parsed: string[] = [];
  let doubts = 0;
  const log = (text: string): number => logged.push(text);
  const index = new WorkspaceIndex({
    files,
    clock,
    parse: (text, options) => {
      parsed.push(options.path ?? '');
      onParse(options.path ?? '');
      return parseNote(text, options);
    },
    onChange: () => undefined,
    onProgress: (each) => progress.push(each),
    onDoubt: () => doubts++,
    log: { warn: log, debug: log, error: log },
    ...(enough && { enough }),
  });
  return { index, files, clock, logged, progress, parsed, doubts: () => doubts };
}

export interface Shown {
  readonly uri: string;
  readonly title: string;
  readonly counts: ReturnType<typeof countNote>;
  readonly note: Note;
}

export function shown({ notes }: WorkspaceIndex): readonly Shown[] {
  return notes.map(({ uri, title, counts, note }) => ({ uri, title, counts, note }));
}

/** What an index has to show: every file read afresh. */
export function afresh(files: FakeFiles): readonly Shown[] {
  return [...files.files]
    .filter(([uri, { size = 0 }]) => files.covers(uri) && size <= LARGEST_FILE)
    .sort(([a], [b]) => compareKeys(pathSortKey(pathOf(a)), pathSortKey(pathOf(b))))
    .map(([uri, { text }]) => ({
      uri,
      note: parseNote(new TextDecoder().decode(new TextEncoder().encode(text)), {
        ...files.readOptions(uri),
        path: pathOf(uri),
      }),
    }))
    .filter(({ note }) => note.isConference)
    .map(({ uri, note }) => ({ uri, title: note.title, counts: countNote(note), note }));
}
