/** What of our packages goes into the bundle in another form, as it would be a good part of it. The behaviour is the same. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * Write the 2125 named character references with what each name shares with the one before left out: half as long.
 *
 * @type {import('esbuild').Plugin}
 */
export const packedEntities = {
  name: 'packed-entities',
  setup(build) {
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async () => ({ contents: await entitiesModule() }));
  },
};

/**
 * Take our own sources as `smaller` makes them.
 *
 * @type {import('esbuild').Plugin}
 */
export const smallerSources = {
  name: 'smaller-sources',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: smaller(readFileSync(path, 'utf8')), loader: 'ts' }));
    build.onResolve({ filter: /^(?:one-vscode|unpack-words|unicode-pattern)$/ }, ({ path }) => ({ path, namespace: 'shared' }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({ contents: SHARED[path] ?? '' }));
  },
};

/** Words between spaces, in several strings, with comments in between. */
const WORD_LIST = /\(\s*('[^']*'(?:\s*\+\s*(?:\/\/[^\n]*\n\s*)?'[^']*')+)\s*\)\s*\.split\(' '\)/g;

/** A regular expression with a property of characters, such as `\\p{L}`, in what of a source may stand before one. */
const UNICODE_PATTERN = /(?<=(?:[(,=:[!&|?>]|return)\s*)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/[\\\n])+)\/([a-z]*)/g;

/**
 * Write a source so that it takes less room, and less time to start.
 *
 * VS Code's API is asked for once, and used as it is: for each file that imports it, esbuild would make a copy of all its hundreds of
 * members, which also takes its time when the extension starts. Long lists of words are sorted, and what each shares with the one
 * before is left out. Regular expressions with properties of characters are made when they are asked for: V8 reads every one when it
 * first sees the code, and for those some forty looks at all characters there are, which would be a third of the time it takes.
 *
 * @param {string} source TypeScript
 */
