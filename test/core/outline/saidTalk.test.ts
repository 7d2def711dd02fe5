import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { outline } from '../render.js';

describe('the talk that a note is about as a whole', () => {
  const cases: readonly (readonly [why: string, path: string, text: string, talk: string])[] = [
    [
      'has the name of the file as title, and the speaker of front matter, who may be linked',
      'vault/Talks/Widgets at Scale.md',
      '---\nspeaker: "[[Jane Doe]]"\nevent: "[[FooConf 2024]]"\n---\n\n## Summary\n\n- x\n',
      'talk Widgets at Scale < Jane Doe',
    ],
    [
      'has the only heading at the top as title, and the speakers of front matter',
      'vault/dinge.md',
      '---\nspeakers:\n  - "[[Anna Müller]]"\n  - "[[leute/max|Max Muster]]"\n---\n\n# Dinge im Takt\n\n## Notizen\n\n- x\n',
      'talk Dinge im Takt < Anna Müller & Max Muster',
    ],
    [
      'has the name of the file as title, and the speaker of the first lines',
      'vault/FooConf 2024/Machins partout.md',
      'Oratrice : Jeanne Dupré\n\n## Notes\n\n- x\n',
      'talk Machins partout < Jeanne Dupré',
    ],
  ];
  for (const [why, path, text, talk] of cases) {
    it(why, () => {
      assert.equal(parseNote(text, { path }).isConference, true);
      assert.equal(outline(text, { path })[0], talk);
    });
  }

  it('is none in a text that names who wrote it, or that has no title', () => {
    const texts: readonly (readonly [path: string, text: string])[] = [
      ['posts/widgets.md', 'By: Jane Doe\n\n## Background\n\nLong.\n'],
      ['posts/widgets.md', 'Author: Jane Doe\n\n## Why\n\nLong.\n'],
      ['talks/README.md', 'Speaker: Jane Doe\n\n## Usage\n\nLong.\n'],
    ];
    for (const [path, text] of texts) assert.equal(parseNote(text, { path }).isConference, false, text);
  });
});
