import { type Forms, itReads } from './forms.js';

/** The talk that stands above, and what is read of it. */
const WIDGETS = '## Widgets at Scale - Jane Doe, Acme';
const TALK = 'talk Widgets at Scale < Jane Doe (Acme)';

/** A section behind a talk, with one item. */
const section = (title: string, item = 'a'): readonly string[] => [WIDGETS, '', `## ${title}`, '', `- ${item}`];

const titles: Forms = {
  'a list of follow-ups may name the day it is for': [
    [section('My TODO list for Monday'), [TALK, 'followUps My TODO list for Monday', '  - item a']],
    [section('Day 1 TODOs'), [TALK, 'followUps Day 1 TODOs', '  - item a']],
    [section('Aufgaben für Montag'), [TALK, 'followUps Aufgaben für Montag', '  - item a']],
    [section('À faire demain'), [TALK, 'followUps À faire demain', '  - item a']],
    [
      [WIDGETS, '', '## Monday', '', '### Gears in Practice - Max Hill, Foo'],
      [TALK, 'day Monday', '  talk Gears in Practice < Max Hill (Foo)'],
    ],
  ],
  'two names of lists of follow-ups are one': [
    [section('To do / experiment'), [TALK, 'followUps To do / experiment', '  - item a']],
    [section('Action items and next steps'), [TALK, 'followUps Action items and next steps', '  - item a']],
    [section('Nächste Schritte & offene Fragen'), [TALK, 'followUps Nächste Schritte & offene Fragen', '  - item a']],
    [section('Tareas y próximos pasos'), [TALK, 'followUps Tareas y próximos pasos', '  - item a']],
  ],
  'takeaways and follow-ups in one list are neither': [
    [section('Takeaways and action items'), [TALK, 'section Takeaways and action items']],
    [section('Conclusions / Next steps'), [TALK, 'section Conclusions / Next steps']],
    [section('Fazit / Nächste Schritte'), [TALK, 'section Fazit / Nächste Schritte']],
    [section('Summary - Action Items'), [TALK, 'section Summary - Action Items']],
  ],
  'a list of follow-ups may say what I wish': [
    [section('Need to check'), [TALK, 'followUps Need to check', '  - item a']],
    [section("Things I'd like to try at work"), [TALK, "followUps Things I'd like to try at work", '  - item a']],
    [section('On my reading list:'), [TALK, 'followUps On my reading list', '  - item a']],
    [section('Try it at home'), [TALK, 'followUps Try it at home', '  - item a']],
    [section('Auf meiner Leseliste'), [TALK, 'followUps Auf meiner Leseliste', '  - item a']],
  ],
  'what is put off is a list of follow-ups below a heading': [
    [section('Later'), [TALK, 'followUps Later', '  - item a']],
    [section('Für später'), [TALK, 'followUps Für später', '  - item a']],
    [section('あとで'), [TALK, 'followUps あとで', '  - item a']],
    [[WIDGETS, '', 'Later:', '', '- the widgets fell over'], [TALK]],
  ],
  'what comes next is no talk': [
    [section("What's next?"), [TALK, "section What's next?"]],
    [section('What’s next'), [TALK, 'section What’s next']],
    [section('Wie geht es weiter?'), [TALK, 'section Wie geht es weiter?']],
    [section("What's next for gears? - Max Hill, Foo"), [TALK, "talk What's next for gears? < Max Hill (Foo)"]],
  ],
  'what stands behind the title of a list of follow-ups is not shown': [
    [section('Follow-ups ✅ ^fu'), [TALK, 'followUps Follow-ups', '  - item a']],
    [section('Action items (3) #later'), [TALK, 'followUps Action items', '  - item a']],
    [section('Aufgaben {#todo}'), [TALK, 'followUps Aufgaben', '  - item a']],
    [section('待办 [2/5]:'), [TALK, 'followUps 待办', '  - item a']],
    [section('TODO (for me)'), [TALK, 'followUps TODO', '  - item a']],
  ],
};

const invitations: Forms = {
  'what a speaker invites to is no list of follow-ups': [
    [
      [WIDGETS, '', '### Try it out', '', '- a'],
      [TALK, '  section Try it out'],
    ],
    [
      [WIDGETS, '', '### Learn more', '', '- a'],
      [TALK, '  section Learn more'],
    ],
    [
      [WIDGETS, '', '### Jetzt ausprobieren!', '', '- a'],
      [TALK, '  section Jetzt ausprobieren!'],
    ],
  ],
};

