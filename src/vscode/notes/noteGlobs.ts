/** Which files the settings say are conference notes, are none, or are not to be looked at. */
import * as vscode from 'vscode';
import { MARKDOWN } from '../host/documents.js';
import { setting } from '../host/settings.js';

/** Whether a person's globs say that a document is, or is not, a conference note. */
export function saidBySettings(uri: vscode.Uri): boolean | undefined {
  return saidByGlobs(uri, setting('notes.include', uri), setting('notes.exclude', uri));
}

export function saidByGlobs(
  uri: vscode.Uri,
  include: readonly string[],
  exclude: readonly string[],
): boolean | undefined {
  if (matchesGlobs(uri, exclude)) return false;
  return matchesGlobs(uri, include) ? true : undefined;
}

/** Match an address against globs as VS Code does, relative ones within its workspace folder. */
export function matchesGlobs(uri: vscode.Uri, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return globs.some(
    (glob) => matches(uri, glob) || (folder !== undefined && matches(uri, new vscode.RelativePattern(folder, glob))),
  );
}

/**
 * Globs as `files.exclude` has them: relative to a workspace folder, and matching whatever is in the folders they
 * match.
 */
export class ExcludeGlobs {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #globs: readonly string[];

  constructor(folder: vscode.WorkspaceFolder, globs: readonly string[]) {
    this.#folder = folder;
    // All at once where that is possible: braces do not nest.
    const simple = globs.filter(isSimple);
    this.#globs = [
      ...(simple.length > 0 ? [inBraces(simple.flatMap(withContents))] : []),
      ...globs.filter((glob) => !isSimple(glob)).flatMap(withContents),
    ];
  }

  matches(uri: vscode.Uri): boolean {
    return this.#globs.some((glob) => matches(uri, new vscode.RelativePattern(this.#folder, glob)));
  }
}

/** Write globs as the one that `findFiles` takes; those that cannot be in it are left out. */
export function asOneGlob(globs: readonly string[]): string | undefined {
  const simple = globs.filter(isSimple);
  return simple.length > 0 ? inBraces(simple.flatMap(withContents)) : undefined;
}

function withContents(glob: string): readonly string[] {
  return glob.endsWith('/**') ? [glob] : [glob, `${glob}/**`];
}

function inBraces(globs: readonly string[]): string {
  return globs.length === 1 ? globs.join('') : `{${globs.join(',')}}`;
}

function isSimple(glob: string): boolean {
  return !/[{},]/u.test(glob);
}

/** All that VS Code asks of a document here is where it is and its language; the file need not be open. */
function matches(uri: vscode.Uri, pattern: vscode.GlobPattern): boolean {
  return vscode.languages.match({ pattern }, { uri, languageId: MARKDOWN } as vscode.TextDocument) > 0;
}
