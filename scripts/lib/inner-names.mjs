/** Finds the names of properties that VS Code never sees, which may be shortened throughout the bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { inRoot } from './paths.mjs';

/** Where they may be declared. */
const PURE = [inRoot('src', 'core') + sep, inRoot('src', 'sched') + sep];

/** Where not: what is declared here is kept in VS Code's storage, as it is called. */
export const KEPT = [['core', 'model.ts'], ['core', 'workspace', 'cacheFile.ts'], ['core', 'workspace', 'fileRecord.ts'], ['sched', 'cache.ts'], ['sched', 'feed.ts'], ['sched', 'imported.ts'], ['sched', 'schedule.ts'], ['sched', 'talk.ts'], ['sched', 'url.ts']].map((path) => inRoot('src', ...path));

/** What micromark calls things that nobody outside of it sees, and that it never asks for by a computed name. They are written some thousand times. */
const MICROMARK = ['consume', 'containerState', 'sliceSerialize', 'sliceStream', '_bufferIndex', 'interrupt', 'attempt', 'currentConstruct', 'resolveAll', 'resolveTo', 'furtherBlankLines', '_labelStarts', 'gfmFootnotes', '_tokenizer', 'tokenStack', '_closeFlow', 'defineSkip',
  '_gfmTasklistFirstContentOfListItem', '_isInFirstContentOfListItem', '_contentTypeTextTrailing', '_gfmAutolinkLiteralWalkedInto', '_gfmTableDynamicInterruptHack', '_balanced', '_container', 'initialBlankLine', 'setextHeadingSlurpLineEnding',
  'expectingFirstListItemValue', 'characterReferenceType', 'referenceType', 'flowCodeInside', 'inReference', 'atHardBreak', 'constructs', 'contentType', 'partial', 'concrete', 'tokenize', 'parser', '_index', 'offset'];

/** The same of ical.js. */
const ICAL = ['designSet', '_parseMultiValue', '_handleContentLine', '_parseValue', '_rfc6868Escape', '_parseParameters'];

/** The same of html5parser, and of what we make of what it finds. */
const HTML = ['attributes'];

/** A word as it is declared: of a class, an interface or an object. */
const DECLARED = /^\s*(?:(?:private|readonly|static|get|async)\s+)*([a-z]\w{3,})[?!]?\s*[:(=]/gim;
const WORD = /[a-z_$][\w$]*/gi;

/**
 * Give a pattern of the names: micromark's, ical.js's and html5parser's, and those that nobody but our own code has.
 *
 * @param {readonly string[]} bundled the files that are in the bundle
 */
export function innerNames(bundled) {
  /** @type {(file: string) => string} */
  const read = (file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, '');
  const own = bundled.filter((file) => PURE.some((folder) => file.startsWith(folder)) && !KEPT.includes(file));
  const names = new Set(own.flatMap((file) => Array.from(read(file).matchAll(DECLARED), ([, name = '']) => name)));
  const types = ['@types/vscode/index.d.ts', ...readdirSync(inRoot('node_modules', 'typescript', 'lib')).filter((name) => /^lib\..*\.d\.ts$/.test(name)).map((name) => `typescript/lib/${name}`)];
  const others = [...KEPT, ...bundled.filter((file) => !own.includes(file)), ...types.map((name) => inRoot('node_modules', ...name.split('/')))];
  for (const file of others) forget(names, read(file));
  // A string may name a property, and so do groups of regular expressions.
  for (const file of own) for (const [, ...found] of read(file).matchAll(/['`](\w+)['`]|\(\?<(\w+)>/g)) forget(names, found.join(' '));
  return new RegExp(`^(?:${[...MICROMARK, ...ICAL, ...HTML, ...names].join('|')})$`);
}

/**
 * @param {Set<string>} names
 * @param {string} text
 */
function forget(names, text) {
  for (const [word] of text.matchAll(WORD)) names.delete(word);
}
