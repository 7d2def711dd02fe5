import { type Cell, type Fact, type LineFact, lineFact, PROSE } from '../../markdown/facts.js';
import { readEvidence } from '../evidence/evidence.js';
import { NO_WORDS } from '../headings/headings.js';
import type { Candidate, Run } from './inlineTalk.js';
import { candidateOf, isOrdinary, talkAt } from './runs.js';
import { mayBeTalk, namesInCell, namesPeople, titleInCell } from './tableCells.js';
import { type Columns, columnsOf, isTimeCell, NO_COLUMNS, titleCell, type Track } from './tableColumns.js';
import { readDay } from '../words/dates/dates.js';
import { areKnown } from '../words/people/knownNames.js';
import { readSpeakerList, type SpeakerList } from '../words/people/speakerLists.js';
import { isTrackName } from '../words/titles/rooms.js';
import { isMetadata, isOneOfAKind, isOtherTitle } from '../words/vocabulary/vocabulary.js';
import type { Order } from '../words/titles/titleSplits.js';

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
  if (areFacts(header ? [header, ...rows] : rows)) return { candidates: [], count: rows.length };
  const columns = header ? columnsOf(header, rows) : NO_COLUMNS;
  if (columns.tracks.length > 0) {
    const merged = mergeNames(rows, columns.tracks);
    const candidates = merged.flatMap((row) => readCells(row, columns.tracks, order));
    return { candidates, count: Math.max(candidates.length, merged.length) };
  }
  const isNamed = columns.title >= 0 || columns.speaker >= 0 || columns.time >= 0;
  const all = header && !isNamed ? [header, ...rows] : rows;
  const candidates = all.flatMap((row) => readRow(row, columns, order) ?? []);
  return { candidates: rows.length > 0 ? candidates : [], count: rows.length };
}

/** Check for a table of the facts about one talk: `| Speaker | Jane Doe |`, `| Room | 2 |`. */
function areFacts(rows: readonly LineFact[]): boolean {
  const labels = rows.filter(({ cells }) => cells?.length === 2 && isMetadata('', `${cells[0]?.text ?? ''}:`));
  return labels.length > 1 && labels.length * 2 > rows.length;
}

/** Add the cells of a row that are only names, without a time, to the cells of the titles above. */
function mergeNames(rows: readonly LineFact[], tracks: readonly Track[]): readonly LineFact[] {
  const merged: LineFact[] = [];
  for (const [index, row] of rows.entries()) {
    const above = merged.at(-1);
    if (above && above === rows[index - 1] && isBelow(row, above, tracks)) {
      const cells = above.cells?.map((cell, at) => ({
        ...cell,
        lines: [...cell.lines, ...(row.cells?.[at]?.lines ?? [])],
      }));
      merged[merged.length - 1] = { ...above, cells };
    } else {
      merged.push(row);
    }
  }
  return merged;
}

function isBelow(row: LineFact, above: LineFact, tracks: readonly Track[]): boolean {
  const filled = tracks.filter(({ at }) => row.cells?.[at] && row.cells[at].text !== '');
  if (filled.length === 0 || row.cells?.some(({ text }) => isTimeCell(text)) === true) return false;
  return filled.every(({ at }) => {
    const [name, title] = [row.cells?.[at], above.cells?.[at]];
    return name && title && title.text !== '' && namesPeople(name) && !namesPeople(title);
  });
}

/** Read the talks of a row that has one for each track. */
function readCells(row: LineFact, tracks: readonly Track[], order: Order | undefined): readonly Candidate[] {
  const first = row.cells?.[0]?.text;
  const timeOfRow = row.cells?.find(({ text }) => isTimeCell(text))?.text;
  return tracks.flatMap(({ at, name }) => {
    const cell = row.cells?.[at];
    if (!cell) return [];
    const title = titleInCell(cell);
    if (!mayBeTalk(title)) return [];
    const { text, others } = title;
    const line = lineFact({ ...cell, text }, { ...PROSE, quoted: row.quoted });
    const evidence = readEvidence(line, others, order, NO_WORDS, 'line');
    const time = isTimeCell(name) ? name : timeOfRow;
    const room = isTimeCell(name) ? first : name;
    const candidate = candidateOf('anyRow', talkAt(line, evidence, line.end), (add) => {
      add('titleColumn');
      add(time === undefined ? 'room' : 'timeColumn');
    });
    return withSlot(candidate, time, room !== undefined && isPlace(room) ? room : undefined);
  });
}

/** Check for the name of a room, and not of a track or a day. */
function isPlace(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST_ROOM && !isTrackName(text) && !readDay(text);
}

const LONGEST_ROOM = 60;

function readRow(line: LineFact, columns: Columns, order: Order | undefined): Candidate | undefined {
  const cells = line.cells ?? [];
  const cell = titleCell(cells, columns);
  if (!cell) return undefined;
  const { text, others } = titleInCell(cell);
  const named = columns.speaker >= 0 ? readSpeakers(cells[columns.speaker]) : undefined;
  // "Closing" is a talk if the row names who speaks.
  const mayBeTitle = !isOrdinary(text) || (isCertain(named) && (isOtherTitle(text) || isOneOfAKind(text)));
  // A table of contents links to headings of the note.
  if (!mayBeTitle || line.links.some(({ url }) => url.startsWith('#'))) return undefined;
  const evidence = readEvidence({ ...line, text }, others, order, NO_WORDS, 'line');
  const speakers = named?.speakers ?? evidence.speakers;
  const time = cells.find((each) => each !== cell && isTimeCell(each.text))?.text;
  const talk = { ...talkAt(line, { ...evidence, speakers }, line.end), title: evidence.reading.title };
  const candidate = candidateOf('anyRow', talk, (add) => {
    if (columns.title >= 0) add('titleColumn');
    if (named) add('speakerColumn');
    if (time !== undefined) add('timeColumn');
  });
  const room = cells[columns.room]?.text;
  return withSlot(candidate, time, room !== undefined && isPlace(room) ? room : undefined);
}

function readSpeakers(cell: Cell | undefined): SpeakerList | undefined {
  return cell && readSpeakerList(namesInCell(cell), 'labelled');
}

/** Check for people and not for "all speakers"; in a column of people, "Chris Apple" is one. */
function isCertain(list: SpeakerList | undefined): boolean {
  if (!list || list.sure) return list !== undefined;
  return areKnown(list) && list.speakers.every(({ name }) => name.includes(' '));
}

/** Set the time of the row and the room of the column, unless the talk has its own. */
function withSlot(candidate: Candidate, time: string | undefined, room: string | undefined): Candidate {
  const { talk } = candidate;
  const { evidence } = talk;
  const slot = { time: evidence.time ?? time, room: evidence.room ?? room };
  return { ...candidate, talk: { ...talk, evidence: { ...evidence, ...slot } } };
}
