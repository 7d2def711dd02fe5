import assert from 'node:assert/strict';
import { outline } from '../render.js';

/** The talk of a heading among others. */
function read(heading: string): string {
  const note = `# FooConf 2031\n\n## Gears for Everyone - Max Muster\n\n- x\n\n## ${heading}\n\n- x\n\n## Levers at Work - Eve Adams\n`;
  return (outline(note)[2] ?? '').trim().replace(/^talk(?::\w+)? /u, '');
}

describe('the line below a title has a name, where the person works, and a country or role', () => {
  for (const [line, expected] of [
    [
      'Jane Doe, Umbrella University (USA); John Roe, MIT CSAIL (USA)',
      'Jane Doe (Umbrella University (USA)) & John Roe (MIT CSAIL (USA))',
    ],
    ['Anna Müller, Acme (Deutschland)', 'Anna Müller (Acme (Deutschland))'],
    ['Marie Dupré, Université des Roues, Lyon (France)', 'Marie Dupré (Université des Roues, Lyon (France))'],
    ['Jane Doe, Principal Engineer (Acme)', 'Jane Doe (Acme)'],
    ['Jane Doe, John Roe (Acme)', 'Jane Doe (Acme) & John Roe (Acme)'],
  ] as const) {
    it(line, () => {
      const [, talk = ''] = outline(`# FooConf 2031\n\n## Gears for Everyone\n\n${line}\n\n- x\n`);
      assert.equal(talk.trim(), `talk Gears for Everyone < ${expected}`);
    });
  }
});

describe('a heading has a title and names', () => {
  const kinds: Readonly<Record<string, readonly (readonly [heading: string, read: string])[]>> = {
    'behind a format in brackets': [
      ['[Keynote] Design of Widgets - Jane Doe', 'Design of Widgets < Jane Doe'],
      ['[Talk] Zehn Zahnräder - Anna Müller', 'Zehn Zahnräder < Anna Müller'],
      ['(Workshop): Des leviers pour tous - Marie Dupré', 'Des leviers pour tous < Marie Dupré'],
    ],
    'before stars and a colon': [
      ['Design of Widgets - Jane Doe - 💀💀★★:', 'Design of Widgets < Jane Doe'],
      ['Zehn Zahnräder - Anna Müller - ⭐⭐：', 'Zehn Zahnräder < Anna Müller'],
      ['Des leviers pour tous - Marie Dupré ★★☆:', 'Des leviers pour tous < Marie Dupré'],
    ],
    'behind several people and the format': [
      ['Panel with Jane Doe, John Roe - "Turning Gears"', 'Turning Gears < Jane Doe & John Roe'],
      ['Fireside chat with Jane Doe - Räder und wir', 'Räder und wir < Jane Doe'],
      ['Interview with Marie Dupré - Des leviers pour tous', 'Des leviers pour tous < Marie Dupré'],
    ],
    'before what the person does, without a comma': [
      ['Old Gears – Michael Doe Senior Lever Engineer & Lead, Acme', 'Old Gears < Michael Doe (Acme)'],
      ['Zehn Zahnräder - Anna Müller Softwareentwicklerin, Acme', 'Zehn Zahnräder < Anna Müller (Acme)'],
      ['Des leviers pour tous - Marie Dupré Directrice, Exemple', 'Des leviers pour tous < Marie Dupré (Exemple)'],
    ],
    'behind the name and the organisation in brackets': [
      ['Jane Doe (Acme) Gears at the Speed of Sound', 'Gears at the Speed of Sound < Jane Doe (Acme)'],
      ['Max Muster (Acme GmbH) Räder für alle', 'Räder für alle < Max Muster (Acme GmbH)'],
      ['Marie Dupré (Exemple) Des leviers pour tous', 'Des leviers pour tous < Marie Dupré (Exemple)'],
    ],
    'before a name that has brackets': [
      ['Widgets at Night by Jane Doe (Blue Gear Band)', 'Widgets at Night < Jane Doe (Blue Gear Band)'],
      ['Räder im Takt von Anna Müller (Blaue Band)', 'Räder im Takt < Anna Müller (Blaue Band)'],
      ['Des leviers par Marie Dupré (Groupe Bleu)', 'Des leviers < Marie Dupré (Groupe Bleu)'],
    ],
    'in the words for the format': [
      ['Jane Doe Keynote', 'Jane Doe Keynote < Jane Doe'],
      ["John Roe's talk", "John Roe's talk < John Roe"],
      ['Anna Müller Workshop', 'Anna Müller Workshop < Anna Müller'],
      ['Umbrella Widgets Workshop', 'Umbrella Widgets Workshop'],
    ],
    'behind the word for the format': [
      ['Keynote - Umbrella Gears - Jane Doe', 'Umbrella Gears < Jane Doe'],
      ['Keynote: Good Gears, Bad Gears', 'Good Gears, Bad Gears'],
      ['Keynote: Goldene Räder - Anna Müller', 'Goldene Räder < Anna Müller'],
    ],
  };
  for (const [kind, variants] of Object.entries(kinds)) {
    for (const [heading, expected] of variants) it(`${kind}: ${heading}`, () => assert.equal(read(heading), expected));
  }
});
