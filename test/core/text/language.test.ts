import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import {
  counted,
  displayLanguage,
  displayLocale,
  listText,
  numberText,
  setLanguage,
} from '../../../src/core/text/language.js';

/** Set a language with no other text than one. */
const speak = (language: string, system: string, texts?: Readonly<Record<string, string>>): void =>
  setLanguage({ language, system, texts });

describe('the language of texts', () => {
  afterEach(() => speak('en', 'en-US'));

  it('is English where VS Code is, and where there are no texts', () => {
    speak('en', 'en-GB');
    assert.deepEqual([displayLanguage(), displayLocale(), l10n.t('Open')], ['en', 'en-GB', 'Open']);
    speak('it', 'it-IT');
    assert.deepEqual([displayLanguage(), displayLocale(), l10n.t('Open')], ['en', 'en-IT', 'Open']);
  });

  it('is that of VS Code where there are texts, in the region of the system', () => {
    speak('de', 'en-CH', { Open: 'Offen' });
    assert.deepEqual([displayLanguage(), displayLocale(), l10n.t('Open')], ['de', 'de-CH', 'Offen']);
    speak('de', 'de-DE', {});
    assert.equal(numberText(1234567), '1.234.567');
  });

  it('keeps the region of a language that names one', () => {
    speak('pt-br', 'en-US', {});
    assert.deepEqual([displayLanguage(), displayLocale()], ['pt-br', 'pt-BR']);
    speak('zh-cn', 'de-DE', {});
    assert.equal(displayLocale(), 'zh-CN');
  });

  it('goes back to English texts', () => {
    speak('de', 'de-DE', { Open: 'Offen' });
    speak('en', 'en-US');
    assert.equal(l10n.t('Open'), 'Open');
  });

  it('separates what it lists', () => {
    assert.equal(listText(['a', 'b', 'c']), 'a, b, c');
    speak('ja', 'ja-JP', {});
    assert.equal(listText(['a', 'b', 'c']), 'a、b、c');
  });
});

describe('a count', () => {
  const forms = (text: string, counts: readonly number[]): readonly string[] =>
    counts.map((each) => counted(each, text));
  afterEach(() => speak('en', 'en-US'));

  it('is one or several, with the separators of the language', () => {
    assert.deepEqual(forms('{count} talk|{count} talks', [0, 1, 2, 1000]), [
      '0 talks',
      '1 talk',
      '2 talks',
      '1,000 talks',
    ]);
  });

  it('has as many forms as the language needs', () => {
    speak('fr', 'fr-FR', {});
    assert.deepEqual(forms('{count} suivi|{count} suivis', [0, 1, 2]), ['0 suivi', '1 suivi', '2 suivis']);
    speak('ja', 'ja-JP', {});
    assert.deepEqual(forms('{count} 件', [0, 1, 2]), ['0 件', '1 件', '2 件']);
    speak('pl', 'pl-PL', {});
    assert.deepEqual(forms('{count} plik|{count} pliki|{count} plików|{count} pliku', [1, 2, 5, 22, 1.5]), [
      '1 plik',
      '2 pliki',
      '5 plików',
      '22 pliki',
      '1,5 pliku',
    ]);
  });

  it('takes the last form where one is missing', () => {
    speak('pl', 'pl-PL', {});
    assert.deepEqual(forms('{count} plik|{count} pliki', [1, 2, 5]), ['1 plik', '2 pliki', '5 pliki']);
  });

  it('has other values beside it, whatever is in them', () => {
    assert.equal(
      counted(2, '{count} note in {place}|{count} notes in {place}', { place: 'a|{count}' }),
      '2 notes in a|{count}',
    );
    assert.equal(counted(2, '{count} of {all}'), '2 of {all}');
  });
});
