import { linesOf } from '../text/lineEnds.js';

/**
 * The values of front matter, YAML or TOML, as far as notes need them: texts, yes or no, and lists.
 *
 * Why not a library: js-yaml and smol-toml are an eighth of what the whole extension may weigh, for a title and a few
 * names, and they give up on all of it where people write `title: Rust: a talk`. The tests hold this reader to both.
 */

/** A text, a yes or no, or a list of texts; of things in a list that have a `name`, the name. */
export type FrontMatterValue = string | boolean | readonly string[];

export type FrontMatterFormat = 'yaml' | 'toml';

/** What begins an entry, and what goes on with the one before. */
const SYNTAX = {
  yaml: { entry: /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:[\]{},-][^\s:]*))[ \t]*:(?:[ \t](.*))?$/, more: /^(?:[ \t]|$|-(?:[ \t]|$)|[\]}])/ },
  toml: { entry: /^[ \t]*(?:"([^"]*)"|'([^']*)'|([\w-]+))[ \t]*=(.*)$/, more: /^(?:[ \t]*(?:["'\]{]|$)|[^=[]*$)/ },
} as const;

/** Read the entries at the top; keys in lower case. What is neither a text, a yes or no nor a list is left out. Never throws. */
export function readFrontMatterValues(text: string, format: FrontMatterFormat): ReadonlyMap<string, FrontMatterValue> {
  const { entry, more } = SYNTAX[format];
  const values = new Map<string, FrontMatterValue>();
  const lines = linesOf(text);
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    // What follows a TOML table's name is inside it.
    if (format === 'toml' && line.startsWith('[')) break;
    const [whole, doubleQuoted, quoted, plain, value = ''] = entry.exec(line) ?? [];
    let end = at + 1;
    while (end < lines.length && more.test(lines[end] ?? '')) end++;
    const read = whole === undefined ? undefined : readValue(value.trim(), lines.slice(at + 1, end), format);
    if (read !== undefined) values.set((doubleQuoted ?? quoted ?? plain ?? '').toLowerCase(), read);
    at = end;
  }
  return values;
}

function readValue(first: string, rest: readonly string[], format: FrontMatterFormat): FrontMatterValue | undefined {
  const [, style] = format === 'yaml' ? /^([|>])[-+\d]{0,2}[ \t]*(?:#.*)?$/.exec(first) ?? [] : [];
  if (style !== undefined) return readBlock(rest, style === '>');
  if (/^(?:#|$)/.test(first)) {
    const content = rest.filter((line) => !/^\s*(?:#|$)/.test(line));
    if (/^\s*-(?:\s|$)/.test(content[0] ?? '')) return readItems(content);
    return isMap(content) ? undefined : readFlow(content.map((line) => line.trim()).join(' '));
  }
  return readFlow([first, ...folded(rest)].join(''));
}

/** Lines that go on with a text: one break is a space, an empty line is a break. */
function folded(lines: readonly string[]): readonly string[] {
  let breaks = 0;
  return lines.flatMap((line) => {
    const text = line.trim();
    if (text === '') {
      breaks++;
      return [];
    }
    const before = breaks === 0 ? ' ' : '\n'.repeat(breaks);
    breaks = 0;
    return [before, text];
  });
}

/** A text that is set in, below `|` or `>`. */
function readBlock(lines: readonly string[], fold: boolean): string {
  const indent = /^[ \t]*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const text = lines.map((line) => line.slice(indent)).join('\n').trimEnd();
  return fold ? text.replace(/(?<!\n)\n(?![\n \t])/g, ' ').replace(/\n\n/g, '\n') : text;
}

function readItems(lines: readonly string[]): readonly string[] {
  const items: string[][] = [];
  const [, indent = ''] = /^(\s*)-/.exec(lines[0] ?? '') ?? [];
  for (const line of lines) {
    const [, before, text = ''] = /^(\s*)-(?:\s(.*))?$/.exec(line) ?? [];
    if (before !== undefined && before.length <= indent.length) items.push([text]);
    else items.at(-1)?.push(line);
  }
  return items.flatMap((item) => {
    const content = item.filter((line) => line.trim() !== '');
    const named = content.map((line) => /^\s*name[ \t]*:[ \t](.*)$/.exec(line)?.[1]).find((name) => name !== undefined);
    const text = content.map((line) => line.trim()).join(' ');
    const value = named !== undefined ? readScalar(named) : isMap(content) ? undefined : readFlow(text.startsWith('{') ? `[${text}]` : text);
    // A list in a list is none of what it stands for.
    return typeof value === 'string' ? [value] : text.startsWith('{') && typeof value === 'object' ? value : [];
  });
}

function isMap([first = '']: readonly string[]): boolean {
  return /^\s*[^\s"'[{#][^\s:]*[ \t]*:(?:\s|$)/.test(first);
}

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'`;
const ITEM = new RegExp(String.raw`\s*(?:(${QUOTED})\s*|\{([^}]*)\}\s*|([^\s,\]"'{][^,\]]*))(?=[,\]])`, 'y');
const NAME = new RegExp(String.raw`(?:^|[\s,])["']?name["']?\s*[:=]\s*(${QUOTED}|[^,]*)`);

/** A text, or `[a list, of "texts"]`. */
function readFlow(text: string): FrontMatterValue | undefined {
  if (!text.startsWith('[')) return readScalar(text);
  const items: string[] = [];
  for (let at = 0; text[at] === '[' || text[at] === ',';) {
    ITEM.lastIndex = at + 1;
    const [, quoted, map, plain] = ITEM.exec(text) ?? [];
    const value = readScalar(quoted ?? plain ?? NAME.exec(map ?? '')?.[1] ?? '');
    // `[a:]` is a list of something that has an `a`.
    if (typeof value === 'string' && plain?.trimEnd().endsWith(':') !== true) items.push(value);
    if (ITEM.lastIndex === 0) break;
    at = ITEM.lastIndex;
  }
  return items;
}

/** What YAML takes for something else than a text: nothing, numbers, dates, references. */
const NO_TEXT = /^(?:~?$|[&*!|>%@`{]|null$|[-+]?(?!.*_$)(?:0x[\da-f_]+|0[bo][0-7_]+|\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?)$|\d{4}-\d\d?-\d\d?(?:[t ][\d:.,z +-]*)?$)/i;

const START = new RegExp(`^(?:${QUOTED})`, 's');

function readScalar(text: string): string | boolean | undefined {
  const [quoted] = START.exec(text.trim()) ?? [];
  if (quoted?.startsWith('"')) return unescaped(quoted);
  if (quoted !== undefined) return quoted.slice(1, -1).replaceAll('\'\'', '\'');
  const plain = text.replace(/(?:^|\s)#.*$/s, '').trim();
  if (/^(?:true|false)$/i.test(plain)) return plain.toLowerCase() === 'true';
  return NO_TEXT.test(plain) ? undefined : plain;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/gs, (_, hex: string | undefined, four: string | undefined, eight: string | undefined, char: string) => {
    const code = hex ?? four ?? eight;
    return code === undefined ? ESCAPES[char] ?? char : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10FFFF));
  });
}
