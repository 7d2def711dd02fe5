import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';

describe('the title of a note that has none of its own', () => {
  for (const [file, title] of [
    ['kubecon-2024.md', 'KubeCon 2024'],
    ['notes_from_fosdem.md', 'Notes from FOSDEM'],
    ['2024-03-20-kubecon-eu.md', '2024-03-20 KubeCon Eu'],
    ['the-day-of-the-widgets.md', 'The Day of the Widgets'],
    ['KCD notes.md', 'KCD notes'],
    ['día-2.md', 'Día 2'],
    ['3rd-gophercon.md', '3rd GopherCon'],
    ['会議.md', '会議'],
  ] as const) {
    it(`is the name of its file as a title: “${title}” for ${file}`, () => {
      assert.equal(parseNote('# Monday\n\n# Tuesday\n', { path: `/notes/${file}` }).title, title);
    });
  }
});