const labels: Forms = {
  'a label without a colon leads follow-ups below an item': [
    [
      [WIDGETS, '', '- fast', '- Next steps', '  - a', '    - b', '- big'],
      [TALK, '  followUps Next steps', '    - item a'],
    ],
    [
      [WIDGETS, '', '- To do:', '  - a', '- TODOs', '  - b', '- Things to read', '  - c'],
      [
        TALK,
        ...['  followUps To do', '    - item a', '  followUps TODOs', '    - item b'],
        ...['  followUps Things to read', '    - item c'],
      ],
    ],
    [
      [WIDGETS, '', '- **Nächste Schritte**', '  - a'],
      [TALK, '  followUps Nächste Schritte', '    - item a'],
    ],
    [
      [WIDGETS, '', '* À faire', '  * a'],
      [TALK, '  followUps À faire', '    - item a'],
    ],
  ],
  'a callout may lead follow-ups': [
    [
      [WIDGETS, '', '> [!todo]', '> - a'],
      [TALK, '  followUps TODO', '    - item a'],
    ],
    [
      [WIDGETS, '', '> [!todo]-', '> 1. a'],
      [TALK, '  followUps TODO', '    - item a'],
    ],
    [
      [WIDGETS, '', '> [!TODO]', '> * sehen'],
      [TALK, '  followUps TODO', '    - item sehen'],
    ],
    [[WIDGETS, '', '> [!note]', '> - a'], [TALK]],
  ],
  'what an item only mentions leads none': [
    [[WIDGETS, '', 'TODOs', '* handle widgets', '* handle gears'], [TALK]],
    [[WIDGETS, '', '- Actions', '  - run on each push'], [TALK]],
    [[WIDGETS, '', '- to do:', '  - turn it once', '  - turn it again'], [TALK]],
    [[WIDGETS, '', '- What to do', '  - measure everything'], [TALK]],
    [[WIDGETS, '', '- nous apprenons à faire', '  - des tests'], [TALK]],
  ],
};

const outliner: Forms = {
  'a label of one word leads follow-ups below a heading in a list': [
    [
      ['- ## Loom - Anna Kurz', '  - rasch', '  - Aufgaben', '    - probieren', '- ## Gears - Jane Doe', '  - x'],
      ['talk Loom < Anna Kurz', '  followUps Aufgaben', '    - item probieren', 'talk Gears < Jane Doe'],
    ],
    [
      ['- ## Loom - Anna Kurz', '  - Tasks', '    - a', '- ## Gears - Jane Doe', '  - x'],
      ['talk Loom < Anna Kurz', '  followUps Tasks', '    - item a', 'talk Gears < Jane Doe'],
    ],
    [
      ['- ## Loom - Anna Kurz', '  - 任务', '    - a', '- ## Gears - Jane Doe', '  - x'],
      ['talk Loom < Anna Kurz', '  followUps 任务', '    - item a', 'talk Gears < Jane Doe'],
    ],
    [
      ['- ## Loom - Anna Kurz', '  - x', '    - Tasks', '      - run', '- ## Gears - Jane Doe', '  - x'],
      ['talk Loom < Anna Kurz', 'talk Gears < Jane Doe'],
    ],
  ],
};

const ownHeadings: Forms = {
  'the heading of a talk is no hint': [
    [['## Look into it later - Jane Doe', '', '- a'], ['talk Look into it later < Jane Doe']],
    [['## Check out Looms', '', 'by Max Hill', '', '- a'], ['talk Check out Looms < Max Hill']],
    [
      ['## Tag 1', '', '* Worth a look: Räder - Anna Kurz, Acme', '* Check out Looms - Max Hill, Foo'],
      ['day Tag 1', '  talk Worth a look: Räder < Anna Kurz (Acme)', '  talk Check out Looms < Max Hill (Foo)'],
    ],
    [
      [WIDGETS, '', 'Look into it later'],
      [TALK, '  - hint Look into it later'],
    ],
  ],
  'a marker may be a word of the title of a talk': [
    [['## TODO list apps - Max Hill', '', '- a'], ['talk TODO list apps < Max Hill']],
    [['## TODO Listen für alle - Anna Kurz, Acme', '', '- a'], ['talk TODO Listen für alle < Anna Kurz (Acme)']],
    [['## TODO managers in Rust', '', 'by Max Hill', '', '- a'], ['talk TODO managers in Rust < Max Hill']],
    [
      [WIDGETS, '', '### TODO: read it again', '', '## Gears in Practice - Max Hill, Foo'],
      [
        TALK,
        ...['  section TODO: read it again', '    - marker read it again'],
        'talk Gears in Practice < Max Hill (Foo)',
      ],
    ],
  ],
};

