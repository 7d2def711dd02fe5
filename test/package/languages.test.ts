import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** The languages there are texts in, besides English, as VS Code names them. */
const LANGUAGES = ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn'];

type Texts = Readonly<Record<string, string>>;

const read = (path: string): string => readFileSync(inRoot(path), 'utf8');
const textsIn = (path: string): Texts => JSON.parse(read(path)) as Texts;

/** List what a text must have in all languages alike: code, commands and settings that it names. */
function fixedParts(text: string): readonly string[] {
  return (text.match(/`[^`]*`|\(command:[^)]*\)|\$\([\w-]+\)|\[\w+\]/g) ?? []).sort();
}

describe('the texts of package.json', () => {
  const english = textsIn('package.nls.json');

  it('are all in package.nls.json, and nothing else is', () => {
    const keys = [...read('package.json').matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(english).sort());
  });

  it('are literal nowhere but for the name of the extension', () => {
    const shown =
      /"(?:title|label|name|category|contextualTitle|contents|(?:markdown)?[dD]escription)": "([^%"][^"]*)"/g;
    const literal = new Set([...read('package.json').matchAll(shown)].map(([, text]) => text));
    assert.deepEqual([...literal].sort(), ['Conference Notes', 'conference-notes']);
  });

  for (const language of LANGUAGES)
    it(`are complete in ${language}, with the same code and commands`, () => {
      const texts = textsIn(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(texts), Object.keys(english));
      for (const [key, text] of Object.entries(texts)) {
        assert.notEqual(text.trim(), '', key);
        assert.deepEqual(fixedParts(text), fixedParts(english[key] ?? ''), key);
      }
    });
});
