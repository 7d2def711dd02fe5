import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNote, walk } from '../../../src/core/index.js';
import { wordsOf } from '../../../src/core/text/wordList.js';
import { renderFollowUp } from '../render.js';

/** The follow-ups of a text, without their form. */
const read = (text: string): string[] =>
  [...walk(parseNote(text))].flatMap((section) =>
    section.followUps
      .filter(({ form }) => form !== 'hint')
      .map((each) => renderFollowUp(each).replace(/^(.) \w+/u, '$1')),
  );

describe('the title of a list of follow-ups', () => {
  const titles: readonly string[] = [
    'TODO',
    'To-dos',
    "TODO's",
    'Action items (3)',
    'Next steps {#next}',
    'Follow-ups [2/5]',
    'Things to check out #later ^abc1',
    'My reading list',
    'Articles worth reading',
    'Worth a look',
    'Tools I want to try at home',
    'Other things that came up that I want to try',
    'Topics to dig deeper in',
    'To be watched',
    'List of talks to watch later',
    'People to follow up with',
    'Look into these later',
    'Google later',
    'Actions for Jane',
    'Tasks for me',
    'Aufgaben',
    'Meine Aufgaben (4)',
    'Nächste Schritte:',
    'Tareas',
    'Da fare',
    'Prochaines étapes {#suite}',
    'Actiepunten',
    'Att göra',
    'Do zrobienia',
    'Å gjøre',
    'Próximos passos',
    '待办',
    'やること（２）'.normalize('NFKC'),
    'Следующие шаги',
    'Що зробити',
    '다음 단계 (2)',
    'Další kroky:',
    'Yapılacaklar {#sonra}',
    'Tehtävät',
  ];
  for (const title of titles) {
    it(`may be ${title}`, () => {
      const [section] = parseNote(`# ${title}\n\n- a\n- b\n`).sections;
      assert.deepEqual(
        [section?.kind, section?.followUps.map(renderFollowUp)],
        ['followUps', ['- item a', '- item b']],
      );
    });
  }

  it('is each of the list of titles', () => {
    const all = wordsOf(readFileSync(join(import.meta.dirname, '../../../data/followUpsTitles.txt'), 'utf8'));
    const others = [...all].filter(
      (title) =>
        parseNote(`# ${title.charAt(0).toUpperCase()}${title.slice(1)}\n\n- a\n`).sections[0]?.kind !== 'followUps',
    );
    assert.deepEqual(others, []);
  });

  const none: readonly string[] = [
    'TODO MVC Challenge',
    'Todo apps compared',
    'Actions for sound',
    'Next steps for Kubernetes networking',
    'Aufgabenteilung im Team',
    'Notes',
    'Questions',
    '待办应用比较',
  ];
  for (const title of none) {
    it(`is not ${title}`, () => assert.notEqual(parseNote(`# ${title}\n\n- a\n`).sections[0]?.kind, 'followUps'));
  }
});

