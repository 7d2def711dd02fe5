import roomWords from '../../../../data/roomWords.txt';
import type { Cell, LineFact } from '../../markdown/facts.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';
import { mayBeTalk, namesPeople, titleInCell } from './tableCells.js';
import { readTitle } from '../words/titles/titles.js';

/** Tells what the columns of a table of talks have: titles, speakers, times, or the talks of a track or room each. */

const LETTERS_AROUND = [String.raw`(?<![\p{L}\p{N}])(?:`, String.raw`)(?![\p{L}\p{N}])`] as const;
const wordOf = (words: string): RegExp => new RegExp(LETTERS_AROUND.join(words), 'u');

const TITLE_COLUMN = wordOf(
  [
    '(?:talk|title|session|presentation|topic|event|lesson|titel|titre|título|vortrag)s?',
    'titolo|sessione|sesión|sessão|séance|conférence|charla|ponencia|palestra|presentatie|foredrag|föredrag|sesja',
    'thema|temat?|sujet|intitulé|argomento|onderwerp|тема|доклад|название|タイトル|題名|演題|发表|题目|題目|主题|标题|议题|제목|주제|발표',
  ].join('|'),
);
/** What a column of titles may be called beside one of times: "Start", "Description". */
const CONTENT_COLUMN = new RegExp(
  [
    '^(?:',
    'what|activity|description|agenda|program(?:me)?|item|subject|details?|was|programm|beschreibung|inhalt|punkt',
    '|quoi|activité|programa|actividad|descripción|qué|attività|cosa|wat|内容|プログラム|내용',
    ')$',
  ].join(''),
  'u',
);
const SPEAKER_COLUMN = wordOf(
  [
    'speakers?|presenters?|who|name|author|by|instructor|redner|orador|ponente',
    String.raw`referent(?:in(?:nen)?|en|:in)?|vortragende[r]?|orateurs?|orat(?:rice|ore|ori)`,
    String.raw`intervenant(?:e|s|es)?`,
    'relator[ei]|palestrantes?|sprekers?|talare|докладчики?|спикеры?|登壇者|発表者|講演者|讲师|演讲者|嘉宾|연사|발표자',
  ].join('|'),
);
const TIME_COLUMN = wordOf(
  [
    'time|when|start|begin(?:n|ning)?|zeit|uhrzeit|heure|horaires?|hora|horario|orario|ora|tijd|tid',
    'czas|godzina|время|時間|時刻|时间|시간',
  ].join('|'),
);
/** What columns have beside titles, speakers and times: "Notes", "Link to video"; but not "Room 3". */
const OTHER_WORD = [
  'notes?|comments?|remarks?|rooms?|where|places?|location|venue|videos?|recordings?|slides?|links?|urls?|repos?',
  'ratings?|score|day|date|length|duration|type|format|levels?|status|abstract|description|summary|takeaways?',
  'compan(?:y|ies)|organi[sz]ations?|affiliations?|tags?|topics?|categor(?:y|ies)|languages?|watched|seen|todo|done|no',
  'notizen|bemerkung(?:en)?|raum|saal|ort|folien|bewertung|datum|dauer|firma|sprache|remarques?|salle|lieu|vidéos?',
  'durée|notas|sala|lugar|enlaces?|empresa|idioma|luogo|メモ|備考|会場|場所|資料|スライド|動画|备注|地点|链接|비고|장소',
].join('|');
const OTHER_COLUMN = new RegExp(String.raw`^(?:${OTHER_WORD})(?:\s+(?:my|to|and|of|&|\/|${OTHER_WORD}))*$`, 'u');

/** Not "Room 3", which has the talks there. */
const ROOM_COLUMN =
  /^(?:rooms?|stages?|halls?|raum|räume|saal|säle|bühne|salles?|salas?|palco|zaal|зал|会場|部屋|会议室|教室|강의실)$/u;
/** What a column of rooms may be called in a plan with times: in other tables, it has cities. */
const PLACE_COLUMN = /^(?:where|places?|location|venue|ort|wo|lieu|lugar|luogo|local|место|場所|地点|장소)$/u;

