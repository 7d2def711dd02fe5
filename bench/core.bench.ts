/**
 * Measures the core against its peers in one run, and against itself as texts grow. Prints tables; exits with 1 where a
 * number the design promises is missed.
 */
import MarkdownIt from 'markdown-it';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { NoteCache, parseNote } from '../src/core/index.js';
import { HOSTILE, noteOf } from './inputs.js';

const markdownIt = new MarkdownIt({ linkify: true });
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
let missed = 0;

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
firstParse();
edits();
hostile();
process.exitCode = missed > 0 ? 1 : 0;

function firstParse(): void {
  console.log('First parse, median ms (ratio to markdown-it)');
  console.log(row('size', 'ours', 'markdown-it', 'remark'));
  for (const size of [14_000, 140_000, 1_400_000]) {
    const text = noteOf(size);
    const runs = size > 1_000_000 ? 3 : 9;
    const ours = median(runs, () => parseNote(text));
    const peer = median(runs, () => markdownIt.parse(text, {}));
    const whole = size > 1_000_000 ? undefined : median(Math.min(runs, 3), () => remark.parse(text));
    console.log(row(kb(size), `${ms(ours)} (${ratio(ours, peer)})`, ms(peer), whole === undefined ? '–' : `${ms(whole)} (${ratio(whole, peer)})`));
  }
  console.log();
}

function edits(): void {
  console.log('One edit to a new note, p95 ms, typing at the start, in the middle and at the end');
  console.log(row('size', 'ours', 'markdown-it'));
  for (const size of [14_000, 140_000, 1_400_000]) {
    const text = noteOf(size);
    const cache = new NoteCache();
    parseNote(text, { cache });
    const times: number[] = [];
    const peers: number[] = [];
    for (const at of [0, text.indexOf('\n', text.length / 2) + 1, text.length]) {
      for (const typed of ['x', '\n', '\n## Heading - Jane Doe, Acme\n', '\n```\n', '\n[ref]: https://sched.co/1abc\n', noteOf(10_000)]) {
        const edited = text.slice(0, at) + typed + text.slice(at);
        times.push(time(() => parseNote(edited, { cache })), time(() => parseNote(text, { cache })));
        if (size < 1_000_000) peers.push(time(() => markdownIt.parse(edited, {})));
      }
    }
    console.log(row(kb(size), ms(percentile(times, 0.95)), peers.length > 0 ? ms(percentile(peers, 0.95)) : '–'));
  }
  console.log();
}

function hostile(): void {
  console.log('Hostile text, ms at 250 KB and 1 MB; growth is the exponent of size (1 is linear)');
  console.log(row('text', '250 KB', '1 MB', 'growth'));
  for (const [name, make] of Object.entries(HOSTILE)) {
    const small = Math.min(time(() => parseNote(make(250_000))), time(() => parseNote(make(250_000))));
    const large = time(() => parseNote(make(1_000_000)));
    const growth = Math.log(large / small) / Math.log(4);
    const bad = growth > 1.35 && large > 500;
    if (bad) missed++;
    console.log(row(name, ms(small), ms(large), `${growth.toFixed(2)}${bad ? '  MISSED' : ''}`));
  }
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(runs: number, run: () => unknown): number {
  return percentile(Array.from({ length: runs }, () => time(run)), 0.5);
}

function percentile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
}

function row(first: string, ...cells: string[]): string {
  return first.padEnd(30) + cells.map((cell) => cell.padStart(20)).join('');
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function kb(size: number): string {
  return size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`;
}

function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(1)}x`;
}
