/**
 * The language of the texts that a user sees, and the only place that knows the language. What is written into notes
 * follows the notes instead.
 */
import * as l10n from '@vscode/l10n';

/** A user of VS Code. */
interface Reader {
  /** VS Code's display language, such as `de`, `pt-br` or `zh-cn`. */
  readonly language: string;
  /** The BCP 47 tag of the language and region of the system, such as `de-CH`. */
  readonly system: string;
  /** The texts of that language by the English ones; absent for English, and for a language without texts. */
  readonly texts: Readonly<Record<string, string>> | undefined;
}

let language = 'en';
let locale = 'en-US';
/** Made when first used, and kept: making them takes far longer than writing a count, and notes can have thousands. */
let numbers: Intl.NumberFormat | undefined;
let plurals: Plurals | undefined;

/** Set the language of all texts that are made from now on. */
export function setLanguage({ language: shown, system, texts }: Reader): void {
  l10n.config({ contents: texts ?? {} });
  // Without texts, all is in English, and so are the plurals and dates among them.
  language = texts === undefined && !shown.startsWith('en') ? 'en' : shown;
  locale = localeOf(language, system);
  numbers = undefined;
  plurals = undefined;
}

/** Return the BCP 47 tag of the language of the texts: `de`. */
export function displayLanguage(): string {
  return language;
}

/** Return the BCP 47 tag of the language of the texts and of the reader's region, for dates and numbers: `de-CH`. */
export function displayLocale(): string {
  return locale;
}

/** Combine a language and the region of the system: British times in an English VS Code. */
function localeOf(tag: string, system: string): string {
  const { region } = new Intl.Locale(system);
  const shown = new Intl.Locale(tag);
  if (shown.region !== undefined || region === undefined) return shown.toString();
  return new Intl.Locale(tag, { region }).toString();
}

/** Write a number: `1,234`. */
export function numberText(value: number): string {
  numbers ??= new Intl.NumberFormat(locale);
  return numbers.format(value);
}

/** Write a list in one line, without a word before the last: `Jane Doe, Jo Roe`. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(items);
}

/** Plural categories in the order of the Unicode CLDR, in which texts have their forms. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

interface Plurals {
  readonly rules: Intl.PluralRules;
  /** Those that the language has. */
  readonly categories: readonly Intl.LDMLPluralRule[];
}

function pluralsOf(tag: string): Plurals {
  const rules = new Intl.PluralRules(tag);
  const { pluralCategories } = rules.resolvedOptions();
  return { rules, categories: CATEGORIES.filter((category) => pluralCategories.includes(category)) };
}

/**
 * Write a count: `1 open follow-up`, `3 open follow-ups`.
 *
 * @param forms a text for each plural category of the language, separated by `|`: `{count} talk|{count} talks` in
 *   English, which has `one` and `other`. Where a text is missing, the last stands in
 * @param values what goes into the other placeholders of the text
 */
export function counted(count: number, forms: string, values: Readonly<Record<string, string>> = {}): string {
  plurals ??= pluralsOf(language);
  const { rules, categories } = plurals;
  const texts = forms.split('|');
  const form = texts[categories.indexOf(rules.select(count))] ?? texts.at(-1) ?? '';
  const all: Readonly<Record<string, string>> = { ...values, count: numberText(count) };
  return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => all[name] ?? placeholder);
}
