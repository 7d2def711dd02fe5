import { type Fact, type LineFact, lineFact, PROSE } from '../markdown/facts.js';
import { readEvidence } from './evidence.js';
import type { Candidate, Run } from './inlineTalk.js';
import { candidateOf, talkAt } from './lineRuns.js';
import { isOrdinary } from './runs.js';
import { type Columns, columnsOf, isTimeCell, NO_COLUMNS, titleCell, type Track } from './tableColumns.js';
import { readSpeakerList } from './words/speakerLists.js';
import { isTrackName } from './words/titles.js';
import type { Order } from './words/titleSpeakers.js';

/**
 * Finds talks in the rows of tables: `| Title - Speaker, Company | video | slides |`, with the link in any cell; or one
 * in each cell, where a row is a time and a column a track: `| 9:00 | Widgets | Gears |`.
 */

/** Find the runs of rows, one for each table. */
export function runsOfRows(body: readonly Fact[], order: Order | undefined): readonly Run[] {
  return tablesIn(body).map(({ header, rows }) => runOfTable(header, rows, order));
}

interface Table {
  readonly header: LineFact | undefined;
  readonly rows: LineFact[];
}

function tablesIn(body: readonly Fact[]): readonly Table[] {
  const tables: Table[] = [];
  for (const fact of body) {
    if (fact.type !== 'line' || !fact.cells) continue;
    if (fact.header === true) tables.push({ header: fact, rows: [] });
    else if (tables.length === 0) tables.push({ header: undefined, rows: [fact] });
    else tables.at(-1)?.rows.push(fact);
  }
  return tables;
}

function runOfTable(header: LineFact | undefined, rows: readonly LineFact[], order: Order | undefined): Run {
  const columns = header ? columnsOf(header, rows) : NO_COLUMNS;
  if (columns.tracks.length > 0) {
    const candidates = rows.flatMap((row) => readCells(row, columns.tracks, order));
    return { candidates, count: Math.max(candidates.length, rows.length) };
  }
  const isNamed = columns.title >= 0 || columns.speaker >= 0 || columns.time >= 0;
  const all = header && !isNamed ? [header, ...rows] : rows;
  const candidates = all.flatMap((row) => readRow(row, columns, order) ?? []);
  return { candidates: rows.length > 0 ? candidates : [], count: rows.length };
}

/** Read the talks of a row that has one for each track. */
function readCells(row: LineFact, tracks: readonly Track[], order: Order | undefined): readonly Candidate[] {
  const time = row.cells?.find(({ text }) => isTimeCell(text))?.text;
  return tracks.flatMap(({ at, name }) => {
    const cell = row.cells?.[at];
    if (!cell || isOrdinary(cell.text)) return [];
    const line = lineFact(cell, { ...PROSE, quoted: row.quoted });
    const candidate = candidateOf('anyRow', talkAt(line, readEvidence(line, [], order), line.end), (add) => {
      add('titleColumn');
      if (time !== undefined) add('timeColumn');
    });
    return withSlot(candidate, time, isTrackName(name) ? undefined : name);
  });
}

function readRow(line: LineFact, columns: Columns, order: Order | undefined): Candidate | undefined {
  const cells = (line.cells ?? []).map(({ text }) => text);
  const cell = titleCell(cells, columns);
  // A table of contents links to headings of the note.
  if (isOrdinary(cell) || line.links.some(({ url }) => url.startsWith('#'))) return undefined;
  const named = columns.speaker >= 0 ? readSpeakerList(cells[columns.speaker] ?? '', 'labelled') : undefined;
  const evidence = readEvidence({ ...line, text: cell }, [], order);
  const speakers = named?.speakers ?? evidence.speakers;
  const time = cells.find((each) => each !== cell && isTimeCell(each));
  const talk = { ...talkAt(line, { ...evidence, speakers }, line.end), title: evidence.reading.title };
  const candidate = candidateOf('anyRow', talk, (add) => {
    if (columns.title >= 0) add('titleColumn');
    if (named) add('speakerColumn');
    if (time !== undefined) add('timeColumn');
  });
  return withSlot(candidate, time, undefined);
}

/** Set the time of the row and the room of the column, unless the talk has its own. */
function withSlot(candidate: Candidate, time: string | undefined, room: string | undefined): Candidate {
  const { talk } = candidate;
  const { evidence } = talk;
  const slot = { time: evidence.time ?? time, room: evidence.room ?? (room === '' ? undefined : room) };
  return { ...candidate, talk: { ...talk, evidence: { ...evidence, ...slot } } };
}
