import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../src/core/index.js';
import { clueText } from '../../../src/core/outline/clues/clueTexts.js';
import { type ClueName, FITTED, WEIGHTS } from '../../../src/core/outline/clues/weights.js';

const NOTE = `# DevConf 2024

## Day 1

### Widgets at Scale - Jane Doe, Acme

text

### Gadgets

- Doodads for All - Kim Kay, Foo
- Gizmos in Depth - John Roe, Bar

### Summary
`;

function cluesAt(line: number): readonly string[] {
  return (explain(NOTE, line).section?.clues ?? []).map(({ clue }) => clue);
}

describe('the explanation of a line', () => {
  it('names the clues of a talk, the strongest first', () => {
    const { section } = explain(NOTE, 4);
    assert.equal(section?.kind, 'talk');
    assert.equal(section.text, 'Widgets at Scale - Jane Doe, Acme');
    assert.equal(section.clues[0]?.clue, 'speakersInHeading');
    assert.ok(cluesAt(4).includes('inDay'));
    const sum = section.clues.reduce((all, { points }) => all + points, 0);
    assert.ok(Math.abs(sum - section.talk) < 0.2, `${sum} is about ${section.talk}`);
  });

  it('is that of the heading above for a line of text', () => {
    assert.equal(explain(NOTE, 6).section?.line, 4);
  });

  it('says of a list item what makes it a talk', () => {
    const { section } = explain(NOTE, 10);
    assert.equal(section?.line, 10);
    assert.equal(section.kind, 'talk');
    assert.ok(cluesAt(10).includes('runOfTalks'));
  });

  it('says what speaks against a talk', () => {
    const { section } = explain(NOTE, 13);
    assert.equal(section?.kind, 'section');
    assert.ok(section.talk < 0);
    assert.equal(section.clues[0]?.clue, 'usualSection');
  });

  it('takes a link to slides for a sign of a talk, and not the address of an event about slides', () => {
    const cluesOf = (url: string): readonly string[] =>
      (explain(`# DevConf\n\n## Widgets\n\n${url}\n`, 2).section?.clues ?? []).map(({ clue }) => clue);
    assert.ok(cluesOf('https://example.org/slides.pdf').includes('materials'));
    assert.ok(!cluesOf('https://devconf2024.sched.com/event/1aBcD/better-slides').includes('materials'));
  });

  it('says what makes the note a conference note', () => {
    const { isConference, note, decided } = explain(NOTE, 0);
    assert.equal(isConference, true);
    assert.equal(decided, undefined);
    assert.ok(note.some(({ clue }) => clue === 'titledConference'));
    assert.ok(note.reduce((all, { points }) => all + points, 0) > 0);
  });

  it('says that front matter decided', () => {
    assert.equal(explain(`---\nconference-notes: false\n---\n${NOTE}`, 0).decided, false);
  });

  it('has no section before the first heading, and none in an empty note', () => {
    assert.equal(explain('text\n\n# DevConf\n', 0).section, undefined);
    assert.equal(explain('', 0).section, undefined);
  });
});

describe('the table of weights', () => {
  const folder = join(import.meta.dirname, '../../../src/core/outline');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('weights.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

  for (const [name, { weight, example }] of Object.entries(WEIGHTS)) {
    it(`has a number, an example and words for ${name}, which is looked for`, () => {
      assert.ok(Number.isFinite(weight) && weight !== 0);
      assert.ok(example !== '' && clueText(name as ClueName) !== '');
      assert.ok(sources.includes(`'${name}'`), 'no code adds the clue');
    });
  }

  it('is what notes are read with', () => {
    assert.equal(FITTED.agreeingEvent, WEIGHTS.agreeingEvent.weight);
  });
});
