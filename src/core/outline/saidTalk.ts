import type { FrontMatter } from '../markdown/frontMatter.js';
import type { LineFact } from '../markdown/facts.js';
import type { Speaker } from '../note/note.js';
import { readFactLines } from './factLines.js';
import { fileTitle } from './fileTitle.js';
import { pathParts } from './pathParts.js';
import type { PlacedHeading } from './placedHeadings.js';
import { readSpeakerList } from './words/speakerLists.js';

/** What a note says of the one talk it is about: in front matter, or in the lines before the first heading. */
export interface SaidTalk {
  /** The title in front matter; if that has only speakers, the only heading at the top, or the name of the file. */
  readonly title: string | undefined;
  readonly speakers: readonly Speaker[];
}

/** How many lines before the first heading are searched for speakers. */
const LINES = 8;
/** Labels of people who may have written the text, or teach a course. */
const OTHER_LABEL = /^\P{L}*(?:by|with|auth?or|host|guest|name|who|wer|qui|chi|von|par|por|instruct|lectur)/iu;
/** Names of files that are no titles. */
const NO_TITLE = /^(?:readme|index|notes?|notizen|untitled|talk|draft)$/iu;

/** Read what a note says of its only talk. */
export function readSaidTalk(
  frontMatter: FrontMatter | undefined,
  headings: readonly PlacedHeading[],
  path: string | undefined,
): SaidTalk {
  const [first] = headings;
  const inFrontMatter = (frontMatter?.speakers ?? []).flatMap(
    (each) => readSpeakerList(each, 'labelled')?.speakers ?? [],
  );
  const speakers = inFrontMatter.length > 0 || !first || first.heading.fact ? inFrontMatter : speakersIn(first.heading);
  const title = frontMatter?.title ?? (speakers.length > 0 ? titleAround(headings, path) : undefined);
  return { title, speakers };
}

function speakersIn({ lines }: { readonly lines: readonly LineFact[] }): readonly Speaker[] {
  const first = lines.slice(0, LINES).filter(({ text }) => !OTHER_LABEL.test(text));
  const { by, speakers } = readFactLines(first, '', false);
  return by === 'label' ? speakers : [];
}

function titleAround(headings: readonly PlacedHeading[], path: string | undefined): string | undefined {
  const [first, ...others] = headings.filter(({ heading: { level } }) => level === 1);
  if (others.length > 0) return undefined;
  return first ? first.heading.text : titleInPath(path);
}

function titleInPath(path: string | undefined): string | undefined {
  const [name = ''] = path === undefined ? [] : pathParts(path);
  return name === '' || NO_TITLE.test(name) ? undefined : fileTitle(name);
}
