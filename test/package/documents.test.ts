import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { withReference } from '../../scripts/lib/reference.mjs';

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const read = (path: string): string => readFileSync(inRoot(path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('the README', () => {
  it('has the settings and commands of package.json; `npm run docs` writes them', () => {
    const readme = read('README.md');
    assert.equal(withReference(readme), readme);
    const { configuration } = manifest.contributes;
    assert.equal(rowsOf('Settings', readme).length, Object.keys(configuration.properties).length);
  });

  it('leads to files and pictures that are there', () => {
    const readme = read('README.md');
    const links = [...readme.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const pictures = [...readme.matchAll(/\b(?:src|srcset)="([^"]+)"/g)].map(([, target = '']) => target);
    assert.ok(links.length > 5);
    // Five, each for light and for dark.
    assert.equal(pictures.length, 10);
    const targets = [...links, ...pictures];
    for (const target of targets) assert.ok(existsSync(inRoot(target)), target);
  });
});

/** Commands that change or forget much at once. */
const BIGGER = ['markAllDone', 'clearTalkDetails', 'rebuildIndex', 'restoreHints', 'cleanSchedLinks'].map(
  (name) => `conferenceNotes.${name}`,
);

describe('the title of a command that changes or forgets much at once', () => {
  const { commands } = manifest.contributes;
  for (const bigger of BIGGER) {
    it(`has not all words of another, for which the palette could offer it: ${bigger}`, () => {
      const found = commands.find(({ command }) => command === bigger);
      assert.ok(found);
      const offered = wordsOf(`${found.category} ${found.title}`);
      // The palette takes the beginning of a word for the word.
      const isOfferedFor = (title: string): boolean =>
        wordsOf(title).every((word) => offered.some((each) => each.startsWith(word)));
      assert.deepEqual(
        commands.filter(({ command, title }) => !BIGGER.includes(command) && isOfferedFor(title)),
        [],
      );
    });
  }
});

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

describe('the version', () => {
  it('is the same in package.json, in its lock file, and for what is newest in the CHANGELOG', () => {
    const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Manifest>> };
    const [, newest] = /^## \[(\d+\.\d+\.\d+)\]/m.exec(read('CHANGELOG.md')) ?? [];
    assert.deepEqual([lock.packages['']?.version, newest], [manifest.version, manifest.version]);
  });
});

/** The rows of the table in a chapter, without its head. */
function rowsOf(chapter: string, markdown: string): readonly string[] {
  const text = markdown.split(/^## /m).find((each) => each.startsWith(`${chapter}\n`)) ?? '';
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
}
