import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { stringify } from 'smol-toml';
import {
  type FrontMatterFormat,
  type FrontMatterValue,
  readFrontMatterValues,
} from '../../../src/core/markdown/frontMatterValues.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

type Values = Readonly<Record<string, FrontMatterValue>>;

const read = (text: string, format: FrontMatterFormat = 'yaml'): Values =>
  Object.fromEntries(readFrontMatterValues(text, format));

/** js-yaml writes a few texts so that it does not read them itself: `[a:[]`, `[a:,]`. */
function isReadable(yaml: string, values: unknown): boolean {
  try {
    return isDeepStrictEqual(load(yaml), values);
  } catch {
    return false;
  }
}

describe('YAML front matter', () => {
  it('has whatever js-yaml writes', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'B',
          ' ',
          ':',
          '#',
          '-',
          "'",
          '"',
          '[',
          ']',
          '{',
          '}',
          ',',
          '\\',
          '&',
          '*',
          '!',
          '|',
          '>',
          '1',
          'é',
          '😀',
        ),
      }),
      fc.constantFrom('true', 'null', '2024', '~', '- x', 'a: b', '---', '...'),
    );
    const people = fc.array(fc.oneof(text, fc.record({ name: text, org: text })));
    const style = fc.record({
      flowLevel: fc.constantFrom(-1, 1, 2),
      lineWidth: fc.constantFrom(-1, 20, 80),
      indent: fc.constantFrom(2, 4),
      noArrayIndent: fc.boolean(),
      forceQuotes: fc.boolean(),
    });
    fc.assert(
      fc.property(text, people, style, (title, speakers, options) => {
        const yaml = dump({ title, speakers }, { ...options, noRefs: true });
        fc.pre(isReadable(yaml, { title, speakers }));
        assert.deepEqual(
          read(yaml),
          {
            title: title.trim(),
            speakers: speakers.map((each) => (typeof each === 'string' ? each : each.name).trim()),
          },
          yaml,
        );
      }),
      RUNS,
    );
  });
});

describe('YAML front matter with errors', () => {
  it('has every other entry, whatever one says', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({
          unit: fc.constantFrom(
            'a',
            ' ',
            ':',
            '#',
            '-',
            "'",
            '"',
            '[',
            ']',
            '{',
            '}',
            ',',
            '&',
            '*',
            '!',
            '|',
            '>',
            '%',
            '@',
            '`',
            '?',
          ),
        }),
        (one, other) => {
          assert.deepEqual(read(`speaker: Ada Lund\ntitle: ${one}${other}\ntags: [a, b]\n`), {
            ...read(`title: ${one}${other}`),
            speaker: 'Ada Lund',
            tags: ['a', 'b'],
          });
        },
      ),
      RUNS,
    );
  });
});

describe('TOML front matter', () => {
  it('has whatever smol-toml writes', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (title, speakers) => {
        const toml = stringify({ title, speakers });
        assert.deepEqual(
          read(toml, 'toml'),
          { title: title.trim(), speakers: speakers.map((each) => each.trim()) },
          toml,
        );
      }),
      RUNS,
    );
  });
});

describe('front matter nobody writes', () => {
  it('is read without an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom<FrontMatterFormat>('yaml', 'toml'),
        (text, format) => void readFrontMatterValues(text, format),
      ),
      RUNS,
    );
  });

  for (const piece of [
    'a: [',
    '- ',
    'a: "\\',
    'a: {b: ',
    '\n ',
    '[[',
    'x = [{',
    'a:\n -\n',
    'a: b: c\n',
    'a = b\n',
    '? ',
    'a: &a\n',
    '[a]\n',
    '"""',
    '# \n',
    'a:\n  - *a\n',
    'x',
  ]) {
    it(`takes no time worth mentioning: ${JSON.stringify(piece)} again and again`, () => {
      for (const format of ['yaml', 'toml'] as const) {
        const start = process.cpuUsage();
        readFrontMatterValues(piece.repeat(100_000 / piece.length), format);
        assert.ok(process.cpuUsage(start).user < 2_000_000);
      }
    });
  }
});