/** "9:00", "0930", "9AM - 5PM", "9h", "9 Uhr" */
const TIME_CELL = /^\[?\(?(?:\d{1,2}[:.h]\d{2}|[012]\d{3}(?!\d)|\d{1,2} ?(?:[ap]m|uhr|h(?!\p{L})))/iu;
const LONGEST_TIME = 24;

/** The meaning of the columns of a table; -1 for none. */
export interface Columns {
  readonly title: number;
  readonly speaker: number;
  readonly time: number;
  readonly room: number;
  /** The columns that have the talks of a track or room each; empty in a table with a talk a row. */
  readonly tracks: readonly Track[];
}

/** A column with the talks of a track or room. */
export interface Track {
  readonly at: number;
  readonly name: string;
}

export const NO_COLUMNS: Columns = { title: -1, speaker: -1, time: -1, room: -1, tracks: [] };

/** Check for a cell of a time. */
export function isTimeCell(text: string): boolean {
  return text.length <= LONGEST_TIME && TIME_CELL.test(text);
}

/**
 * Read the meaning of the columns from the header and the rows below.
 *
 * @param rows the rows below the header
 */
export function columnsOf(header: LineFact, rows: readonly LineFact[]): Columns {
  const names = (header.cells ?? []).map(({ lines }) => (lines[0]?.text ?? '').toLowerCase());
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const named = find(TIME_COLUMN);
  const time = named < 0 && hasTimes(rows) ? 0 : named;
  const areNumbered = names.filter((name) => TITLE_COLUMN.test(name) && NUMBERED.test(name)).length > 1;
  const titled = areNumbered ? -1 : find(TITLE_COLUMN);
  const title = titled < 0 && time >= 0 ? find(CONTENT_COLUMN) : titled;
  const speaker = names.findIndex((name, at) => at !== title && SPEAKER_COLUMN.test(name));
  const room = names.findIndex((name, at) => {
    return at !== title && at !== speaker && (ROOM_COLUMN.test(name) || (time >= 0 && PLACE_COLUMN.test(name)));
  });
  const isUnnamed = speaker < 0 && (title >= 0 || time >= 0 || names.every((name) => name === ''));
  const people = isUnnamed ? columnOfPeople(header, rows) : speaker;
  const mayHaveTracks = title < 0 && speaker < 0 && (time >= 0 || areNumbered || areRoomsOrTimes(names));
  const tracks = mayHaveTracks ? tracksIn(header, rows, [time, people]) : [];
  const [only, ...others] = tracks;
  if (others.length > 0) return { title, speaker, time: named, room: -1, tracks };
  // A plan may name nothing but people.
  const alone = mayHaveTracks ? people : title;
  const chosen = only?.at ?? alone;
  return { title: chosen, speaker: people === chosen ? -1 : people, time: named, room, tracks: [] };
}

/** "Talk 2", "Session B" */
const NUMBERED = /\s#?(?:\d{1,2}|[a-h])$/u;

/** Find the only column whose cells mostly name people, unless the header says what else they are; -1 for none. */
function columnOfPeople({ cells = [] }: LineFact, rows: readonly LineFact[]): number {
  const columns = [...cells.keys()].filter((at) => {
    if (OTHER_COLUMN.test(cells[at]?.text.toLowerCase() ?? '')) return false;
    const filled = rows.flatMap((row) => row.cells?.[at] ?? []).filter(({ text }) => text !== '');
    const people = filled.filter(namesPeople);
    return people.length > 1 && people.length * 3 >= filled.length * 2;
  });
  return columns.length === 1 ? (columns[0] ?? -1) : -1;
}

/** "Gold Room", "Großer Saal", "Track 2", "会場A" */
const ROOM = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${anyOf(wordsOf(roomWords))})(?!\p{L})|saal(?!\p{L})|会場|トラック|会议室|分会场`,
  'u',
);

/** Check for several names of rooms or tracks, or several times, and little else. */
function areRoomsOrTimes(names: readonly string[]): boolean {
  return [isRoom, isTimeCell].some((is) => {
    const count = names.filter(is).length;
    return count > 1 && count * 3 >= names.length * 2;
  });
}

function isRoom(name: string): boolean {
  return ROOM.test(name) && !OTHER_COLUMN.test(name);
}

function hasTimes(rows: readonly LineFact[]): boolean {
  const times = rows.filter(({ cells }) => isTimeCell(cells?.[0]?.text ?? ''));
  return times.length > 1 && times.length * 2 >= rows.length;
}

/** Find the columns whose cells mostly read like titles; below times, only these. */
function tracksIn(header: LineFact, rows: readonly LineFact[], taken: readonly number[]): readonly Track[] {
  const cells = header.cells ?? [];
  const haveTimes = cells.some(({ text }) => isTimeCell(text));
  return cells.flatMap(({ text, lines }, at): Track[] => {
    if (taken.includes(at) || OTHER_COLUMN.test(text.toLowerCase()) || (haveTimes && !isTimeCell(text))) return [];
    const filled = rows.flatMap(({ cells }) => {
      const cell = cells?.[at];
      const title = cell && titleInCell(cell);
      return title && mayBeTalk(title) ? [title] : [];
    });
    const titles = filled.filter(({ text: title, others }) => isTitle(title) || others.some(namesPeople));
    return titles.length > 0 && titles.length * 2 >= filled.length
      ? [{ at, name: TITLE_COLUMN.test(text.toLowerCase()) ? '' : (lines[0]?.text ?? '') }]
      : [];
  });
}

const LONGEST_TITLE = 160;
const EAST_ASIAN_TITLE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}].{4}/u;

/** Check for a text of two words or more, or one in a language without blanks. */
function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || /^https?:/u.test(text)) return false;
  return /\p{L}.*\s\S*\p{L}{2}/u.test(text) || EAST_ASIAN_TITLE.test(text);
}

/** Choose the cell of a row that has the title. */
export function titleCell(cells: readonly Cell[], { title, speaker, time, room }: Columns): Cell | undefined {
  const others = cells.filter(({ text }, at) => ![speaker, time, room].includes(at) && !isTimeCell(text));
  return (
    cells[title] ??
    others.find(({ text }) => readTitle(text).speakers.length > 0) ??
    others.find(({ text }) => text.length > 12)
  );
}
