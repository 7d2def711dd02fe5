import { itReads } from './forms.js';

const titles = (
  ...lines: readonly (readonly [title: string, talk: string])[]
): readonly (readonly [text: string, read: readonly string[]])[] => {
  return lines.map(([title, talk]) => [`## ${title}\n\n- they turn\n`, [`talk ${talk}`]] as const);
};

describe('a title', () => {
  itReads({
    'names people behind a label in brackets': titles(
      ['Gears ((Speaker: Jane Doe))', 'Gears < Jane Doe'],
      ['Gears for all [speaker: Xyra Quell (Acme)]', 'Gears for all < Xyra Quell (Acme)'],
      ['Grandes ruedas [ponente: Ana Ruiz]', 'Grandes ruedas < Ana Ruiz'],
      ['大齿轮((演讲者：李强))', '大齿轮 < 李强'],
      ['齿轮与我【讲师：王小明】', '齿轮与我 < 王小明'],
      ['齿轮(里面的技术)（演讲者：Janix）', '齿轮(里面的技术) < Janix'],
    ),
    'has something else behind such a label': titles(
      ['Gears in a box (host: Linux)', 'Gears in a box (host: Linux)'],
      ['Gears in a box [author: unknown]', 'Gears in a box [author: unknown]'],
      ['Gears in a box (trainer: small models)', 'Gears in a box (trainer: small models)'],
    ),
    'ends with names that a word for people stands behind': titles(
      ['歯車の今と未来 ～正しい回し方～ 山田 太郎 氏', '歯車の今と未来 ～正しい回し方～ < 山田 太郎'],
      ['てこの話 佐藤花子さん', 'てこの話 < 佐藤花子'],
      ['皆で語る歯車 山田 太郎 氏 / 佐藤 花子 氏 / jane-doe 氏', '皆で語る歯車 < 山田 太郎 & 佐藤 花子 & jane-doe'],
      ['歯車と皆さん', '歯車と皆さん'],
    ),
    'names, behind "by", where somebody works behind a slash': titles(
      ['Gears for all by Xyra Quell / Acme Tools', 'Gears for all < Xyra Quell (Acme Tools)'],
      ['歯車の話 by Jane Doe / Acme (gold sponsor)', '歯車の話 < Jane Doe (Acme)'],
      ['Räder im Takt von Anna Müller / Beispiel', 'Räder im Takt < Anna Müller (Beispiel)'],
      ['Gears by Jane Doe / John Roe', 'Gears < Jane Doe & John Roe'],
      ['Gears for all - Jane Doe, Acme [sponsored]', 'Gears for all < Jane Doe (Acme)'],
    ),
    'has several people in front, of whom some are known by their surnames': titles(
      [
        'Jane Doe, Quill Johnson - Pipelines to Gears: A Story',
        'Pipelines to Gears: A Story < Jane Doe & Quill Johnson',
      ],
      ['Anna Müller, Xyra Vandelmann - Räder: eine Reise', 'Räder: eine Reise < Anna Müller & Xyra Vandelmann'],
      ['Jane Doe, Umbrella Widgets - Gears: A Story', 'Gears: A Story < Jane Doe (Umbrella Widgets)'],
    ),
    'is missing where a name and what somebody does are all': titles(
      ['Jane Doe - Director of Widgets, Acme', 'Jane Doe < Jane Doe'],
      ['Anna Müller - CTO, Beispiel', 'Anna Müller < Anna Müller'],
      [
        'Jane Doe - Writing Your First Operator (and When Not To)',
        'Writing Your First Operator (and When Not To) < Jane Doe',
      ],
    ),
    'says that somebody presented it': titles(
      ['Gears for all, presented by Jane Doe', 'Gears for all < Jane Doe'],
      ['Levers hosted by Max Roe (Acme)', 'Levers < Max Roe (Acme)'],
      ['Räder, vorgestellt von Anna Müller', 'Räder < Anna Müller'],
      ['Roues pour tous présenté par Jean Dupont', 'Roues pour tous < Jean Dupont'],
      ['How gears are given by Jane Doe', 'How gears are given < Jane Doe'],
    ),
    'has two colons before the names': titles(
      ['Big levers :: Xyra Quell, Acme', 'Big levers < Xyra Quell (Acme)'],
      ['Opening :: Prof. Jane Doe, ACME – Institute for Gears', 'Opening < Prof. Jane Doe (ACME)'],
      ['Große Räder :: Anna Müller', 'Große Räder < Anna Müller'],
      ['std :: vector', 'std :: vector'],
    ),
    'names people and their topic': titles(
      ['Interview: Jane Doe and Max Roe on Gears', 'Interview: Jane Doe and Max Roe on Gears < Jane Doe & Max Roe'],
      ['Conversation with Jane Doe about gears', 'Conversation with Jane Doe about gears < Jane Doe'],
      [
        'Gespräch: Anna Müller und Max Roe über Räder',
        'Gespräch: Anna Müller und Max Roe über Räder < Anna Müller & Max Roe',
      ],
      ['Jane Doe and Max Roe on gears', 'Jane Doe and Max Roe on gears < Jane Doe & Max Roe'],
    ),
    'is somebody’s talk': titles(
      ["Jane Doe's keynote on gears", "Jane Doe's keynote on gears < Jane Doe"],
      ["Max Roe's opening talk: Gears", "Max Roe's opening talk: Gears < Max Roe"],
      ['Jan de Vries’ presentatie over tandwielen', 'Jan de Vries’ presentatie over tandwielen < Jan de Vries'],
    ),
    'is the start of a text': titles(
      ['Big gears by Jane Doe. It was known by all', 'Big gears < Jane Doe'],
      ['Große Räder von Anna Müller! Sehr gut', 'Große Räder < Anna Müller'],
      ['Ruedas por Ana Ruiz. Muy bien', 'Ruedas < Ana Ruiz'],
      ['What we live by. A story', 'What we live by. A story'],
    ),
    'names nobody': titles(
      ["Acme's talk on gears", "Acme's talk on gears"],
      ['Docker and Kubernetes on Windows', 'Docker and Kubernetes on Windows'],
      ["A user's session on gears", "A user's session on gears"],
    ),
  });
});

