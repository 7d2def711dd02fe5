import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { differences, languages, readTexts, textFiles, textsInSources } from '../../scripts/lib/l10n.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const english = textFiles();

/** List what a text must have in all languages alike: code, commands, icons and placeholders. */
function fixedParts(text: string): readonly string[] {
  return [...new Set(text.match(/`[^`]*`|\(command:[^)]*\)|\$\([\w-]+\)|\{\w+\}/g) ?? [])].sort();
}

function assertTranslated(from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>): void {
  assert.deepEqual(differences(from, to), []);
  for (const [key, text] of Object.entries(to)) assert.deepEqual(fixedParts(text), fixedParts(from[key] ?? ''), key);
}

describe('the texts of package.json', () => {
  const manifest = readFileSync(inRoot('package.json'), 'utf8');

  it('are all in package.nls.json, and nothing else is', () => {
    const keys = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(readTexts(english.manifest)).sort());
  });

  it('are literal nowhere but for the name of the extension', () => {
    const shown =
      /"(?:title|label|name|category|contextualTitle|contents|(?:markdown)?[dD]escription)": "([^%"][^"]*)"/g;
    const literal = new Set([...manifest.matchAll(shown)].map(([, text]) => text));
    assert.deepEqual([...literal].sort(), ['Conference Notes', 'conference-notes']);
  });

  for (const language of languages)
    it(`are complete in ${language}, with the same code and commands`, () => {
      assertTranslated(readTexts(english.manifest), readTexts(textFiles(language).manifest));
    });
});

describe('the texts of the code', () => {
  it('are those of the English bundle: `npm run l10n` writes it', () => {
    assert.deepEqual(readTexts(english.bundle), textsInSources());
  });

  for (const language of languages) {
    const texts = readTexts(textFiles(language).bundle);

    it(`are complete in ${language}, with the same placeholders`, () => {
      assertTranslated(readTexts(english.bundle), texts);
    });

    it(`have as many forms as ${language} has plurals, but for those that only fractions and millions have`, () => {
      const needed = new Set([0, 1, 2, 3, 5, 11, 21, 101].map((count) => new Intl.PluralRules(language).select(count)));
      for (const [key, text] of Object.entries(texts)) {
        const forms = text.split('|').length;
        if (key.includes('|')) assert.equal(forms, needed.size, key);
        else assert.ok(forms === 1 || (key.includes('{count}') && forms === needed.size), key);
      }
    });
  }

  it('are there for the same languages as those of package.json', () => {
    const named = (folder: string, pattern: RegExp): string[] =>
      readdirSync(inRoot(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []);
    assert.deepEqual(named('.', /^package\.nls\.(.+)\.json$/).sort(), languages);
    assert.deepEqual(named('l10n', /^bundle\.l10n\.(.+)\.json$/).sort(), languages);
  });
});
