/** How the day is written behind a done follow-up: ` (done 2024-03-20)` or ` ✅ 2024-03-20`. */
export type DateFormat = 'iso' | 'obsidian';

const DONE_DATE = /(?: \(done \d{4}-\d{2}-\d{2}\)| ✅ \d{4}-\d{2}-\d{2})$/u;

/** Write a day, `yyyy-mm-dd`, as it goes behind a done follow-up; starts with a blank. */
export function formatDoneDate(date: string, format: DateFormat): string {
  return format === 'iso' ? ` (done ${date})` : ` ✅ ${date}`;
}

/** Check whether a text ends with the day a follow-up was done. */
export function endsWithDoneDate(text: string): boolean {
  return DONE_DATE.test(text);
}

/** Return the length of the date at the end of a text, the blank before included; 0 if there is none. */
export function doneDateLength(text: string): number {
  return DONE_DATE.exec(text)?.[0].length ?? 0;
}