const boards: Forms = {
  'the columns of a board are no follow-ups, and neither is what is done': [
    [
      [WIDGETS, '', '**To do:**', '', '- a', '', '**In progress:**', '', '- b', '', '**Done:**', '', '- c'],
      [TALK, '  followUps To do', '    - item a'],
    ],
    [
      [WIDGETS, '', 'TODO:', '', '- a', '', 'DOING:', '', '- b', '', 'DONE:', '', '- c'],
      [TALK, '  followUps TODO', '    - item a'],
    ],
    [
      [WIDGETS, '', '### To do', '', '- a', '', '### Doing', '', '- b', '', '### DONE', '', '- c'],
      [TALK, '  followUps To do', '    - item a', '  section Doing', '  section DONE'],
    ],
    [[WIDGETS, '', '- To do', '  - a', '- Doing', '  - b', '- Done', '  - c'], [TALK]],
  ],
  'the columns of a board are no talks': [
    [
      [WIDGETS, '', '## To do', '', '- a', '', '## In progress', '', '- b', '', '## Done', '', '- c'],
      [TALK, 'followUps To do', '  - item a', 'section In progress', 'section Done'],
    ],
    [
      [WIDGETS, '', '## Zu erledigen', '', '- a', '', '## In Arbeit', '', '- b', '', '## Erledigt', '', '- c'],
      [TALK, 'followUps Zu erledigen', '  - item a', 'section In Arbeit', 'section Erledigt'],
    ],
    [
      [WIDGETS, '', '## 待办', '', '- a', '', '## 进行中', '', '- b', '', '## 已完成', '', '- c'],
      [TALK, 'followUps 待办', '  - item a', 'section 进行中', 'section 已完成'],
    ],
  ],
  'work in progress may be a session': [
    [
      ['## Work in Progress', '', '* Loom - Anna Kurz, Acme', '* Gears in Practice - Max Hill, Foo'],
      ['track Work in Progress', '  talk Loom < Anna Kurz (Acme)', '  talk Gears in Practice < Max Hill (Foo)'],
    ],
  ],
  'columns beside each other are labels': [
    [[WIDGETS, '', 'to do: 5 cards', '', 'Done: 3 cards'], [TALK]],
    [[WIDGETS, '', 'To do: paint', '', 'En cours: cut', '', 'Done: buy'], [TALK]],
    [[WIDGETS, '', '- To-do: 5', '- done: 3'], [TALK]],
    [
      [WIDGETS, '', 'todo: buy a loom', '', 'done: mail Max'],
      [TALK, '  - marker buy a loom', '  x marker mail Max'],
    ],
    [
      [WIDGETS, '', 'to do: 5 cards', '', 'The board.', '', 'Doing: this'],
      [TALK, '  - marker 5 cards'],
    ],
  ],
};

const items: Forms = {
  'what is done in a list of follow-ups is not open': [
    [
      [WIDGETS, '', '## TODO', '', '### Tools', '', '- a', '', '### Done', '', '- b'],
      [TALK, 'followUps TODO', '  followUps Tools', '    - item a', '  section Done'],
    ],
    [
      [WIDGETS, '', '## TODO', '', '- a', '', '**Done**', '', '- b'],
      [TALK, 'followUps TODO', '  - item a'],
    ],
    [
      [WIDGETS, '', '## Aufgaben', '', '- a', '- Erledigt:', '  - b', '- c'],
      [TALK, 'followUps Aufgaben', '  - item a', '  - item c'],
    ],
    [
      [WIDGETS, '', '## TODO', '', '- a', '', '**In progress**', '', '- b'],
      [TALK, 'followUps TODO', '  - item a', '  - item b'],
    ],
  ],
  'an item with a check mark behind is done': [
    [section('TODO', 'mail Jane ✅'), [TALK, 'followUps TODO', '  x item mail Jane']],
    [section('TODO', 'try the loom ✅ 2024-03-20'), [TALK, 'followUps TODO', '  x item try the loom']],
    [section('Aufgaben', 'Anna schreiben ✔️ #mail ^a1'), [TALK, 'followUps Aufgaben', '  x item Anna schreiben #mail']],
    [section('TODO', 'read the paper (done)'), [TALK, 'followUps TODO', '  x marker read the paper']],
    [section('TODO', 'compare ✅ and ❌ here'), [TALK, 'followUps TODO', '  - item compare ✅ and ❌ here']],
  ],
};

describe('follow-ups in notes', () => {
  for (const forms of [titles, invitations, labels, outliner, ownHeadings, boards, items]) itReads(forms);
});
