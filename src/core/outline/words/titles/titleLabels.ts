/** Reads lines that are the title of a talk behind a label: "Title: Widgets", "**Topic:** Widgets". */

const LABEL = [
  'title|topic|subject|talk|titel|thema|vortrag|titre|sujet|título|tema|titolo|argomento|tytuł|temat',
  '|название|тема|标题|標題|题目|主题|タイトル|テーマ|題目|제목|주제',
].join('');
const LABELLED = new RegExp(String.raw`^(?:${LABEL})\s*[:：]\s*["“]?(?<title>[^\s"“].*[^"”\s])`, 'iu');

/** Return the title behind a label at the start of a line. */
export function readLabelledTitle(line: string): string | undefined {
  return line.length > LONGEST ? undefined : LABELLED.exec(line)?.groups?.['title'];
}

const LONGEST = 200;
