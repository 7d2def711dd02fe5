import placeZones from '../../../../../data/placeZones.txt';
import { tableOf } from '../../../text/wordList.js';
import { isGivenName } from '../people/nameLikeness.js';

/** Tells the names of rooms and tracks: "Room 5", "Main Stage", "Amphi Bleu", "A会場". */

/** Words for a track, as alternatives of a pattern. */
export const TRACK_WORDS = 'track|piste|spur|pista|trilha|трек|トラック|分会场|트랙';
const TRACK = new RegExp(`^(?:${TRACK_WORDS})`, 'iu');

/** Check for the name of a track, and not of a room: "Track A", "Piste 2". */
export function isTrackName(text: string): boolean {
  return TRACK.test(text);
}

/** Words of rooms before a number and behind a name: "Room 5", "Blue Room", "Großer Saal". */
const BEFORE_NUMBER = 'room|hall|stage|theater|theatre|auditorium|saal|hörsaal|raum|bühne|zaal|зал|аудитория';
/** Words of rooms before a name, too: "Amphi Bleu", "Sala Azul". */
const BEFORE_NAME = 'amphi|amphithéâtre|salle|sala|salón|auditório|aula|scène';
const ROOM_WORD = new RegExp(`^(?:${BEFORE_NUMBER}|${BEFORE_NAME}|ballroom|amphitheater|amphitheatre)$`, 'iu');
const NAME_FOLLOWS = new RegExp(`^(?:${BEFORE_NAME})$`, 'iu');
/** "5", "D105", "B" */
const NUMBER = /^#?(?:\p{Lu}|\p{Lu}{0,2}[.-]?\d[\w.-]{0,6})$/u;
/** "Blue", "2nd" */
const NAME = /^[\p{Lu}\p{N}][\p{L}\p{N}.'’-]*$/u;
/** What a person may be called, too: "Emily Hall". */
const SURNAME = /^(?:hall|sala|raum)$/iu;
/** "A会場", "第3会议室", "大ホール" */
const EAST_ASIAN_ROOM = /^[\p{L}\p{N}]{0,10} ?(?:会場|ホール|会议室|教室|홀|강의실) ?[\p{Lu}\p{N}]{0,4}$/u;
const LONGEST = 40;
const MOST_WORDS = 4;

/** Check for the name of a room and nothing else. In doubt, the text is none: "Hall Industries", "Emily Hall". */
export function isRoom(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (EAST_ASIAN_ROOM.test(text)) return true;
  const words = text.split(' ');
  const at = words.findIndex((word) => ROOM_WORD.test(word));
  if (at < 0 || words.length < 2 || words.length > MOST_WORDS) return false;
  const word = words[at] ?? '';
  const behind = words.slice(at + 1);
  const isNamed = words.slice(0, at).every((each) => NAME.test(each)) && behind.every((each) => NAME.test(each));
  if (at > 0 && behind.length === 0) return isNamed && !(SURNAME.test(word) && isGivenName(words[0] ?? ''));
  const isNumbered = behind.length === 1 && NUMBER.test(behind[0] ?? '');
  return isNamed && (isNumbered || (at === 0 && NAME_FOLLOWS.test(word)));
}

/** Rooms that hardly anything else is called, so that a colon or dash may follow: "Main Stage: Widgets". */
const MAIN = /^(?:main|grand|grande|großer|kleiner|petite) /iu;
const PLACE_WORD =
  '(?:track|room|ballroom|hall|stage|saal|raum|salle|sala|piste|spur|pista|зал|трек|会場|トラック|会议室|分会场)';
/** "Track A: ", "Hall 2 - ", "Main Stage | " */
const PLACE = new RegExp(
  [
    String.raw`^(?:(?<numbered>${PLACE_WORD}\s*(?:[a-z]\d{0,3}|\d{1,4}[a-z]?|[ivx]{1,4}))\s*(?:[:：|]|\s[-–—](?=\s))`,
    String.raw`|(?<named>[^|:：–—]{3,${LONGEST}}?)\s*(?<joint>\||[:：]|\s[-–—](?=\s)))\s*(?=\S)`,
  ].join(''),
  'iu',
);
/** "[Track 3] ", "(Room B): ", "（A会場）" */
const IN_BRACKETS = /^[[(（【](?<place>[^()[\]（）【】]{2,40})[\])）】]\s*(?:(?:[:：|]|[-–—](?=\s))\s*)?(?=\S)/u;
const PLACE_AND_NAME = new RegExp(String.raw`^${PLACE_WORD}\s*[\p{L}\p{N}.]{1,8}$`, 'iu');

/** Remove the track or room at the start of a title. */
export function withoutPlace(title: string): { readonly rest: string; readonly room: string | undefined } {
  const found = placeBefore(title);
  if (!found) return { rest: title, room: undefined };
  return { rest: title.slice(found.length), room: isTrackName(found.place) ? undefined : found.place };
}

function placeBefore(title: string): { readonly place: string; readonly length: number } | undefined {
  const bracket = IN_BRACKETS.exec(title);
  const inBrackets = bracket?.groups?.['place'];
  if (bracket && inBrackets !== undefined) {
    const isPlace = PLACE_AND_NAME.test(inBrackets) || isRoom(inBrackets);
    return isPlace ? { place: inBrackets, length: bracket[0].length } : undefined;
  }
  const match = PLACE.exec(title);
  const { numbered, named, joint } = match?.groups ?? {};
  const isNamed = named !== undefined && isRoom(named) && (joint === '|' || MAIN.test(named));
  const place = numbered ?? (isNamed ? named : undefined);
  return match && place !== undefined ? { place, length: match[0].length } : undefined;
}

const PLACES = tableOf(placeZones);
/** "San Francisco (California)", "Berlin, Germany" */
const PLACE_IN_LARGER = /^(?<place>[^,()]{2,40})(?:,\s|\s\()(?<larger>[^,()]{2,40})\)?$/u;

/** Check for a city and the state or country of the city, both well known. */
export function isCity(text: string): boolean {
  const { place = '', larger = '' } = PLACE_IN_LARGER.exec(text)?.groups ?? {};
  return [place, larger].every((each) => PLACES.has(each.trim().toLowerCase()));
}
