import assert from 'node:assert/strict';
import { outline, talksIn } from '../render.js';

/** The talks of a note of a conference, without the word before. */
const talks = (text: string): readonly string[] =>
  talksIn(`# FooConf 2031\n\n${text}`).map((line) => line.slice(line.indexOf(' ') + 1));

function headings(texts: readonly string[], level = 2): string {
  return texts.map((text) => `${'#'.repeat(level)} ${text}\n\n- notes\n- more\n`).join('\n');
}

describe('headings of talks name the speaker', () => {
  const notes: Readonly<Record<string, readonly [headings: readonly string[], talks: readonly string[]]>> = {
    'before a comma, where several do so': [
      [
        'Jane Doe, Turning Gears in the Trade of Widgets, 1674-1774',
        '(Workshop) John Roe, Learning to Turn the Gears',
        'Xyra Quell, What Do Gears Do for the Widget?',
      ],
      [
        'Turning Gears in the Trade of Widgets, 1674-1774 < Jane Doe',
        'Learning to Turn the Gears < John Roe',
        'What Do Gears Do for the Widget? < Xyra Quell',
      ],
    ],
    'before a comma, in German': [
      ['Anna Müller, Wie Zahnräder im Alltag helfen', 'Max Muster, Dinge für alle und jeden'],
      ['Wie Zahnräder im Alltag helfen < Anna Müller', 'Dinge für alle und jeden < Max Muster'],
    ],
    'before a comma, in French': [
      ['Jean Dupont, Des roues pour tous les jours', 'Marie Dupré, Comment tourner dans le bon sens'],
      ['Des roues pour tous les jours < Jean Dupont', 'Comment tourner dans le bon sens < Marie Dupré'],
    ],
    'behind the last "with"': [
      ['Rolling Widgets with Gears with Jane Doe at Acme', 'Zahnräder mit Spiel mit Anna Müller'],
      ['Rolling Widgets with Gears < Jane Doe (Acme)', 'Zahnräder mit Spiel < Anna Müller'],
    ],
    'and nothing else': [
      ['Gears for Everyone - Max Muster', 'Mr. Xyra Quell', 'Jane Doe, Acme', 'Anna Müller, Bibliothek der Dinge'],
      [
        'Gears for Everyone < Max Muster',
        'Mr. Xyra Quell < Mr. Xyra Quell',
        'Jane Doe, Acme < Jane Doe (Acme)',
        'Anna Müller, Bibliothek der Dinge < Anna Müller (Bibliothek der Dinge)',
      ],
    ],
    'behind a label': [
      [
        'Speaker: Jane Doe - Widgets at Scale',
        'Vortragender: Max Muster, Acme | Wie wir Zahnräder bauen',
        'Levers at Work - Presenter: John Roe',
      ],
      ['Widgets at Scale < Jane Doe', 'Wie wir Zahnräder bauen < Max Muster (Acme)', 'Levers at Work < John Roe'],
    ],
    'before a comma, where no other does so': [
      ['Gears for Everyone - Max Muster', 'Jane Doe, Turning Gears in the Trade of Widgets'],
      ['Gears for Everyone < Max Muster', 'Jane Doe, Turning Gears in the Trade of Widgets < Jane Doe'],
    ],
  };
  for (const [name, [texts, expected]] of Object.entries(notes)) {
    it(name, () => assert.deepEqual(talks(headings(texts)), expected));
  }

  it('behind a label, each over the notes of a talk', () => {
    const note = `## Tuesday\n\n${headings(['Speaker: Dr. Jane Doe', 'Speaker: Mr. John Roe'], 3)}`;
    assert.deepEqual(talks(note), ['Dr. Jane Doe < Dr. Jane Doe', 'Mr. John Roe < Mr. John Roe']);
  });

  it('behind a label, each over the title of a talk', () => {
    const note = [
      '# Speaker: Jane Doe\n## Gears for Everyone\n\n- notes\n',
      '# Presenter: John Roe, Acme\n## Levers at Work\n\n- notes\n',
      '# Vortragende: Anna Müller\n## Die Welt der Dinge\n\n- notes\n',
    ].join('\n');
    assert.deepEqual(talks(note), [
      'Gears for Everyone < Jane Doe',
      'Levers at Work < John Roe (Acme)',
      'Die Welt der Dinge < Anna Müller',
    ]);
  });

  it('above or below the title, over the parts of the talk, with a handle between', () => {
    const note = [
      '# Todd Doe\n## Gears for Everyone\n\n@todd\n\n### Small gears\n\n- notes\n',
      '# Levers at Work\n## John Roe\n\n@john\n\n### Long levers\n\n- notes\n',
      '# Xyra Quell\n## Springs\n\n### Stahl\n\n- notes\n',
      '# Anna Müller\n## Die Welt der Dinge\n\n@anna\n\n### Kleine Dinge\n',
      '# Les machins de demain\n## Marie Dupré\n\n@marie\n\n### Hier\n',
    ].join('\n');
    assert.deepEqual(talks(note), [
      'Gears for Everyone < Todd Doe',
      'Levers at Work < John Roe',
      'Springs < Xyra Quell',
      'Die Welt der Dinge < Anna Müller',
      'Les machins de demain < Marie Dupré',
    ]);
  });

  it('below the heading of a group', () => {
    const note = `## Lightning Talks\n\n${headings(['Jane Doe', 'Levers at Work - Max Muster'], 3)}`;
    assert.deepEqual(talks(note), ['Jane Doe < Jane Doe', 'Levers at Work < Max Muster']);
  });

  it('above the title, beside titles above the name', () => {
    const note = [
      '# Jane Doe\n## Gears for Everyone\n\n- notes\n',
      '# Levers at Work\n## John Roe\n\n- notes\n',
      '# Anna Müller\n## Die Welt der Dinge\n\n- notes\n',
    ].join('\n');
    assert.deepEqual(talks(note), [
      'Gears for Everyone < Jane Doe',
      'Levers at Work < John Roe',
      'Die Welt der Dinge < Anna Müller',
    ]);
  });
});

