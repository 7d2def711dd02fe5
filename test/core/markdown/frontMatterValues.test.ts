import assert from 'node:assert/strict';
import {
  type FrontMatterFormat,
  type FrontMatterValue,
  readFrontMatterValues,
} from '../../../src/core/markdown/frontMatterValues.js';

type Values = Readonly<Record<string, FrontMatterValue>>;

const read = (text: string, format: FrontMatterFormat = 'yaml'): Values =>
  Object.fromEntries(readFrontMatterValues(text, format));

/** Check what front matter says, whatever its line endings are. */
function itReads(text: string, values: Values, format: FrontMatterFormat = 'yaml'): void {
  it(`says ${JSON.stringify(values)} in ${JSON.stringify(text)}`, () => {
    for (const ending of ['\n', '\r\n', '\r']) assert.deepEqual(read(text.replaceAll('\n', ending), format), values);
  });
}

describe('YAML front matter with an error in a list', () => {
  itReads('title: W\nspeakers:\n  - name: Jane Doe\n    bio: Likes: colons\n  - name: John Roe', {
    title: 'W',
    speakers: ['Jane Doe', 'John Roe'],
  });
  itReads('speakers:\n  - name: Jane Doe\n    twitter: @jane', { speakers: ['Jane Doe'] });
  itReads('speakers:\n  - @jdoe\n  - Jane Doe', { speakers: ['@jdoe', 'Jane Doe'] });
  itReads('speakers:\n  - Jane Doe: Acme: x\n  - John Roe', { speakers: ['Jane Doe', 'John Roe'] });
  itReads('speakers:\n  - "Jane" Doe\n  - John Roe', { speakers: ['Jane Doe', 'John Roe'] });
  itReads('speakers:\n    - Jane Doe\n  - John Roe', { speakers: ['Jane Doe', 'John Roe'] });
  itReads('speakers: [Jane Doe, @john]', { speakers: ['Jane Doe', '@john'] });
  itReads('speakers: [Jane Doe, @john', { speakers: ['Jane Doe', '@john'] });
  itReads('speakers: [Jane Doe](https://example.org)', { speakers: 'Jane Doe' });
  itReads('speaker: "Jane Doe", Acme', { speaker: 'Jane Doe, Acme' });
  itReads('title: Rust: a talk\n  about things', { title: 'Rust: a talk about things' });
});

describe('YAML front matter', () => {
  itReads('title: Rust at scale\nTags: [a, b]\n"speaker": Ada\n\'event\': KubeCon', {
    title: 'Rust at scale',
    tags: ['a', 'b'],
    speaker: 'Ada',
    event: 'KubeCon',
  });
  itReads('title: "Rust: a \\"talk\\""\nother: \'it\'\'s\' # a comment', { title: 'Rust: a "talk"', other: "it's" });
  itReads('title: Rust # at scale\nspeakers:\n  - Ada Lund\n  - "Jo Hart, Acme"\n# the end', {
    title: 'Rust',
    speakers: ['Ada Lund', 'Jo Hart, Acme'],
  });
  itReads('speakers:\n- Ada\n- Jo\ntitle: x', { speakers: ['Ada', 'Jo'], title: 'x' });
  itReads('speakers:\n  - name: Ada Lund\n    org: Acme\n  - org: Umbrella\n    name: Jo\n  - company: nobody', {
    speakers: ['Ada Lund', 'Jo'],
  });
  itReads('speakers: [{name: Ada, org: Acme}, Jo Hart, "Sam, Jr.", \'x\', [no, names]]', {
    speakers: ['Ada', 'Jo Hart', 'Sam, Jr.', 'x'],
  });
  itReads('speakers: [\n  Ada,\n  Jo\n]\ntitle: y', { speakers: ['Ada', 'Jo'], title: 'y' });
  itReads('speakers: []\ntitle: ""\nempty:\nnothing: null\nsame: ~\nlist: [a, null]', {
    speakers: [],
    title: '',
    list: ['a'],
  });
  itReads('title: >-\n  a long\n  title\nabstract: |\n  one\n  two\n\n  three\n', {
    title: 'a long title',
    abstract: 'one\ntwo\n\nthree',
  });
  itReads('title: a title\n  that goes on\nother: "a title\n  that goes on"', {
    title: 'a title that goes on',
    other: 'a title that goes on',
  });
  itReads('event: {name: KubeCon, year: 2024}\nconf:\n  name: KubeCon\n  days: 3\ntitle: x', { title: 'x' });
  itReads('first: &it Ada\nspeaker: *it', { first: 'Ada', speaker: 'Ada' });
  itReads('title: first\nTITLE: last', { title: 'last' });
  itReads('title: \u26a1 Blitz \u2013 \u00dcber\nurl: https://kccnceu2024.sched.com/event/1YeLj/x#y', {
    title: '\u26a1 Blitz \u2013 \u00dcber',
    url: 'https://kccnceu2024.sched.com/event/1YeLj/x#y',
  });
  itReads('no entries', {});
  itReads('- a list', {});

  describe('with what YAML takes for more than a text', () => {
    for (const text of [
      '2024',
      '1.50',
      '0x1f',
      '12_000',
      '2024-11-12',
      '2024-11-12T10:00:00Z',
      '09:30',
      'yes',
      'No',
      'on',
      'true',
      '.inf',
      '<<',
      '=',
    ]) {
      it(`says ${text} as it is written`, () =>
        assert.deepEqual(read(`title: ${text}\nspeakers: [${text}]`), { title: text, speakers: [text] }));
    }
  });
});

