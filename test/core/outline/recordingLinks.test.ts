import assert from 'node:assert/strict';
import { outline } from '../render.js';

describe('a link to a recording or to slides', () => {
  it('in a list of its own is no talk', () => {
    for (const [first, second] of [
      ['Read the abstract', 'Watch the replay'],
      ['Vidéo', 'Voir la présentation'],
      ['Folien', 'Video ansehen'],
    ] as const) {
      const text = [
        '# FooConf 2031\n\n## Monday 3 March\n\nI gave a talk.\n',
        `* [${first}](https://cfp.example.org/talk/1)\n* [${second}](https://video.example.org/2)\n`,
        '## Tuesday 4 March\n\n### Widgets - Jane Doe, Acme\n',
      ].join('\n');
      assert.deepEqual(
        outline(text).filter((line) => line.includes('talk')),
        ['    talk Widgets < Jane Doe (Acme)'],
      );
    }
  });

  it('in brackets behind the speaker is not where the speaker works', () => {
    for (const [links, speaker] of [
      ['([watch the recording](https://v.example.org/1))', 'Jane Doe'],
      ['[[Video ansehen](https://v.example.org/1)]', 'Jane Doe'],
      ['([slides](https://v.example.org/2), [voir la vidéo](https://v.example.org/1))', 'Jane Doe'],
      ['([Acme Widgets](https://v.example.org/1))', 'Jane Doe (Acme Widgets)'],
    ] as const) {
      const text = `# FooConf 2031\n\n## Widgets - Jane Doe ${links}\n\n- x\n\n## Gears - John Roe, Acme\n`;
      assert.equal(outline(text)[1], `  talk Widgets < ${speaker}`);
    }
  });

  it('behind the link to an event leaves its speakers', () => {
    for (const words of ['Watch on YouTube', 'watch the recording', 'Video ansehen', 'voir la vidéo']) {
      const text = [
        '# FooConf 2031\n\n## Monday 3 March\n\nTwo talks that I saw:\n',
        `* [Big Widgets - Jane Doe, Acme & John Roe, Foo](https://sched.co/1aBcD) -- [${words}](https://v.example.org/1)`,
        `* [Old Gears - Max Muster, Bar](https://sched.co/1aBcE) -- [${words}](https://v.example.org/2)`,
      ].join('\n');
      assert.deepEqual(outline(text).slice(2), [
        '    talk Big Widgets < Jane Doe (Acme) & John Roe (Foo)',
        '    talk Old Gears < Max Muster (Bar)',
      ]);
    }
  });
});

describe('a link to a recording or to slides behind what is no talk', () => {
  for (const [link, day, lunch, next] of [
    ['- [video](https://v.example)', 'Day 1', 'Lunch', 'Next steps'],
    ['[slides](https://s.example)', 'Tag 1', 'Mittagspause', 'Nächste Schritte'],
    ['[vidéo](https://v.example)', 'Jour 1', 'Repas', 'Prochaines étapes'],
  ] as const) {
    it(`is not shown, and hides no kind: ${link}`, () => {
      const text = `## ${day} ${link}\n\n### Gears - Jane Doe (★★★★)\n\n### ${lunch} ${link}\n\n### ${next} ${link}\n\n- read\n`;
      assert.deepEqual(outline(`# FooConf 2031\n\n${text}`), [
        'section FooConf 2031',
        `  day ${day}`,
        '    talk Gears < Jane Doe',
        `    break ${lunch}`,
        `    followUps ${next}`,
        '      - item read',
      ]);
    });
  }
});