describe('a list of follow-ups has', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['items below sub-headings', '## TODO\n\n### Tools\n\n- a\n\n### This week\n\n- b\n', ['- a', '- b']],
    [
      'items below sub-headings of sub-headings',
      '# Aufgaben\n\n## Lesen\n\n### Bücher\n\n- a\n\n## Sehen\n\n1. b\n',
      ['- a', '- b'],
    ],
    ['tasks and items below sub-headings', '## 待办\n\n### 工具\n\n- [ ] a\n- b\n', ['- a', '- b']],
    [
      'none of the notes below its sub-headings',
      '## To watch\n\n- a\n\n### Notes\n\n- no\n\n### Fragen\n\n- no\n',
      ['- a'],
    ],
    ['no nested items', '## TODO\n\n- a\n  - no\n    - no\n- b\n', ['- a', '- b']],
    ['no items of an ordered list inside an item', '## Tareas\n\n* a\n  1. no\n* b\n', ['- a', '- b']],
    [
      'the items below items that are labels',
      '## TODO\n\n- Tools:\n  - a\n    - no\n- **Lesen**\n  - b\n- c\n',
      ['- a', '- b', '- c'],
    ],
    [
      'the lists below labels',
      '## TODO\n\n**Tools**\n\n- a\n\nTo read:\n\n- b\n\n**ツール**\n\n- c\n',
      ['- a', '- b', '- c'],
    ],
    ['no prose before its items', '## TODO\n\nAll that I want to do at home.\n\n- a\n', ['- a']],
    ['nothing behind prose', '## TODO\n\n- a\n\nThe speaker went on about shards.\n\n- no\n', ['- a']],
    ['nothing behind prose, in German', '## Nächste Schritte\n\n- a\n\nDanach ging es um Netze.\n\n- nein\n', ['- a']],
    ['nothing behind a label of notes', '## TODO\n\n- a\n\nNotes:\n\n- no\n', ['- a']],
    ['nothing behind a thematic break', '## TODO\n\n- a\n\n---\n\n- no\n\nno\n', ['- a']],
    ['no "None"', '## TODO\n\n- None\n', []],
    ['no "Nothing so far."', '## TODO\n\nNothing so far.\n', []],
    ['no "Keine"', '## Aufgaben\n\n- a\n- Das ist alles.\n- Keine.\n', ['- a']],
    ['no footnotes', '## TODO\n\n- a[^1]\n\n[^1]: From the slides\n', ['- a']],
    ['no quotes and no rows of tables', '## TODO\n\n> no\n\n| no |\n|---|\n| no |\n\n- a\n', ['- a']],
    [
      'the lines of a paragraph, if there is no list',
      '## To watch\n\nTalk one\nTalk two\n\nTalk three\n',
      ['- Talk one', '- Talk two', '- Talk three'],
    ],
    ['no sentences without a list', '## Next steps\n\nThey want to support more clouds\nand more languages.\n', []],
    [
      'what is below a line, up to the next paragraph',
      'Next steps:\n\n- a\n- b\n\nMore notes.\n\n- no\n',
      ['- a', '- b'],
    ],
    ['what is below a bold line', '**Prochaines étapes**\n- a\n\nLa suite.\n', ['- a']],
    ['what is below a line of several words', 'Action Items\n- a\n- b\n\nMore notes.\n', ['- a', '- b']],
    ['what is below such a line in German', 'Nächste Schritte\n\n- a\n', ['- a']],
    ['what is below such a line in French', 'Prochaines étapes\n- a\n', ['- a']],
    ['nothing below a line of one word', 'Actions\n- no\n', []],
    ['nothing of what is to be remembered', '## What to remember\n\n- no\n', []],
    ['what is below a marker without text', 'TODO\n- a\n- b\n', ['- a', '- b']],
    ['what is inside an item', '- notes\n- Action items:\n  - a\n    - no\n  - b\n- more\n', ['- a', '- b']],
    ['columns as items, done or not', '## TODO\n\nDoing: this\n✅ Done: that\n', ['- Doing: this', 'x Done: that']],
    ['no columns of a board, done or not', '## TODO\n\n- ✅ Doing: this\n  Done: that\n', ['x Doing: this']],
    ['what is in a callout', '> [!todo]\n> - a\n> - b\n', ['- a', '- b']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(read(text), expected));

  it('no hint in its own heading', () => {
    assert.deepEqual(
      [...walk(parseNote('## Look into these later\n\n- a\n'))].flatMap(({ followUps }) =>
        followUps.map(renderFollowUp),
      ),
      ['- item a'],
    );
  });

  it('no talk below a sub-heading: talks stay talks', () => {
    const note = parseNote('# To watch\n\n## Widgets - Jane Doe, Acme\n\n- notes\n\n## Gadgets - John Roe, Acme\n');
    assert.deepEqual(
      [...walk(note)].map(({ kind }) => kind),
      ['followUps', 'talk', 'talk'],
    );
  });
});