describe('YAML front matter with errors, read for what people mean,', () => {
  itReads('title: Rust: a talk\nspeaker: Ada', { title: 'Rust: a talk', speaker: 'Ada' });
  itReads('speaker: Ada\ntitle: Rust: a talk # of many\ntags:\n  - a\n  - b', {
    speaker: 'Ada',
    title: 'Rust: a talk',
    tags: ['a', 'b'],
  });
  itReads('title: [WIP] Rust\nspeakers: [Ada, Jo]', { title: '[WIP] Rust', speakers: ['Ada', 'Jo'] });
  itReads('title: *Rust*\nspeaker: @ada\nevent: %x\nother: `y`', {
    title: '*Rust*',
    speaker: '@ada',
    event: '%x',
    other: '`y`',
  });
  itReads('title: "The "best" talk"\nspeaker: \'It\'s Jo\'', { title: 'The "best" talk', speaker: "It's Jo" });
  itReads('title: "never closed\nspeaker: Ada', { title: '"never closed', speaker: 'Ada' });
  itReads('title: !important talk\nspeaker: Ada', { title: '!important talk', speaker: 'Ada' });
  itReads('speakers:\n\t- Ada\n\t- Jo', { speakers: ['Ada', 'Jo'] });
  itReads('speaker: Ada\n\tbroken: [\n%\ntitle: Rust', { speaker: 'Ada', title: 'Rust' });
  itReads('"title": Rust: a talk\n\'event\': a: b', { title: 'Rust: a talk', event: 'a: b' });
  itReads('just words: and\nmore words\ntitle: x', { 'just words': 'and', title: 'x' });
  itReads('bell: \u0007\ntitle: x', { bell: '\u0007', title: 'x' });
});

describe('TOML front matter', () => {
  itReads(
    'title = "Rust: a \\"talk\\""\ndraft = false\ndate = 2024-11-12\nyear = 2024',
    { title: 'Rust: a "talk"', draft: 'false', year: '2024' },
    'toml',
  );
  itReads(
    "title = 'C:\\path'\nSpeakers = [\"Ada\", 'Jo, Acme'] # a comment",
    { title: 'C:\\path', speakers: ['Ada', 'Jo, Acme'] },
    'toml',
  );
  itReads('speakers = [\n  "Ada",\n  "Jo",\n]\ntitle = "x"', { speakers: ['Ada', 'Jo'], title: 'x' }, 'toml');
  itReads(
    'speakers = [{ name = "Ada", org = "Acme" }, { org = "x", name = "Jo" }]\ntitle="y"',
    { speakers: ['Ada', 'Jo'], title: 'y' },
    'toml',
  );
  itReads('title = "x"\n\n[params]\ntitle = "z"', { title: 'x' }, 'toml');
});

describe('TOML front matter with errors, read for what people mean,', () => {
  itReads('title = Rust: a talk\nspeaker = "Ada"', { title: 'Rust: a talk', speaker: 'Ada' }, 'toml');
  itReads(
    'title = "never closed\nspeakers = [\n  "Ada",\n  "Jo",\n]',
    { title: '"never closed', speakers: ['Ada', 'Jo'] },
    'toml',
  );
  itReads('title = "x"\ntitle = "y"\n\n[params]\ntitle = "z"', { title: 'y' }, 'toml');
});

describe('front matter nobody writes', () => {
  it('is not multiplied by its references', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 24 }, (_, at) => {
        const [from, to] = [at, at + 1].map((each) => String.fromCharCode(97 + each));
        return `${to ?? ''}: &${to ?? ''} [${Array<string>(9)
          .fill(`*${from ?? ''}`)
          .join(', ')}]`;
      }),
      'title: Rust',
    ].join('\n');
    assert.equal(read(bomb)['title'], 'Rust');
  });

  it('changes nothing beyond its own values', () => {
    const yaml = readFrontMatterValues(
      '__proto__: {name: x}\nconstructor: y\nspeakers: [{__proto__: {name: Eve}}]',
      'yaml',
    );
    assert.deepEqual(
      [...yaml],
      [
        ['constructor', 'y'],
        ['speakers', []],
      ],
    );
    assert.deepEqual([...readFrontMatterValues('__proto__ = { name = "x" }\ntitle = "y"', 'toml')], [['title', 'y']]);
    assert.equal(({} as { name?: unknown }).name, undefined);
  });
});
