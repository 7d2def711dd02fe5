import type { Line } from '../markdown/facts.js';

/** Check whether a line is a link with at most three other words: `Link: https://…`, `- [Sched](…)`. */
export function isLinkLine(line: Line): boolean {
  const [link] = line.links;
  if (!link || line.links.length > 10) return false;
  if (link.text === line.text) return true;
  const others = line.links.reduce((text, link) => text.replace(link.text, ' '), line.text);
  const about = others.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return about === '' || about.split(' ').length <= 3;
}
