import ignore, { type Ignore } from 'ignore';
import type { IgnoreFile } from './noteFiles.js';

/** In hidden folders, programs keep what they need: old versions of notes (`.history`, `.trash`), say. */
const HIDDEN_FOLDERS = '.*/';

/** Patterns beyond these limits are left out, as the time to match them is not linear. */
const LONGEST_PATTERN = 500;
const MOST_STARS = 4;

/** Decides which files of a workspace folder are left out: files in hidden folders, and what ignore files name. */
export class IgnoreRules {
  readonly #rules = new Map<string, Ignore>();
  /** The folders that were asked for, by path: most questions are about files of few folders. */
  readonly #folders = new Map<string, boolean>();

  /** @param files all ignore files of the workspace folder */
  constructor(files: readonly IgnoreFile[] = []) {
    this.#rulesOf('').add(HIDDEN_FOLDERS);
    for (const { folder, text } of files) this.#rulesOf(folder).add(patternsOf(text));
  }

  /** Check whether a file is left out. Paths are relative to the workspace folder. */
  ignoresFile(path: string): boolean {
    return this.ignoresFolder(parentOf(path)) || this.#decide(path);
  }

  /** Check whether a folder is left out, with all that is in it. */
  ignoresFolder(path: string): boolean {
    if (path === '') return false;
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const isIgnored = this.ignoresFolder(parentOf(path)) || this.#decide(`${path}/`);
    this.#folders.set(path, isIgnored);
    return isIgnored;
  }

  /** Ask the ignore files above a path, the nearest first: the first one that has a rule for the path decides. */
  #decide(path: string): boolean {
    for (let folder = parentOf(path.replace(/\/$/, '')); ; folder = parentOf(folder)) {
      const result = this.#rules.get(folder)?.test(folder === '' ? path : path.slice(folder.length + 1));
      if (result?.ignored === true) return true;
      if (result?.unignored === true || folder === '') return false;
    }
  }

  #rulesOf(folder: string): Ignore {
    const known = this.#rules.get(folder);
    if (known !== undefined) return known;
    const made = ignore({ ignorecase: false, allowRelativePaths: true });
    this.#rules.set(folder, made);
    return made;
  }
}

function patternsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.length <= LONGEST_PATTERN && line.split('**').length - 1 <= MOST_STARS);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
