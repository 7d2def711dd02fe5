import type { Fact, LineFact } from '../markdown/facts.js';
import { readEvidence } from './evidence.js';
import type { Candidate, Run } from './inlineTalk.js';
import { candidateOf, talkAt } from './lineRuns.js';
import { isOrdinary } from './runs.js';
import { readSpeakerList } from './words/speakerLists.js';
import type { Order } from './words/titleSpeakers.js';
import { readTitle } from './words/titles.js';

/** Finds talks in the rows of tables: `| Title - Speaker, Company | video | slides |`, with the link in any cell. */

const TITLE_COLUMN = /\b(?:talk|title|session|presentation|topic|event|lesson|titel|titre|título|vortrag)s?\b/u;
const SPEAKER_COLUMN = /\b(?:speakers?|presenters?|who|name|author|by|instructor|redner|referent|orador|ponente)\b/u;
const TIME_COLUMN = /\b(?:time|when|zeit|uhrzeit|heure|hora)\b/u;
/** "9:00", "0930", "9AM - 5PM" */
const TIME_CELL = /^\[?\(?(?:\d{1,2}[:.h]\d{2}|[012]\d{3}(?!\d)|\d{1,2} ?[ap]m)/iu;
const LONGEST_TIME = 24;

/** The meaning of the columns of a table; -1 for none. */
interface Columns {
  readonly title: number;
  readonly speaker: number;
  readonly time: number;
}

/** Find the runs of rows, one for each table. */
export function runsOfRows(body: readonly Fact[], order: Order | undefined): readonly Run[] {
  const runs: Run[] = [];
  let columns: Columns = { title: -1, speaker: -1, time: -1 };
  let rows: Candidate[] = [];
  let count = 0;
  const end = (): void => {
    if (count > 0) runs.push({ candidates: rows, count });
    rows = [];
    count = 0;
  };
  for (const fact of body) {
    if (fact.type !== 'line' || !fact.cells) continue;
    if (fact.header === true) {
      end();
      columns = columnsOf(fact.cells);
      const first =
        columns.title < 0 && columns.speaker < 0 && columns.time < 0 ? readRow(fact, columns, order) : undefined;
      if (first) rows.push(first);
      continue;
    }
    count++;
    const row = readRow(fact, columns, order);
    if (row) rows.push(row);
  }
  end();
  return runs;
}

function columnsOf(header: readonly string[]): Columns {
  const names = header.map((cell) => cell.toLowerCase());
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const title = find(TITLE_COLUMN);
  return {
    title,
    speaker: names.findIndex((name, at) => at !== title && SPEAKER_COLUMN.test(name)),
    time: find(TIME_COLUMN),
  };
}

function readRow(line: LineFact, columns: Columns, order: Order | undefined): Candidate | undefined {
  const cells = line.cells ?? [];
  const cell = titleCell(cells, columns);
  // A table of contents links to headings of the note.
  if (isOrdinary(cell) || line.links.some(({ url }) => url.startsWith('#'))) return undefined;
  const named = columns.speaker >= 0 ? readSpeakerList(cells[columns.speaker] ?? '', 'labelled') : undefined;
  const evidence = readEvidence({ ...line, text: cell }, [], order);
  const speakers = named?.speakers ?? evidence.speakers;
  const hasTime = cells.some((each) => each !== cell && each.length <= LONGEST_TIME && TIME_CELL.test(each));
  const talk = { ...talkAt(line, { ...evidence, speakers }, line.end), title: evidence.reading.title };
  return candidateOf('anyRow', talk, (add) => {
    if (columns.title >= 0) add('titleColumn');
    if (named) add('speakerColumn');
    if (hasTime) add('timeColumn');
  });
}

function titleCell(cells: readonly string[], { title, speaker, time }: Columns): string {
  const others = cells.filter((_, at) => at !== speaker && at !== time);
  return (
    cells[title] ??
    others.find((each) => readTitle(each).speakers.length > 0) ??
    others.find((each) => each.length > 12) ??
    ''
  );
}
