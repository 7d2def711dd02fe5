import assert from 'node:assert/strict';
import { nameInFull, notePlaces } from '../../../src/core/note/noteNames.js';

describe('what tells notes of one title apart', () => {
  it('is nothing where the titles do', () => {
    assert.deepEqual(placed({ 'file:///w/2026/a.md': 'KubeCon', 'file:///w/2027/a.md': 'PyCon' }), {});
  });

  it('is the folder that only one of them is in, the nearest to the file', () => {
    assert.deepEqual(
      placed({
        'file:///w/2026/kubecon/notes.md': 'Notes',
        'file:///w/2027/kubecon/notes.md': 'Notes',
        'file:///w/2027/pycon/talks/notes.md': 'Notes',
        'file:///w/2027/widgets.md': 'Widgets',
      }),
      {
        'file:///w/2026/kubecon/notes.md': '2026',
        'file:///w/2027/kubecon/notes.md': '2027/kubecon',
        'file:///w/2027/pycon/talks/notes.md': 'talks',
      },
    );
  });

  it('is the name of the file where the folder is the same, and both where neither is enough', () => {
    assert.deepEqual(
      placed({
        'file:///w/2026/monday.md': 'KubeCon',
        'file:///w/2026/tuesday.md': 'KubeCon',
        'file:///w/2027/monday.md': 'KubeCon',
      }),
      {
        'file:///w/2026/monday.md': '2026/monday.md',
        'file:///w/2026/tuesday.md': 'tuesday.md',
        'file:///w/2027/monday.md': '2027',
      },
    );
  });

  it('is the folder above for a note beside the folder of the other', () => {
    assert.deepEqual(placed({ 'file:///home/w/notes.md': 'Notes', 'file:///home/w/old/notes.md': 'Notes' }), {
      'file:///home/w/notes.md': 'w/notes.md',
      'file:///home/w/old/notes.md': 'old',
    });
  });

  it('is read as people write it, also in an address of another kind, and with a % that is none', () => {
    assert.deepEqual(
      placed({
        'file:///w/K%C3%B6ln%20%231/a.md': 'Notes',
        'vscode-vfs://github/w/100%/a.md': 'Notes',
        'untitled:Untitled-1': 'Notes',
      }),
      {
        'file:///w/K%C3%B6ln%20%231/a.md': 'Köln #1',
        'vscode-vfs://github/w/100%/a.md': '100%',
        'untitled:Untitled-1': 'untitled',
      },
    );
  });

  it('stands behind the title', () => {
    assert.equal(nameInFull({ title: 'KubeCon', place: '2026' }), 'KubeCon (2026)');
    assert.equal(nameInFull({ title: 'KubeCon' }), 'KubeCon');
  });
});

/** Returns the places of notes, by their addresses. */
function placed(titles: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(notePlaces(Object.entries(titles).map(([uri, title]) => ({ uri, title }))));
}