describe('the text of a follow-up', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'goes on in a task',
      '- [ ] Watch the talk\n  Again and\n  take notes\n- [ ] b\n',
      ['- Watch the talk Again and take notes', '- b'],
    ],
    [
      'goes on in an item',
      '## Aufgaben\n\n- Das Buch\n  Über Netze lesen\n- b\n',
      ['- Das Buch Über Netze lesen', '- b'],
    ],
    ['goes on behind a marker', 'TODO: watch the demo\nof the operator\n', ['- watch the demo of the operator']],
    ['goes on behind a marker in a list', '* TODO: 論文を\n  読む\n', ['- 論文を 読む']],
    ['goes on in a quote', '> TODO: read the\n> Paper on consensus\n', ['- read the Paper on consensus']],
    ['goes on in a link', 'TODO: read [The\nPaper](https://example.org) again\n', ['- read The Paper again']],
    [
      'goes on behind an address in brackets over lines',
      '- [ ] [Slides](\n  https://example.org\n  ) and more\n',
      ['- Slides and more'],
    ],
    [
      'goes on where an editor broke the line',
      'TODO: compare the numbers of the benchmark that they have shown\nnext to our numbers, and write them down\n',
      ['- compare the numbers of the benchmark that they have shown next to our numbers, and write them down'],
    ],
    [
      'goes on behind a word that ends no phrase',
      'TODO: compare the numbers with those of\nKubernetes 1.29\n',
      ['- compare the numbers with those of Kubernetes 1.29'],
    ],
    [
      'goes on with a word that starts no thought',
      'TODO: den Mitschnitt\nüber Netze ansehen\n',
      ['- den Mitschnitt über Netze ansehen'],
    ],
    ['goes on below a bullet', '- TODO: watch the demo\n  they showed\n', ['- watch the demo they showed']],
    ['ends before a thought in lower case', 'TODO: watch the demo\nthey run it on a phone\n', ['- watch the demo']],
    [
      'ends before a thought in lower case, in French',
      'TODO: revoir la démo\nelle tourne sans réseau\n',
      ['- revoir la démo'],
    ],
    [
      'ends before a thought below a long line',
      'TODO: compare the numbers of the benchmark they have shown with our own\nGreat talk\n',
      ['- compare the numbers of the benchmark they have shown with our own'],
    ],
    [
      'begins before a marker behind the text',
      'Look at the new version\nof Cilium #todo\n',
      ['- Look at the new version of Cilium'],
    ],
    ['begins on the next line', '> [!todo]\n> Try the demo\n', ['- Try the demo']],
    ['ends with the paragraph', 'TODO: watch the demo\n\nof the operator\n', ['- watch the demo']],
    ['ends at a hard break', 'TODO: watch the demo  \nof the operator\n', ['- watch the demo']],
    ['ends before the next follow-up', 'TODO: a\nTODO: b\nof c\n', ['- a', '- b of c']],
    ['ends before a line about something else', 'TODO: watch the demo\nGreat talk.\n', ['- watch the demo']],
    ['ends before a label', 'TODO: watch the\nSlides: https://example.org\n', ['- watch the']],
    ['ends at its bracket', 'Good (TODO: watch the demo)\nof the operator\n', ['- watch the demo']],
    ['ends before its block id', '- [ ] watch\n  the demo ^id1\n', ['- watch the demo']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(read(text), expected));

  it('leaves its range on one line, and says where it ends', () => {
    const [followUp] = parseNote('x\n\n> - [ ] one\n>   two\n>   three\n').sections.flatMap(
      ({ followUps }) => followUps,
    );
    assert.deepEqual([followUp?.source, followUp?.range.end.line, followUp?.lastLine], ['[ ] one', 2, 4]);
  });
});
