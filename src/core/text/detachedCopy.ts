/**
 * Copy a part of a text, so that the part does not keep the whole text in memory. In the engines VS Code runs on, a
 * slice refers to the string it was cut from; a part that is kept longer than the text needs a copy.
 */
export function detachedCopy(part: string): string {
  return ` ${part}`.slice(1);
}
