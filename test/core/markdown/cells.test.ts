import assert from 'node:assert/strict';
import { factsOf } from '../readFacts.js';

/** The lines of the first cell of a row, with the part in bold, and the follow-ups of the row. */
function linesOf(cell: string): readonly string[] {
  const row = factsOf(`| a | b |\n|---|---|\n| ${cell} | x |\n`).at(-1);
  if (row?.type !== 'line') return [];
  const lines = (row.cells?.[0]?.lines ?? []).map(({ text, bold }) => (bold === '' ? text : `${text} *${bold}`));
  return [...lines, ...row.followUps.map(({ form, text }) => `${form} ${text}`)];
}

const cells: readonly (readonly [cell: string, lines: readonly string[]])[] = [
  ['Widgets', ['Widgets']],
  ['Widgets<br>Jane Doe', ['Widgets', 'Jane Doe']],
  ['**Räder**<br/><br />[Anna](https://a.example) Müller<BR>', ['Räder *Räder', 'Anna Müller']],
  ['👉 [**大規模**](a.md) 👈<br>山田太郎', ['👉 大規模 👈 *大規模', '山田太郎']],
  ['*Widgets<br>at Scale*', ['Widgets', 'at Scale']],
  ['TODO: read<br>nice<br/>TODO: watch', ['TODO: read', 'nice', 'TODO: watch', 'marker read', 'marker watch']],
  ['`<br>` in HTML', ['<br> in HTML']],
];

describe('a cell of a table has lines', () => {
  for (const [cell, lines] of cells) it(cell, () => assert.deepEqual(linesOf(cell), lines));
});

describe('the header of a table', () => {
  it('names a column and is no follow-up: TODO', () => {
    const facts = factsOf('| Session | TODO |\n|---|---|\n| Gears | TODO: read |\n');
    assert.deepEqual(
      facts.map((fact) => (fact.type === 'line' ? fact.followUps.map(({ text }) => text) : [])),
      [[], ['read']],
    );
  });
});