describe('a title that may be a name', () => {
  itReads({
    'is a title where others stand first': [
      [
        [
          '## Spoon Theory - Xyra Quell - Artemis (a small company)\n',
          '## Big gears - Jane Doe, Acme\n',
          '## Big levers - Max Roe',
        ],
        [
          'talk Spoon Theory < Xyra Quell (Artemis (a small company))',
          'talk Big gears < Jane Doe (Acme)',
          'talk Big levers < Max Roe',
        ],
      ],
      [
        ['## Löffel Theorie – Xyra Quell – Acme\n', '## Große Räder – Anna Müller, Acme\n', '## Hebel – Max Roe'],
        ['talk Löffel Theorie < Xyra Quell (Acme)', 'talk Große Räder < Anna Müller (Acme)', 'talk Hebel < Max Roe'],
      ],
      [
        ['## Spoon Stories | Xyra Quell | Acme\n', '## Gears | Jane Doe | Acme\n', '## Levers | Max Roe'],
        ['talk Spoon Stories < Xyra Quell (Acme)', 'talk Gears < Jane Doe (Acme)', 'talk Levers < Max Roe'],
      ],
    ],
    'is a name where others do': [
      [
        [
          '## Xyra Quell - Umbrella Tools - How we build spoons for all\n',
          '## Jane Doe - Acme - How gears turn in the dark',
        ],
        [
          'talk How we build spoons for all < Xyra Quell (Umbrella Tools)',
          'talk How gears turn in the dark < Jane Doe (Acme)',
        ],
      ],
    ],
  });
});
