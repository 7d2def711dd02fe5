import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { parse, stringify } from 'smol-toml';
import { type FrontMatterFormat, type FrontMatterValue, readFrontMatterValues } from '../../src/core/markdown/frontMatterValues.js';

const read = (text: string, format: FrontMatterFormat = 'yaml'): Record<string, FrontMatterValue> => Object.fromEntries(readFrontMatterValues(text, format));

/** What a whole library's values are to this reader. */
function reduced(values: unknown): Record<string, FrontMatterValue> {
  return Object.fromEntries(Object.entries(values as object).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, FrontMatterValue])[] => {
    if (typeof value === 'string' || typeof value === 'boolean') return [[key.toLowerCase(), typeof value === 'string' ? value.trim() : value]];
    if (!Array.isArray(value)) return [];
    return [[key.toLowerCase(), value.flatMap((item: unknown) => {
      const text = typeof item === 'object' && item !== null && 'name' in item ? item.name : item;
      return typeof text === 'string' ? [text.trim()] : [];
    })]];
  }));
}

function trimmed(values: Record<string, FrontMatterValue>): Record<string, FrontMatterValue> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) =>
    [key, typeof value === 'string' ? value.trim() : typeof value === 'boolean' ? value : value.map((item) => item.trim())]));
}

/** js-yaml writes a few texts so that it cannot read them itself: `[a:[]`. */
function isReadable(yaml: string): boolean {
  try {
    load(yaml);
    return true;
  } catch {
    return false;
  }
}

describe('front matter, read as js-yaml reads it', () => {
  for (const text of [
    'title: Rust at scale\ndate: 2024-11-12\nTags: [a, b]\ndraft: false',
    'title: "Rust: a \\"talk\\""\nother: \'it\'\'s\' # a comment',
    'title: Rust # at scale\nspeakers:\n  - Ada Lund\n  - "Jo Hart, Acme"\n# the end',
    'speakers:\n- Ada\n- Jo\ntitle: x',
    'speakers:\n  - name: Ada Lund\n    org: Acme\n  - org: Umbrella\n    name: Jo\n  - company: nobody',
    'speakers: [{name: Ada, org: Acme}, Jo Hart, "Sam, Jr.", \'x\']',
    'speakers: [\n  Ada,\n  Jo\n]\ntitle: y',
    'speakers: [a:, Jo]',
    'speakers: []\ntitle: ""\nempty:\nnothing: null\nsame: ~',
    'title: >-\n  a long\n  title\nabstract: |\n  one\n  two\n\n  three\n',
    'title: >\n  one\n\n  two\nx: y',
    'title: a title\n  that goes on\nx: y',
    'title: "a title\n  that goes on"\nx: y',
    'event: {name: KubeCon, year: 2024}\nconf:\n  name: KubeCon\n  days: 3\ntitle: x',
    'year: 2024\nversion: 1.5\nwhen: 2024-11-12T10:00:00Z\nhex: 0x1f\ntitle: 12 monkeys',
    'conference-notes: true\nconference: True',
    '"title": x\n\'speaker\': y',
    'title:   spaced   \nurl: https://kccnceu2024.sched.com/event/1YeLj/x#y',
    'title: \u26a1 Blitz \u2013 \u00dcber\n',
  ]) {
    it(JSON.stringify(text), () => assert.deepEqual(trimmed(read(text)), reduced(load(text) ?? {})));
  }

  it('whatever js-yaml writes', () => {
    // A title is on one line, however the file breaks it.
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'B', ' ', ':', '#', '-', '\'', '"', '[', ']', '{', '}', ',', '\\', '&', '*', '!', '|', '>', '1', 'é', '😀') }), fc.constantFrom('true', 'null', '2024', '~', '- x', 'a: b'));
    const person = fc.constantFrom('Ada Lund', 'Acme, Inc.', 'O\'Neil', 'Jo: Hart', 'true', '42', 'Ü', '# 1');
    const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(null), fc.array(fc.oneof(text, fc.record({ name: person, org: person }))));
    const style = fc.record({ flowLevel: fc.constantFrom(-1, 1, 2), lineWidth: fc.constantFrom(-1, 20, 80), indent: fc.constantFrom(2, 4), noArrayIndent: fc.boolean(), forceQuotes: fc.boolean() });
    fc.assert(fc.property(fc.record({ title: value, speakers: value, 'conference-notes': value }), style, (values, options) => {
      const yaml = dump(values, { ...options, noRefs: true });
      fc.pre(isReadable(yaml));
      assert.deepEqual(trimmed(read(yaml)), reduced(load(yaml)), yaml);
    }), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) });
  });
});

describe('front matter that no library reads', () => {
  it('keeps what can be told', () => {
    assert.deepEqual(read('title: Rust: a talk\nspeaker: Ada\n\tbroken: [\n%'), { title: 'Rust: a talk', speaker: 'Ada broken: [' });
    assert.deepEqual(read('title: "never closed\nspeaker: Ada'), { title: '"never closed', speaker: 'Ada' });
  });

  it('never throws, and takes linear time', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom<FrontMatterFormat>('yaml', 'toml'), (text, format) => void readFrontMatterValues(text, format)), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) });
    for (const piece of ['a: [', '- ', 'a: "\\', 'a: {b: ', '\n ', '[[', 'x = [{', 'a:\n -\n']) {
      readFrontMatterValues(piece.repeat(50_000), 'yaml');
      readFrontMatterValues(piece.repeat(50_000), 'toml');
    }
  });
});

describe('front matter, read as smol-toml reads it', () => {
  for (const text of [
    'title = "Rust: a \\"talk\\""\ndraft = false\ndate = 2024-11-12',
    'title = \'C:\\path\'\nspeakers = ["Ada", \'Jo, Acme\']\nyear = 2024 # a comment',
    'speakers = [\n  "Ada",\n  "Jo",\n]\ntitle = "x"',
    'speakers = [{ name = "Ada", org = "Acme" }, { org = "x", name = "Jo" }]\ntitle="y"',
    'title = "x"\n\n[params]\nother = "z"',
  ]) {
    it(JSON.stringify(text), () => assert.deepEqual(trimmed(read(text, 'toml')), reduced(parse(text))));
  }

  it('whatever smol-toml writes', () => {
    const value = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()));
    fc.assert(fc.property(fc.record({ title: value, speakers: value }), (values) => {
      const toml = stringify(values);
      assert.deepEqual(trimmed(read(toml, 'toml')), reduced(parse(toml)), toml);
    }), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) });
  });
});
