import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { parse } from 'smol-toml';
import { linesOf } from '../text/lineEnds.js';

/** A text, or a list of texts; of things in a list that have a `name`, the name. */
export type FrontMatterValue = string | readonly string[];

export type FrontMatterFormat = 'yaml' | 'toml';

type Field = readonly [key: string, value: unknown];

/**
 * What stands for no value in YAML. All other values are text as written, so that a title may be `2024`, a day or
 * `yes`.
 */
const NOTHING = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || /^(?:~|null)$/i.test(text),
  construct: () => null,
});
const TEXTS = FAILSAFE_SCHEMA.extend({ implicit: [NOTHING] });

interface Syntax {
  /** Parse a text; throws where that is not possible. */
  readonly parse: (text: string) => unknown;
  /** Matches the line an field starts on; the lines up to the next such line belong to it. */
  readonly start: RegExp;
  /** Matches an field on one line: its key, and whatever its value is. */
  readonly plain: RegExp;
}

const SYNTAX: Readonly<Record<FrontMatterFormat, Syntax>> = {
  yaml: {
    parse: (text) => load(text, { schema: TEXTS }),
    start: /^[^\s\-\]}]/u,
    plain: /^(["']?)(?<key>[\w-]+)\1[ \t]*:(?<value>[ \t].*)$/u,
  },
  toml: {
    parse: (text) => parse(text),
    start: /^[ \t]*["'\w-]+[ \t]*=/u,
    plain: /^[ \t]*(["']?)(?<key>[\w-]+)\1[ \t]*=(?<value>.*)$/u,
  },
};

/**
 * Read the fields at the top of front matter; keys in lower case. What is neither a text nor a list is left out.
 * Never throws: where there is an error, each field is read by itself, and as plain text where the error is in it.
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

/** Parse fields; `undefined` where they are none, or one of them has an error. */
function parseFields(lines: readonly string[], format: FrontMatterFormat): readonly Field[] | undefined {
  try {
    const parsed = SYNTAX[format].parse(lines.join('\n'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? Object.entries(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of each field at the top. */
function fieldLines(lines: readonly string[], format: FrontMatterFormat): readonly (readonly string[])[] {
  const fields: string[][] = [];
  for (const line of lines) {
    // What follows the name of a TOML table is inside it.
    if (format === 'toml' && line.startsWith('[')) break;
    if (SYNTAX[format].start.test(line)) fields.push([line]);
    else fields.at(-1)?.push(format === 'yaml' ? withoutTabs(line) : line);
  }
  return fields;
}

/** Indent a line with blanks: YAML allows no tabs there, but people and editors do. */
function withoutTabs(line: string): string {
  return line.replace(/^[ \t]+/u, (indent) => indent.replaceAll('\t', '  '));
}

/** `title: Rust: a talk`, which is no YAML: what is behind the key, without a comment and quotes around all of it. */
function plainField([first = '']: readonly string[], format: FrontMatterFormat): readonly Field[] {
  const { key, value = '' } = SYNTAX[format].plain.exec(first)?.groups ?? {};
  const text = value.replace(/\s#.*$/u, '').trim();
  return key === undefined ? [] : [[key, text.replace(/^(["'])(.+)\1$/u, '$2')]];
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
