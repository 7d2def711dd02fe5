import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../../src/core/text/wordList.js';

const root = join(import.meta.dirname, '../../..');
const lists = readdirSync(join(root, 'data')).sort();
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'));

/** How many columns each table has; the other lists have one word or phrase a line. */
const COLUMNS: Readonly<Record<string, number>> = {
  'abbreviationZones.txt': 2,
  'conferenceHosts.txt': 2,
  'conferenceRegions.txt': 2,
  'conferenceSeries.txt': 2,
  'conferenceSpellings.txt': 2,
  'monthBeginnings.txt': 2,
  'months.txt': 2,
  'placeZones.txt': 2,
  'spellings.txt': 2,
  'windowsZones.txt': 2,
  'zoneNames.txt': 2,
  'zoneOffsets.txt': 2,
  'zonePlaces.txt': 3,
};
/** The column in lower case, where it is not the first; names of zones and organisations stand as they are written. */
const IN_LOWER_CASE: Readonly<Record<string, number | undefined>> = {
  'abbreviationZones.txt': undefined,
  'organisations.txt': undefined,
  'windowsZones.txt': undefined,
  'zonePlaces.txt': 2,
  'zoneNames.txt': undefined,
  'zoneOffsets.txt': undefined,
};

describe('the lists in data/', () => {
  it('are lists of words and tables', () => {
    assert.ok(lists.length > 20);
    for (const name of lists) assert.match(name, /^[a-z][a-zA-Z]*\.txt$/);
  });

  for (const name of lists) {
    describe(name, () => {
      const text = readFileSync(join(root, 'data', name), 'utf8').replaceAll('\r\n', '\n');
      const rows = rowsOf(text);

      it('starts with what it is for', () => assert.match(text, /^# \S/));

      it('has entries, none of them twice', () => {
        const entries = rows.map((row) => row.join('\t'));
        assert.ok(entries.length > 0);
        assert.deepEqual(
          entries.filter((entry, at) => entries.indexOf(entry) !== at),
          [],
        );
      });

      it('has no stray white space', () => {
        const stray = text.split('\n').filter((line) => /^\s|\s$|[^\S \t]| {2}/u.test(line));
        assert.deepEqual(stray, []);
        assert.ok(text.endsWith('\n') && !text.includes('\n\n\n'), 'blank lines');
      });

      it('is written as Unicode composes characters', () => assert.equal(text, text.normalize('NFC')));

      it('has in each row what is looked up and what is found', () => {
        const columns = COLUMNS[name] ?? 1;
        assert.deepEqual(
          rows.filter((row) => row.length !== columns || row.includes('')),
          [],
        );
        const keys = rows.map(([key]) => key);
        if (columns === 2)
          assert.deepEqual(
            keys.filter((key, at) => keys.indexOf(key) !== at),
            [],
          );
      });

      const lowerCase = name in IN_LOWER_CASE ? IN_LOWER_CASE[name] : 0;
      if (lowerCase !== undefined) {
        it('is in lower case, in which it is looked up', () => {
          const entries = rows.map((row) => row[lowerCase] ?? '');
          assert.deepEqual(
            entries.filter((entry) => entry !== entry.toLowerCase()),
            [],
          );
        });
      }

      it('is used', () => assert.ok(sources.some((source) => source.includes(`data/${name}';`))));
    });
  }
});
