/** What of our packages goes into the bundle in another form, as it would be a good part of it. The behaviour is the same. */
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
 * Write errors about wrong options without a formatter: nobody gives these packages wrong options.
 *
 * @type {import('esbuild').Plugin}
 */
export const plainFaults = {
  name: 'plain-faults',
  setup(build) {
    build.onLoad({ filter: /[\\/]fault[\\/]index\.js$/ }, () => ({ contents: 'export const fault = (text) => new Error(text);' }));
  },
};

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

/** @param {Readonly<Record<string, string>>} entities */
function pack(entities) {
  let before = '';
  let packed = '';
  /** @type {Record<string, string>} Those whose characters could be taken for a part of a name. */
  const others = {};
  for (const [name, value] of Object.entries(entities).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/[\da-z]/i.test(value)) {
      others[name] = value;
      continue;
    }
    let shared = 0;
    while (shared < 35 && name[shared] === before[shared] && shared < name.length) {
      shared++;
    }
    packed += shared.toString(36) + name.slice(shared) + value;
    before = name;
  }
  return { packed, others };
}

/** @param {ReturnType<typeof pack>} packed */
function unpacking({ packed, others }) {
  return `
    export const characterEntities = ${JSON.stringify(others)};
    let name = '';
    for (const [, shared, rest, value] of ${JSON.stringify(packed)}.matchAll(${ENTRY})) {
      name = name.slice(0, parseInt(shared, 36)) + rest;
      characterEntities[name] = value;
    }`;
}
