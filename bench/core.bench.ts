/**
 * Measures the core against its peers in one run, and against itself as texts grow. Prints tables; exits with 1 where a
 * number the design promises is missed.
 */
import MarkdownIt from 'markdown-it';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { githubSlugifier, type IMdParser, type ITextDocument } from 'vscode-markdown-languageservice';
import { TableOfContents } from 'vscode-markdown-languageservice/out/tableOfContents.js';
import { NoteReader, type Note, parseNote, walk } from '../src/core/index.js';
import { LineIndex } from '../src/core/text/lineIndex.js';
import { HOSTILE, noteOf } from './inputs.js';

/** As bare as it comes; and as VS Code's preview has it, which like ours makes links of addresses. */
const markdownIt = new MarkdownIt();
const previewMarkdownIt = new MarkdownIt({ html: true, linkify: true });
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const parser: IMdParser = {
  slugifier: githubSlugifier,
  tokenize: (document) => Promise.resolve(previewMarkdownIt.parse(document.getText(), {})),
};
const SIZES = [14_000, 140_000, 1_400_000];
/** How much text is parsed before anything is measured, in characters. */
const WARM_UP = 1_000_000;
let missed = 0;

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  firstParse();
  growth();
  await edits();
  hostile();
  process.exitCode = missed > 0 ? 1 : 0;
}

function firstParse(): void {
  console.log("First parse, median ms (and markdown-it's time against it: above 1, ours is faster)");
  console.log(row('size', 'ours', 'markdown-it', 'as in the preview', 'remark'));
  for (const size of SIZES) {
    const text = noteOf(size);
    const runs = size > 1_000_000 ? 5 : 15;
    // Engines are slow with what they see for the first time, whoever wrote it; more so where there is more of it.
    medians(
      Math.max(3, Math.ceil(WARM_UP / size)),
      () => parseNote(text),
      () => markdownIt.parse(text, {}),
      () => previewMarkdownIt.parse(text, {}),
    );
    const [ours, bare, preview] = medians(
      runs,
      () => parseNote(text),
      () => markdownIt.parse(text, {}),
      () => previewMarkdownIt.parse(text, {}),
    );
    const whole = size > 1_000_000 ? undefined : medians(3, () => remark.parse(text))[0];
    console.log(
      row(
        kb(size),
        ms(ours),
        `${ms(bare)} (${times(bare / ours)})`,
        check(preview / ours >= 1, `${ms(preview)} (${times(preview / ours)})`),
        whole === undefined ? '–' : `${ms(whole)} (${times(whole / ours)})`,
      ),
    );
  }
  console.log();
}

function growth(): void {
  const [small, large] = [1_000_000, 10_000_000].map((size) => {
    const text = noteOf(size);
    return Math.min(
      time(() => parseNote(text)),
      time(() => parseNote(text)),
    );
  }) as [number, number];
  const exponent = Math.log10(large / small);
  console.log(
    `First parse at 10 MB: ${ms(large)} ms; grows with the size to the power of ${check(exponent < 1.2, exponent.toFixed(2))}\n`,
  );
}

/** What is typed, each at the start, in the middle and at the end, and undone. */
const TYPED: readonly string[] = [
  'x',
  '\n',
  '\n## Heading - Jane Doe, Acme\n',
  '\n```\n',
  '\n[ref]: https://sched.co/1abc\n',
  noteOf(10_000),
];
/** What is promised of p95, in milliseconds, by size. */
const LIMITS = [2, 2, 16];
/** How many times faster an edit of 140 KB is promised to be than its peers. */
const FASTER = { tableOfContents: 20, remark: 100 } as const;

