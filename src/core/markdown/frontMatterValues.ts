import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { parse } from 'smol-toml';
import { linesOf } from '../text/lineEnds.js';

/** A text, or a list of texts. In a list, an object with a `name` is read as its name. */
export type FrontMatterValue = string | readonly string[];

export type FrontMatterFormat = 'yaml' | 'toml';

type Field = readonly [key: string, value: unknown];

/**
 * The texts that are no value in YAML. All other values are text as written, so that a title may be `2024`, a date or
 * `yes`.
 */
const NOTHING = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || /^(?:~|null)$/i.test(text),
  construct: () => null,
});
const TEXTS = FAILSAFE_SCHEMA.extend({ implicit: [NOTHING] });

interface Syntax {
  /** Parse a text; throws for a text with an error. */
  readonly parse: (text: string) => unknown;
  /** Matches the first line of a field; the lines up to the next first line belong to the field. */
  readonly start: RegExp;
  /** Matches a field on one line: its key and its value, of any form. */
  readonly plain: RegExp;
}

const SYNTAX: Readonly<Record<FrontMatterFormat, Syntax>> = {
  yaml: {
    parse: (text) => load(text, { schema: TEXTS }),
    start: /^[^\s\-\]}]/u,
    plain: /^(["']?)(?<key>[\w-]+)\1[ \t]*:(?<value>[ \t].*)?$/u,
  },
  toml: {
    parse: (text) => parse(text),
    start: /^[ \t]*["'\w-]+[ \t]*=/u,
    plain: /^[ \t]*(["']?)(?<key>[\w-]+)\1[ \t]*=(?<value>.*)$/u,
  },
};

/**
 * Read the fields at the top level of front matter; keys in lower case. Fields that are neither a text nor a list are
 * left out. Never throws: if there is an error, each field is parsed by itself, and the field with the error is plain
 * text.
 */
export function readFrontMatterValues(text: string, format: FrontMatterFormat): ReadonlyMap<string, FrontMatterValue> {
  const lines = linesOf(text);
  const fields =
    parseFields(lines, format) ??
    fieldLines(lines, format).flatMap((each) => parseFields(each, format) ?? plainField(each, format));
  return new Map(
    fields.flatMap(([key, value]) => {
      const read = toValue(value);
      return read === undefined ? [] : [[key.toLowerCase(), read]];
    }),
  );
}

/** Parse lines as fields; `undefined` if there is an error, or the lines have no fields. */
function parseFields(lines: readonly string[], format: FrontMatterFormat): readonly Field[] | undefined {
  try {
    const parsed = SYNTAX[format].parse(lines.join('\n'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? Object.entries(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** Split lines into the lines of each field at the top level. */
function fieldLines(lines: readonly string[], format: FrontMatterFormat): readonly (readonly string[])[] {
  const fields: string[][] = [];
  for (const line of lines) {
    // The fields behind the name of a TOML table are inside the table.
    if (format === 'toml' && line.startsWith('[')) break;
    if (SYNTAX[format].start.test(line)) fields.push([line]);
    else fields.at(-1)?.push(format === 'yaml' ? withoutTabs(line) : line);
  }
  return fields;
}

/** Indent a line with blanks, not tabs: YAML allows no tabs there, but people write them. */
function withoutTabs(line: string): string {
  return line.replace(/^[ \t]+/u, (indent) => indent.replaceAll('\t', '  '));
}

/**
 * Read a field that has an error in its YAML or TOML.
 *
 * | what stands behind the key | is read as |
 * | --- | --- |
 * | `Rust: a talk`, and lines that go on with it | a text |
 * | `[Jane Doe, @jo]` | a list, split at the commas |
 * | nothing, and `- ` items below (YAML) | a list; of each item the name, else the text on its first line |
 */
function plainField([first = '', ...more]: readonly string[], format: FrontMatterFormat): readonly Field[] {
  const { key, value = '' } = SYNTAX[format].plain.exec(first)?.groups ?? {};
  if (key === undefined) return [];
  const text = withoutComment(value).replace(LINK, '$1');
  const items = format === 'yaml' && text === '' ? plainItems(more) : [];
  if (items.length > 0) return [[key, items]];
  const [, list] = /^\[([^\]]*)\]?$/u.exec(text) ?? [];
  if (list !== undefined) return [[key, list.split(',').map(unquoted)]];
  const end = more.findIndex((line) => !GOES_ON.test(line));
  const goesOn = format === 'yaml' ? more.slice(0, end === -1 ? more.length : end).map(withoutComment) : [];
  return [[key, unquoted([text, ...goesOn].join(' '))]];
}

/** Read the items of a list, each by itself. The lines below an item that are further to the right belong to it. */
function plainItems(lines: readonly string[]): readonly string[] {
  const depth = /^ *(?=- )/u.exec(lines.find((line) => ITEM.test(line)) ?? '')?.[0].length ?? 0;
  const items: string[][] = [];
  for (const line of lines) {
    const [, indent = '', content = ''] = ITEM.exec(line) ?? [];
    if (content !== '' && indent.length <= depth) items.push([content]);
    else items.at(-1)?.push(line);
  }
  return items.flatMap((item) => {
    const named = item.map((line) => NAME.exec(line)?.[1]).find((name) => name !== undefined);
    // `- Jane Doe: Acme`: the colon is what makes it no text.
    const [text = ''] = named === undefined ? withoutComment(item[0] ?? '').split(': ') : [withoutComment(named)];
    return text === '' ? [] : [unquoted(text)];
  });
}

/** A line that goes on with the text above, and has no key of its own. */
const GOES_ON = /^[ \t]+\p{L}[^:]*$/u;
/** `[Jane Doe](https://example.org)` */
const LINK = /^\[([^\]]+)\]\([^)]*\)$/u;
const ITEM = /^( *)- +(\S.*)$/u;
const NAME = /^\s*name: (.*)$/iu;

function withoutComment(text: string): string {
  return text.replace(/(?:^|\s)#.*$/u, '').trim();
}

/** Drop the quotes around a text, or around its beginning: `"Jane Doe", Acme`. */
function unquoted(text: string): string {
  const trimmed = text.trim();
  const whole = trimmed.replace(/^(["'])(.+)\1$/u, '$2');
  return whole === trimmed ? trimmed.replace(/^(["'])(.+?)\1/u, '$2') : whole;
}

function toValue(value: unknown): FrontMatterValue | undefined {
  return Array.isArray(value)
    ? value.flatMap((item: unknown) => toText(hasName(item) ? item.name : item) ?? [])
    : toText(value);
}

function hasName(item: unknown): item is { readonly name: unknown } {
  return typeof item === 'object' && item !== null && 'name' in item;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? String(value).trim()
    : undefined;
}
