import assert from 'node:assert/strict';
import { readTitle } from '../../../../src/core/outline/words/titles/titles.js';

/** `title < speaker (organisation) & speaker [format] @ time in room` */
function read(heading: string): string {
  const { title, speakers, format, time, room } = readTitle(heading);
  return [
    title,
    ...(speakers.length > 0
      ? [
          '<',
          speakers
            .map(({ name, organization }) => (organization === undefined ? name : `${name} (${organization})`))
            .join(' & '),
        ]
      : []),
    ...(format ? [`[${format}]`] : []),
    ...(time === undefined ? [] : ['@', time]),
    ...(room === undefined ? [] : ['in', room]),
  ].join(' ');
}

describe('the heading of a talk', () => {
  const headings: readonly (readonly [heading: string, expected: string])[] = [
    // A role before the names, a name of one word behind a quoted title, a handle
    [
      'Ask Us Anything with Acme Engineers Jane Doe, John Roe, Ann Lee, and Max Muster',
      'Ask Us Anything < Jane Doe & John Roe & Ann Lee & Max Muster',
    ],
    ['Dinge im Takt von CTO Anna Müller', 'Dinge im Takt < Anna Müller'],
    ['Widgets at Scale - Jane Doe - Engineer', 'Widgets at Scale < Jane Doe'],
    ['Widgets at Scale - Jane Doe, Acme - Foo Inc', 'Widgets at Scale < Jane Doe (Acme)'],
    ['"The Widget and You" by Prince', 'The Widget and You < Prince'],
    ['„Das Ding und du“ von Prinz', 'Das Ding und du < Prinz'],
    ['The Widget and You by Hand', 'The Widget and You by Hand'],
    ['Keynote - How to explain widgets @janedoe', 'How to explain widgets < @janedoe [keynote]'],
    ['Machine Widgets @scale', 'Machine Widgets @scale'],
    ['How we build @spotify', 'How we build @spotify'],
    // Title and speakers
    ['Widgets at Scale - Jane Doe', 'Widgets at Scale < Jane Doe'],
    ['Widgets at Scale - Jane Doe, Acme', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe, Acme, Inc.', 'Widgets at Scale < Jane Doe (Acme, Inc.)'],
    ['Widgets at Scale - Jane Doe & John Roe, Acme', 'Widgets at Scale < Jane Doe (Acme) & John Roe (Acme)'],
    [
      'Widgets at Scale - Jane Doe, Acme & John Roe, Umbrella, Inc.',
      'Widgets at Scale < Jane Doe (Acme) & John Roe (Umbrella, Inc.)',
    ],
    [
      'Widgets at Scale - Jane Doe, Acme; John Roe, Saxo Bank',
      'Widgets at Scale < Jane Doe (Acme) & John Roe (Saxo Bank)',
    ],
    [
      'Widgets at Scale - Jane Doe, Norwegian Labor and Welfare Administration',
      'Widgets at Scale < Jane Doe (Norwegian Labor and Welfare Administration)',
    ],
    ['Widgets at Scale - Jane Doe, Principal Engineer, Acme', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe, John Roe, Max Muster', 'Widgets at Scale < Jane Doe & John Roe & Max Muster'],
    ['Widgets at Scale - Jane Doe (Acme), John Roe (Foo)', 'Widgets at Scale < Jane Doe (Acme) & John Roe (Foo)'],
    [
      'Widgets at Scale - Michał Woźniak & Rajdeep Das, Google',
      'Widgets at Scale < Michał Woźniak (Google) & Rajdeep Das (Google)',
    ],
    ['Widgets at Scale – Ludwig van der Rohe', 'Widgets at Scale < Ludwig van der Rohe'],
    ['Widgets - at - Scale - Jane Doe, Acme', 'Widgets - at - Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe - Acme', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - @janedoe', 'Widgets at Scale < @janedoe'],
    ['大规模集群调度 - 张三，阿里巴巴', '大规模集群调度 < 张三 (阿里巴巴)'],
    ['《把内容交付这件事做好》-张三，阿里巴巴', '《把内容交付这件事做好》 < 张三 (阿里巴巴)'],
    // The other way round, and other joints
    ['Jane Doe - How we build things', 'How we build things < Jane Doe'],
    ['Jane Doe: How we build things', 'How we build things < Jane Doe'],
    ['Jane Doe - Acme - How we build things', 'How we build things < Jane Doe (Acme)'],
    ['How we build things (Jane Doe)', 'How we build things < Jane Doe'],
    ['How we build things (Jane Doe - Acme)', 'How we build things < Jane Doe (Acme)'],
    ['How we build things | Jane Doe', 'How we build things < Jane Doe'],
    ['How we build things by Jane Doe', 'How we build things < Jane Doe'],
    ["L'IA et nous par Marie Curie", "L'IA et nous < Marie Curie"],
    ['Talk 3: Jane Doe', 'Talk 3 < Jane Doe'],
    ['Opening Keynote - Jane Doe', 'Opening Keynote < Jane Doe [keynote]'],
    ['A conversation with Jane Doe', 'A conversation with Jane Doe < Jane Doe'],
    ['How we build things with Jane Doe', 'How we build things < Jane Doe'],
    ['Wie wir bauen mit Jürgen Muster', 'Wie wir bauen < Jürgen Muster'],
    ['Keynote Jane Doe', 'Keynote < Jane Doe [keynote]'],
    ['Closing Keynote Pierre Exemple, Acme', 'Closing Keynote < Pierre Exemple (Acme) [keynote]'],
    ['How we build things, Jane Doe', 'How we build things < Jane Doe'],
    ['How we build things, Jane Doe, Acme', 'How we build things < Jane Doe (Acme)'],
    ['Jane Doe, Acme, How we build things', 'How we build things < Jane Doe (Acme)'],
    ['How we build things, Jane Doe (link)', 'How we build things < Jane Doe'],
    ['Jane Doe | @jane | Acme | "How we build"', 'How we build < Jane Doe (Acme)'],
    ['How we build things - Jane Doe - @jane', 'How we build things < Jane Doe'],
    ['How we build things · Jane Doe', 'How we build things < Jane Doe'],
    ['How we build ... Jane Doe, John Roe & Max Muster', 'How we build < Jane Doe & John Roe & Max Muster'],
    ['道具の作り方 / 山田太郎さん', '道具の作り方 < 山田太郎'],
    ['道具の作り方 - 山田太郎（株式会社アクメ）', '道具の作り方 < 山田太郎 (株式会社アクメ)'],
    ['数据和模型 - 张三、李四，阿里云', '数据和模型 < 张三 (阿里云) & 李四 (阿里云)'],
    // Names that are words, small or end like an activity
    ['Widgets at Scale - Chris Apple, Acme', 'Widgets at Scale < Chris Apple (Acme)'],
    ['Widgets at Scale - Jane Doe & Andrew Large', 'Widgets at Scale < Jane Doe & Andrew Large'],
    ['Widgets at Scale - Weiqing Zhang', 'Widgets at Scale < Weiqing Zhang'],
    ['widgets at scale - jane doe, acme', 'widgets at scale < jane doe (acme)'],
    ['widgets at scale by jane doe', 'widgets at scale < jane doe'],
    ['Les bidules par Jean-Luc EXEMPLE', 'Les bidules < Jean-Luc EXEMPLE'],
    // What a person does is no organisation
    ['Widgets at Scale - Jane Doe, Assistant Professor, Acme', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe, Head of Widgets at Acme', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe, CTO', 'Widgets at Scale < Jane Doe'],
    [
      'Widgets at Scale - Jane Doe, Red Hat; John Roe, Google; & Max Muster, Acme',
      'Widgets at Scale < Jane Doe (Red Hat) & John Roe (Google) & Max Muster (Acme)',
    ],
    // What stands behind the speaker
    ['Widgets at Scale - Jane Doe (slides: https://example.org/s)', 'Widgets at Scale < Jane Doe'],
    ['Dinge - Anna Müller (https://example.org/f)', 'Dinge < Anna Müller'],
    ['Widgets at Scale, Jane Doe (she/her), Acme', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Dinge (Anna Müller / Beispiel GmbH)', 'Dinge < Anna Müller (Beispiel GmbH)'],
    ['组件的未来（张三 / Acme）', '组件的未来 < 张三 (Acme)'],
    ['Widgets at Scale - Jane Doe, Acme | slides', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe - slides & video', 'Widgets at Scale < Jane Doe'],
    ['Les bidules - Jean Exemple, Acme - vidéo', 'Les bidules < Jean Exemple (Acme)'],
    ['Widgets at Scale - Jane Doe, Acme {#widgets}', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe #rust #wasm', 'Widgets at Scale < Jane Doe'],
    ['Widgets at Scale - Jane Doe, Acme ^widgets-1', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe, Acme ⭐⭐', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale - Jane Doe (slides) 👍', 'Widgets at Scale < Jane Doe'],
    ['Widgets at Scale - Jane Doe, Acme (5/5)', 'Widgets at Scale < Jane Doe (Acme)'],
    ['Widgets at Scale ✅', 'Widgets at Scale'],
    // Format, time, room, number
    ["⚡ Lightning Talk: What's Next? - Jane Doe, Acme", "What's Next? < Jane Doe (Acme) [lightning]"],
    [
      'Panel: Build, Adopt, Buy - Jane Doe, Acme; John Roe, Foo',
      'Build, Adopt, Buy < Jane Doe (Acme) & John Roe (Foo) [panel]',
    ],
    ['B. Keynote: The future', 'The future [keynote]'],
    ['Writing an Operator (Tutorial)', 'Writing an Operator [tutorial]'],
    ['Rust at scale (K.3.601 11:40 - 12:10)', 'Rust at scale @ 11:40 - 12:10 in K.3.601'],
    ['9h30 Java 19 | Brian Gates', 'Java 19 < Brian Gates @ 9h30'],
    ['11:40 - 12:10 Scaling Widgets - Jo Sample', 'Scaling Widgets < Jo Sample @ 11:40 - 12:10'],
    ['Rebuilding the Tower (Slides)', 'Rebuilding the Tower'],
    ['UTF-8 is coming (JA)', 'UTF-8 is coming'],
    ['Office hours for everyone (NA)', 'Office hours for everyone (NA)'],
    ['01 - Scaling Widgets - Jane Doe', 'Scaling Widgets < Jane Doe'],
    ['7 | Scaling Widgets', 'Scaling Widgets'],
    ['01: Scaling Widgets', 'Scaling Widgets'],
    ['Talk 7: Scaling Widgets', 'Scaling Widgets'],
    ['Talk 7 - Scaling Widgets - Jane Doe', 'Scaling Widgets < Jane Doe'],
    ['Track A: Scaling Widgets - Jane Doe', 'Scaling Widgets < Jane Doe'],
    ['[Track 3] 02. Scaling Widgets', 'Scaling Widgets'],
    ['Hall 2 - Scaling Widgets', 'Scaling Widgets in Hall 2'],
    ['Saal B: Widgets im Großen - Jane Doe', 'Widgets im Großen < Jane Doe in Saal B'],
    ['【会場A】歯車の話', '歯車の話 in 会場A'],
    ['(Room D105) 11:40 - 12:10 Scaling Widgets', 'Scaling Widgets @ 11:40 - 12:10 in Room D105'],
    ['24/7 - Widgets', '24/7 - Widgets'],
    ['Track changes: a history', 'Track changes: a history'],
    ['Room for improvement: widgets', 'Room for improvement: widgets'],
    // No speakers
    ['Platforms - Benefits and lessons learned', 'Platforms - Benefits and lessons learned'],
    ['DOK - Data on K8s', 'DOK - Data on K8s'],
    ['Everything is done by 2015', 'Everything is done by 2015'],
    ['Rust: a language', 'Rust: a language'],
    ['Kubernetes - Parsing RBS', 'Kubernetes - Parsing RBS'],
    ["Widgets - Disney's Room Detective", "Widgets - Disney's Room Detective"],
    ['Building APIs with Spring Boot', 'Building APIs with Spring Boot'],
    ['Extreme Widgets - Managing Distributed Teams', 'Extreme Widgets - Managing Distributed Teams'],
    ['Umbrella Widgets: a story', 'Umbrella Widgets: a story'],
    ['Goldman Sachs: a story', 'Goldman Sachs: a story'],
    ['Docker, Podman, Jenkins', 'Docker, Podman, Jenkins'],
    ['How we build things - Trip Report', 'How we build things - Trip Report'],
    ['Widgets - Cilium / Isovalent', 'Widgets - Cilium / Isovalent'],
    ['Widgets - 介绍，背景', 'Widgets - 介绍，背景'],
    ['What I learned in C#', 'What I learned in C#'],
    ['📹', '📹'],
    ['Speaker: Dr. Jane Doe', 'Speaker: Dr. Jane Doe'],
    ['Vortragende: Prof. Jane Doe', 'Vortragende: Prof. Jane Doe'],
    ['Steal This Talk: Features We Lack', 'Steal This Talk: Features We Lack'],
    ['', ''],
  ];
  for (const [heading, expected] of headings)
    it(`${JSON.stringify(heading)} is read as ${JSON.stringify(expected)}`, () =>
      assert.equal(read(heading), expected));

  it('can be read both ways: the rest of the note decides', () => {
    assert.equal(readTitle('Grace Hopper - Alan Turing', { order: 'speakerFirst' }).title, 'Alan Turing');
    assert.equal(readTitle('Grace Hopper - Alan Turing', { order: 'titleFirst' }).title, 'Grace Hopper');
  });

  it('with certain speakers at its end needs no slug that confirms them', () => {
    const settled = headings.filter(([heading]) => readTitle(heading).order === 'titleFirst');
    assert.ok(settled.length > 10);
    for (const [heading] of settled)
      assert.deepEqual(readTitle(heading, { confirmedBySlug: true }), readTitle(heading), heading);
  });

  it('is left as it is when nobody wrote it', () => {
    const long = `${'x - '.repeat(500)}Jane Doe`;
    assert.deepEqual(readTitle(long), { title: long, speakers: [], sure: false });
  });
});