async function edits(): Promise<void> {
  console.log(
    'One edit to a new note, p95 ms: a letter, Enter, a heading, an opening fence, a link definition, 10 KB pasted, and undoing each',
  );
  console.log(row('size', 'ours', 'limit', 'all looked into', 'other 10 KB each time', 'table of contents', 'remark'));
  for (const [index, size] of SIZES.entries()) {
    const text = noteOf(size);
    const reader = new NoteReader();
    for (let round = 0; round < 3; round++) parseNote(`${text}${' '.repeat(round)}`, { reader });
    const ours: number[] = [];
    const whole: number[] = [];
    const pastes: number[] = [];
    const contents: number[] = [];
    const remarks: number[] = [];
    const places = [0, text.indexOf('\n', text.length / 2) + 1, text.length];
    // A document's text comes in one piece.
    const edits = places.flatMap((at) => TYPED.map((typed) => flat(text.slice(0, at) + typed + text.slice(at))));
    // As in an editor someone has been typing in for a while: engines make code fast that is used.
    const warmUp = size > 1_000_000 ? 3 : 20;
    for (let round = -warmUp; round < 5; round++) {
      for (const edited of edits) {
        const times = [time(() => parseNote(edited, { reader })), time(() => parseNote(text, { reader }))];
        if (round >= 0) ours.push(...times);
      }
    }
    // What is pasted above has been read in an earlier round. What nobody has seen before takes as long as its first
    // parse.
    for (let round = 0; round < 10; round++) {
      for (const [index, at] of places.entries()) {
        const pasted = flat(text.slice(0, at) + noteOf(10_000, 1000 + 10 * round + index) + text.slice(at));
        pastes.push(time(() => parseNote(pasted, { reader })));
        parseNote(text, { reader });
      }
    }
    // With a look at every range of the note, as the views have when typing pauses.
    for (const edited of edits)
      for (const each of [edited, text]) whole.push(time(() => lookInto(parseNote(each, { reader }))));
    // Behind ours, not in between: nobody should have to clear away what others leave behind.
    for (const edited of edits) {
      contents.push(await timeOfContents(edited));
      if (size <= 140_000) remarks.push(time(() => remark.parse(edited)));
    }
    const [p95, looked, toc, parse] = [ours, whole, contents, remarks].map((all) => percentile(all, 0.95)) as [
      number,
      number,
      number,
      number,
    ];
    const limit = LIMITS[index] ?? 0;
    const demand = size === 140_000;
    console.log(
      row(
        kb(size),
        check(p95 <= limit, `${ms(p95)} (median ${ms(percentile(ours, 0.5))})`),
        String(limit),
        ms(looked),
        `${ms(percentile(pastes, 0.5))} (p95 ${ms(percentile(pastes, 0.95))})`,
        check(!demand || toc / p95 >= FASTER.tableOfContents, `${ms(toc)} (${times(toc / p95)})`),
        remarks.length === 0
          ? '–'
          : check(!demand || parse / p95 >= FASTER.remark, `${ms(parse)} (${times(parse / p95)})`),
      ),
    );
  }
  console.log();
}

/** Look into all of a note: at every range of it. */
function lookInto(note: Note): number {
  let lines = 0;
  for (const { range, followUps, remarks, resources, links } of walk(note)) {
    lines += range.end.line;
    for (const each of [followUps, remarks, resources, links].flat()) lines += each.range.start.line;
  }
  return lines;
}

/** What VS Code's own markdown support computes on each change. */
async function timeOfContents(text: string): Promise<number> {
  const lines = new LineIndex(text);
  const document: ITextDocument = {
    version: 1,
    uri: 'file:///note.md',
    lineCount: lines.lineCount,
    getText: (range) => (range ? text.slice(lines.offset(range.start), lines.offset(range.end)) : text),
    positionAt: (offset) => lines.position(offset),
  };
  const start = performance.now();
  await TableOfContents.create(parser, document, { isCancellationRequested: false });
  return performance.now() - start;
}

function hostile(): void {
  console.log('Hostile text, ms at 250 KB and 1 MB; growth is the exponent of size (1 is linear)');
  console.log(row('text', '250 KB', '1 MB', 'growth'));
  for (const [name, make] of Object.entries(HOSTILE)) {
    const small = Math.min(
      time(() => parseNote(make(250_000))),
      time(() => parseNote(make(250_000))),
    );
    const large = time(() => parseNote(make(1_000_000)));
    const growth = Math.log(large / small) / Math.log(4);
    console.log(row(name, ms(small), ms(large), check(growth <= 1.35 || large <= 500, growth.toFixed(2))));
  }
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The medians of things that are measured in turn, so that all have the same weather. */
function medians(runs: number, ...all: readonly (() => unknown)[]): [number, number, number] {
  const measured = all.map((): number[] => []);
  for (let round = 0; round < runs; round++) for (const [at, run] of all.entries()) measured[at]?.push(time(run));
  return measured.map((each) => percentile(each, 0.5)) as [number, number, number];
}

function check(kept: boolean, cell: string): string {
  if (!kept) missed++;
  return kept ? cell : `${cell} MISSED`;
}

/** Join what was put together from parts, as engines do when a text is first looked into. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

function percentile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
}

function row(first: string, ...cells: string[]): string {
  return first.padEnd(30) + cells.map((cell) => cell.padStart(26)).join('');
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function kb(size: number): string {
  return size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`;
}

function times(factor: number): string {
  return `${factor.toFixed(factor < 10 ? 1 : 0)}x`;
}

void main();
