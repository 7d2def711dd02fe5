/** How the day a follow-up was done is written behind it. */
export type DateFormat = 'iso' | 'obsidian';

const DONE_DATE = /(?: \(done \d{4}-\d{2}-\d{2}\)| ✅ \d{4}-\d{2}-\d{2})$/u;

/** Write the day, `yyyy-mm-dd`, as it stands behind a done follow-up; starts with a blank. */
export function formatDoneDate(date: string, format: DateFormat): string {
  return format === 'iso' ? ` (done ${date})` : ` ✅ ${date}`;
}

export function endsWithDoneDate(text: string): boolean {
  return DONE_DATE.test(text);
}

/** The length of the date a text ends with, its blank included; 0 when there is none. */
export function doneDateLength(text: string): number {
  return DONE_DATE.exec(text)?.[0].length ?? 0;
}
