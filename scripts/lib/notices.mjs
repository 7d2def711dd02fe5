/** The notices of the packages that are in the bundle. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Licences that ask for no more than to be named. */
const permitted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', '0BSD']);

/**
 * Write `ThirdPartyNotices.txt`: each package of which a file is in the bundle, with its licence.
 *
 * @param {import('esbuild').Metafile} metafile what went into the bundle
 * @throws when a package has a licence that is not permitted, or no text of it
 */
export function writeNotices(metafile) {
  const notices = bundledPackages(metafile).map(noticeOf);
  const intro = 'Conference Notes contains code of these packages.';
  writeFileSync(inRoot('ThirdPartyNotices.txt'), [intro, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`));
}

/**
 * List the packages of which at least one byte is in the bundle.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]} paths such as `node_modules/unified`, in alphabetical order
 */
export function bundledPackages(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const packages = used.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(packages.filter((path) => path !== undefined))].sort();
}

/** @param {string} folder */
function noticeOf(folder) {
  const about = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const { name, version, homepage } = about;
  // Old packages have a list.
  const license = about.license ?? about.licenses?.[0]?.type;
  if (!permitted.has(license)) {
    throw new Error(`${name} is under ${license ?? 'no licence'}, which the extension may not contain.`);
  }
  const text = licenseText(folder) ?? (license === 'MIT' ? mitText(about.author) : undefined);
  if (!text) {
    throw new Error(`${name} has no text of its licence.`);
  }
  return [`${name} ${version} (${license})`, homepage, '', text].filter((line) => line !== undefined).join('\n');
}

/** @param {string} folder */
function licenseText(folder) {
  const file = readdirSync(inRoot(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  return file && readFileSync(inRoot(folder, file), 'utf8').trim().replaceAll('\r\n', '\n');
}

/**
 * The text of the MIT licence, which is ours, too, for a package that names it without its text.
 *
 * @param {string | { name: string }} author
 */
function mitText(author) {
  const holder = typeof author === 'string' ? author : author.name;
  return readFileSync(inRoot('LICENSE'), 'utf8')
    .trim()
    .replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}
