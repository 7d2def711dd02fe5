/**
 * Addresses as text, as `Uri.toString()` writes them: enough to tell which file is in which folder, and to sort by
 * path.
 */

/** Give the address of the folder a file or folder is in; `undefined` for a root. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash <= uri.indexOf('://') + 3 ? undefined : uri.slice(0, slash);
}

/** Give the path of an address, as people read it. */
export function pathOf(uri: string): string {
  const [, path = ''] = /^[^:/?#]+:(?:\/\/[^/?#]*)?([^?#]*)/u.exec(uri) ?? [];
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Tell whether a file is in one of these folders, directly or not. */
export function isIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder))
    if (folders.has(folder)) return true;
  return false;
}
