/** The texts that users see, as the sources have them and as each language has them. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { inRoot } from './paths.mjs';

/** The languages there are texts in, besides English, as VS Code names them. */
export const languages = ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn'];

/** @typedef {Record<string, string>} Texts texts of a language by their keys; in a bundle, the keys are the English texts */

/**
 * Find the English texts in the sources, which are what `l10n.t` is called with.
 *
 * @returns {Texts} by file and place
 * @throws for a call with anything but one string, because such a text could not be translated
 */
export function textsInSources() {
  const names = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'));
  const texts = files.sort().flatMap((name) => {
    const text = readFileSync(inRoot('src', name), 'utf8');
    // The others would only take time.
    return text.includes('l10n.t(') ? textsIn(ts.createSourceFile(name, text, ts.ScriptTarget.Latest)) : [];
  });
  return Object.fromEntries(texts.map((text) => [text, text]));
}

/**
 * @param {ts.SourceFile} source
 * @returns {string[]}
 */
function textsIn(source) {
  /** @type {string[]} */
  const texts = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteral(text)) {
        throw new Error(`${source.fileName}: l10n.t takes a string, and not ${text?.getText(source) ?? 'nothing'}.`);
      }
      texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/**
 * The two kinds of files with texts: of package.json, and of the code.
 *
 * @param {string} [language] absent for English
 * @returns {{ manifest: string, bundle: string }} paths in the repository
 */
export function textFiles(language) {
  const ending = language === undefined ? 'json' : `${language}.json`;
  return { manifest: `package.nls.${ending}`, bundle: `l10n/bundle.l10n.${ending}` };
}

/**
 * Read the texts of a file.
 *
 * @param {string} path in the repository
 * @returns {Texts} nothing for a file that does not exist
 */
export function readTexts(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * Compare the texts of a language with the English ones.
 *
 * @param {Texts} english
 * @param {Texts} texts
 * @returns {string[]} what is missing, and what is stale because English no longer has the key
 */
export function differences(english, texts) {
  return [
    ...Object.keys(english).flatMap((key) => (texts[key] ? [] : [`missing: ${key}`])),
    ...Object.keys(texts).flatMap((key) => (key in english ? [] : [`stale: ${key}`])),
  ];
}