describe('headings of talks name nobody', () => {
  const texts: readonly string[] = [
    'Gears, Levers and How to Turn Them',
    'Kaiju Kingdom',
    'Widgets with Gears with Umbrella Tools',
  ];
  const alone = [
    'A Fortress of Gears - Three Shades',
    'A Fortress of Gears - Three Shades of Isolation',
    'Räder und Burgen - Drei Farben',
    'Talk 1: Three Shades',
    'Gears, Widgets and You - the Future of Levers',
  ];
  for (const text of alone) {
    it(`as in ${text}, where no other names a speaker behind the title`, () => {
      const found = talks(headings([text, 'Max Muster: Levers at Work', 'Eve Adams: Widgets for All']));
      assert.ok(!found.some((talk) => /Shades|Farben$|< Gears/u.test(talk.split(' < ')[1] ?? '')), found.join('\n'));
    });
  }
  it('that has a rare first name, unless others name theirs at the same place', () => {
    const found = talks(headings(['A Fortress of Gears - Xyra Quell', 'Levers at Work - Zorblax Umbra']));
    assert.deepEqual(found, ['A Fortress of Gears < Xyra Quell', 'Levers at Work < Zorblax Umbra']);
    assert.deepEqual(talks(headings(['A Fortress of Gears - Xyra Quell', 'Levers at Work - Eve Adams'])), [
      'A Fortress of Gears < Xyra Quell',
      'Levers at Work < Eve Adams',
    ]);
  });

  for (const text of texts) {
    it(`as in ${text}`, () => {
      const found = talks(headings(['Gears for Everyone - Max Muster', text, 'Levers at Work - Eve Adams']));
      assert.ok(found.includes(text), found.join('\n'));
    });
  }
});

describe('the line below a title names nobody', () => {
  const lines = ['Kaiju Kingdom', 'Widget U', 'U South Widget', 'UNSW Widgets', 'Acme Germany', 'Gear Representation'];
  for (const line of lines) {
    it(`as in ${line}`, () => {
      const found = talks(`## Gears for Everyone\n\nJane Doe\n\n- x\n\n## Levers at Work\n\n${line}\n\n- x\n`);
      assert.equal(found[1], 'Levers at Work');
    });
  }
  it('but names a person whose first name is rare, where such lines name the speakers of other talks', () => {
    const talk = (title: string, name: string): string => `## ${title}\n\n${name}\n\n- x\n`;
    const others = talk('Gears for Everyone', 'Jane Doe') + talk('Levers at Work', 'John Roe');
    assert.equal(talks(others + talk('Widgets', 'Xyra Quell'))[2], 'Widgets < Xyra Quell');
    assert.equal(talks(others + talk('Widgets', 'Widget U'))[2], 'Widgets');
    assert.equal(talks(others + talk('Widgets', 'DUPONT Jean'))[2], 'Widgets < DUPONT Jean');
  });
});

describe('a note of one talk', () => {
  for (const [language, label] of [
    ['English', 'Speakers'],
    ['German', 'Referenten'],
    ['Spanish', 'Ponentes'],
  ] as const) {
    it(`may name the speakers below a heading of the level of the title, in ${language}`, () => {
      const text = `# Big Gears in Space\n\nAn abstract.\n\n# ${label}\n\n- Jane Doe, Acme\n- John Roe\n`;
      assert.deepEqual(outline(text), ['talk Big Gears in Space < Jane Doe (Acme) & John Roe', `  section ${label}`]);
    });
  }

  it('may name the speaker in the only heading, over the parts of the talk', () => {
    const text = '# Big Gears in Space\n\n## Speaker: Jane Doe\n\n### Rims\n\n- x\n\n### Teeth\n\n- y\n';
    const path = 'gearcon-notes/big-gears.md';
    assert.equal(outline(text, { path })[0], 'talk Big Gears in Space < Jane Doe');
  });

  it('is no conference with a list of its speakers', () => {
    const text = '# FooConf 2031\n\nFun.\n\n# Speakers\n\n- Jane Doe, Acme\n\n# Gears in Space\n\n- x\n';
    assert.deepEqual(talksIn(text), ['talk Gears in Space']);
  });
});