export function smaller(source) {
  /** @type {Set<string>} */
  const imports = new Set();
  const packed = source.replace("import * as vscode from 'vscode';", "import { vscode } from 'one-vscode';").replace(WORD_LIST, (_, /** @type {string} */ strings) => {
    imports.add("import { unpackWords } from 'unpack-words';");
    const words = strings.replace(/^\s*\/\/.*/gm, '').split("'").filter((__, at) => at % 2 === 1).join('').split(' ');
    return `unpackWords(${JSON.stringify(paired(packWords(words)))})`;
  });
  const made = packed.replace(UNICODE_PATTERN, (literal, /** @type {string} */ pattern, /** @type {string} */ flags) => {
    if (!/\\p\{/i.test(pattern)) return literal;
    imports.add("import { unicodePattern } from 'unicode-pattern';");
    return `unicodePattern(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`;
  });
  return [made, ...imports].join('\n');
}

/** @param {readonly string[]} words in lower case */
function packWords(words) {
  let before = '';
  return [...new Set(words)].sort().map((word) => {
    if (/[A-Z]/.test(word)) throw new Error(`The list of words has to be in lower case: ${word}`);
    let shared = 0;
    while (shared < 25 && word[shared] === before[shared] && shared < word.length) shared++;
    before = word;
    return String.fromCharCode(65 + shared) + word.slice(shared);
  }).join('');
}

/**
 * Write the pairs of characters that stand in a text most often as one that does not, again and again: a fifth shorter.
 *
 * @param {string} text
 * @returns {readonly [string, string]} the text, and each sign with the pair it stands for
 */
function paired(text) {
  let pairs = '';
  for (const sign of '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_{|}~') {
    if (text.includes(sign) || pairs.includes(sign)) continue;
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = text.slice(at, at + 2);
      // What takes several bytes is rare, and may be half a character.
      if (/^[\u0021-\u007E]{2}$/.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const [[pair, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
    if (count < 5) break;
    text = text.replaceAll(pair, sign);
    pairs += sign + pair;
  }
  return [text, pairs];
}

/** Undoes it, the last pair first. */
const UNPAIRED = `([text, pairs]) => (pairs.match(/.../g) ?? []).reduceRight((text, [sign, ...pair]) => text.split(sign).join(pair.join("")), text)`;

/**
 * Gives the same regular expression each time. A literal gives another each time, which matters only to who starts in the midst of
 * a text, by `lastIndex`: they say where, here.
 */
export const UNICODE_PATTERN_OF = `
  const known = {};
  export function unicodePattern(source, flags) {
    return (known[flags] ??= {})[source] ??= new RegExp(source, flags);
  }`;

/** How much of a word is shared (a capital letter, A for nothing), and the rest of it. */
export const UNPACK_WORDS = `
  const unpaired = ${UNPAIRED};
  export function unpackWords(packed) {
    let word = '';
    return [...unpaired(packed).matchAll(/([A-Z])([^A-Z]*)/g)].map(([, shared = '', rest]) => word = word.slice(0, shared.charCodeAt(0) - 65) + rest);
  }`;

/**
 * What the sources, made smaller, import.
 *
 * @type {Readonly<Record<string, string>>}
 */
const SHARED = { 'one-vscode': 'export const vscode = require("vscode");', 'unpack-words': UNPACK_WORDS, 'unicode-pattern': UNICODE_PATTERN_OF };

/**
 * Of ical.js, take the parser of lines, without what it makes of them: dates that repeat, time zones, what writes calendars.
 *
 * @type {import('esbuild').Plugin}
 */
export const icalParser = {
  name: 'ical-parser',
  setup(build) {
    const folder = inRoot('node_modules', 'ical.js', 'lib', 'ical');
    build.onResolve({ filter: /^ical\.js$/ }, () => ({ path: 'ical.js', namespace: 'ical' }));
    build.onLoad({ filter: /.*/, namespace: 'ical' }, () => ({ contents: 'import parse from "./parse.js"; export default { parse };', resolveDir: folder }));
    build.onLoad({ filter: /[\\/]ical[\\/]design\.js$/ }, () => ({ contents: 'export default {};' }));
    build.onLoad({ filter: /[\\/]ical[\\/]helpers\.js$/ }, () => ({ contents: UNESCAPED_INDEX_OF }));
  },
};

/** What the parser needs of its helpers; the rest of them needs all of ical.js. */
const UNESCAPED_INDEX_OF = `
  export function unescapedIndexOf(text, mark, from) {
    let at = text.indexOf(mark, from);
    while (at > 0 && text[at - 1] === '\\\\') at = text.indexOf(mark, at + 1);
    return at;
  }`;

/** Give the module that stands for `character-entities`. */
export async function entitiesModule() {
  // Not imported above, as this file may be loaded before anything is installed.
  const { characterEntities } = await import('character-entities');
  return unpacking(pack(characterEntities));
}

/** How much of a name is shared (one digit of base 36), the rest of it, and the characters it stands for. */
const ENTRY = /([\da-z])([\da-z]*)([^\da-z]+)/gi;

/** The letters of mathematics in three styles: what their names end with, and the first small letter of each. */
const STYLED = [['fr', 0x1D51E], ['opf', 0x1D552], ['scr', 0x1D4B6]];
/** Give the letters of `STYLED`; a few of them are others, and in the table. */
const STYLED_LETTERS = `(styles) => Object.fromEntries(styles.flatMap(([style, a]) => Array.from({ length: 26 }, (_, at) => [
  [String.fromCharCode(97 + at) + style, String.fromCodePoint(a + at)],
  [String.fromCharCode(65 + at) + style, String.fromCodePoint(a - 26 + at)],
]).flat()))`;

/**
 * Most characters are arrows and signs of mathematics, which take three bytes in UTF-8; the letters that take two are fewer. So
 * each has the place of another. Doing it again undoes it.
 */
const SWAPPED = `(text) => text.replace(/[\\u0100-\\u07ff\\u2100-\\u27ff]/g, (char) => String.fromCharCode(char.charCodeAt(0) ^ 0x2000))`;
/** Signs of ASCII are to stand for pairs, and so have another place, too. None of those is another character's. */
const SIGNS = /[\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007E]/g;
const SIGN_PLACE = 0x700;
const UNSIGNED = `(text) => text.replace(/[\\u0721-\\u072f\\u073a-\\u0740\\u075b-\\u0760\\u077b-\\u077e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - ${SIGN_PLACE}))`;

/** @param {Readonly<Record<string, string>>} entities */
function pack(entities) {
  /** @type {Readonly<Record<string, string>>} */
  const styled = Function(`return (${STYLED_LETTERS})(${JSON.stringify(STYLED)})`)();
  /** @type {(text: string) => string} */
  const swapped = Function(`return ${SWAPPED}`)();
  let before = '';
  let packed = '';
  /** @type {Record<string, string>} Those whose characters could be taken for a part of a name. */
  const others = {};
  for (const [name, value] of Object.entries(entities).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (styled[name] === value) continue;
    if (/[\da-z]/i.test(value)) {
      others[name] = value;
      continue;
    }
    let shared = 0;
    while (shared < 35 && name[shared] === before[shared] && shared < name.length) {
      shared++;
    }
    packed += shared.toString(36) + name.slice(shared) + swapped(value).replace(SIGNS, (sign) => String.fromCharCode(sign.charCodeAt(0) + SIGN_PLACE));
    before = name;
  }
  return { packed: paired(packed), others };
}

/**
 * Unpack them when the first is asked for: it takes a while, which the extension's start would have to wait for.
 *
 * @param {ReturnType<typeof pack>} packed
 */
function unpacking({ packed, others }) {
  return `
    const table = {};
    let isFilled = false;
    const filled = () => {
      if (isFilled) return table;
      isFilled = true;
      Object.assign(table, (${STYLED_LETTERS})(${JSON.stringify(STYLED)}), ${JSON.stringify(others)});
      let name = '';
      const unpaired = ${UNPAIRED};
      const swapped = ${SWAPPED};
      const unsigned = ${UNSIGNED};
      for (const [, shared, rest, value] of unpaired(${JSON.stringify(packed)}).matchAll(${ENTRY})) {
        name = name.slice(0, parseInt(shared, 36)) + rest;
        table[name] = swapped(unsigned(value));
      }
      return table;
    };
    export const characterEntities = new Proxy(table, {
      get: (_, name) => filled()[name],
      getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(filled(), name),
      ownKeys: () => Reflect.ownKeys(filled()),
    });`;
}
