import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { outline } from '../render.js';

describe('talks are found, with regard to the whole note,', () => {
  it('once each, in lines at the start of a note over a table with empty cells', () => {
    const text = [
      '*Big Widgets*, Jane Doe, Acme\n\n*Old Gears*, John Roe, Foo\n\n',
      '| Time | Track A | Track B |\n|---|---|---|\n| 9:00 | Levers in Space | |\n| 10:00 | Cogs at Home | Pulleys for All |\n',
    ].join('');
    assert.deepEqual(outline(text, { path: 'widget-conf-2031/notes.md' }), [
      'talk Big Widgets < Jane Doe (Acme)',
      'talk Old Gears < John Roe (Foo)',
      'talk Levers in Space @ 9:00',
      'talk Cogs at Home @ 10:00',
      'talk Pulleys for All @ 10:00',
    ]);
  });

  const indexes = [
    [
      'gear-conf-notes/README.md',
      '# gear-conf-notes\n\n## Wednesday',
      'Levers',
      'Big Wheels',
      'wednesday/0900-levers.md',
    ],
    ['konferenz-notizen/2031/README.md', '# Räder 2031 Notizen\n\n## Dienstag', 'Hebel', 'Große Räder', 'di/hebel.md'],
    ['notes-conf/README.md', '# Notes de conférence\n\n## Mardi', 'Leviers', 'Roues', 'mardi/10h-leviers.md'],
  ] as const;
  for (const [path, lead, first, second, file] of indexes) {
    it(`in a list of the notes of a day: ${path}`, () => {
      const text = `${lead}\n\n- [${first}](${file})\n- [${second}](x/2.md)\n- [Angular](x/3.md)\n`;
      const note = outline(text, { path });
      assert.equal(parseNote(text, { path }).isConference, true);
      assert.deepEqual(
        note.map((line) => line.trim()).filter((line) => line.startsWith('talk')),
        [`talk ${first}`, `talk ${second}`, 'talk Angular'],
      );
    });
  }

  it('not in a list of the conferences that notes are about', () => {
    const text = '# conference-notes\n\n## 2031\n\n- [GearCon](2031/gearcon.md)\n- [Widgets Berlin 2031](2031/w.md)\n';
    assert.deepEqual(
      outline(text, { path: 'conference-notes/README.md' }).join(),
      'section conference-notes,  section 2031',
    );
  });

  const alone = [
    '# Tuesday\n\n## Widgets at Scale - Jane Doe, Acme\n\n- x\n',
    '# Dienstag\n\n## Dinge im Takt - Anna Müller, Beispiel GmbH\n\n- x\n',
    '# Mardi 12 mars\n\n## Machins partout - Jean Dupont, Exemple\n\n- x\n',
  ];
  for (const text of alone) {
    it(`in a note of one talk and its day: ${text.slice(2, 12).trim()}`, () => {
      assert.equal(parseNote(text).isConference, true);
      assert.match(outline(text)[1] ?? '', /^ {2}talk .* < .* \(.*\)$/u);
    });
  }
});
