import { decoded } from '../text/decoded.js';

/**
 * Addresses as text, as `Uri.toString()` writes them, which is enough to find the folders of files and to sort by path.
 */

/** Return the address of the folder that a file or folder is in; `undefined` for a root. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash <= uri.indexOf('://') + 3 ? undefined : uri.slice(0, slash);
}

/** Return the path of an address, decoded. */
export function pathOf(uri: string): string {
  const [, path = ''] = /^[^:/?#]+:(?:\/\/[^/?#]*)?([^?#]*)/u.exec(uri) ?? [];
  return decoded(path);
}

/** Check whether a file is in one of some folders, or in a folder below. */
export function isIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder))
    if (folders.has(folder)) return true;
  return false;
}
