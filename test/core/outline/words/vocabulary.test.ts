import assert from 'node:assert/strict';
import {
  endsWithYear,
  nameWithYear,
  namesConference,
} from '../../../../src/core/outline/words/vocabulary/conferenceNames.js';
import { isFollowUpsTitle } from '../../../../src/core/outline/words/vocabulary/followUpsTitle.js';
import {
  isBreak,
  isGroupTitle,
  isOneOfAKind,
  isOtherTitle,
} from '../../../../src/core/outline/words/vocabulary/vocabulary.js';

/** Titles a test takes for what it says, and titles it does not. */
function table(name: string, test: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void {
  describe(name, () => {
    for (const text of yes) it(`is what ${JSON.stringify(text)} names`, () => assert.equal(test(text), true));
    for (const text of no) it(`is not what ${JSON.stringify(text)} names`, () => assert.equal(test(text), false));
  });
}

table(
  'a section of follow-ups',
  isFollowUpsTitle,
  [
    'Things to check out:',
    'Action items',
    'To watch',
    'Next steps',
    'Look into',
    'TODO',
    'To-dos',
    'Follow-ups',
    'Follow Up Topics',
    'Further investigation',
    'Things I gotta look into',
    'Topics I should investigate after this talk:',
    'Technos à regarder',
    'Favoris (à voir en replay)',
    'Cosas por ver',
    '🔎 To check',
  ],
  [
    'Look into the future of Go',
    'Building a TODO app',
    'Actions speak louder',
    'The next steps of WebAssembly',
    'Reading list processing in Lisp',
    'Follow the money',
    'Watching paint dry',
  ],
);

table(
  'a break',
  isBreak,
  [
    'Lunch',
    'Coffee Break',
    '☕ Coffee break',
    'Registration',
    'Registration & Coffee',
    'Lunch with the team',
    'Mittagessen mit den Kollegen',
    "Lunch met de collega's",
    'Repas',
    'Pause',
    'Mittagspause',
    '12:30 - 13:30 Lunch',
    '午餐',
    'Welcome Reception',
    'Lunch on your own',
    'Thursday Lunch',
    'Coffee break, Room 220A',
    'Lunch @ the canteen',
    'Reception & Book Signing',
    'Conference dinner (city hall)',
    '15 min break',
    'Kaffeepause (30 Min.)',
    'Sektempfang',
    'Pausa para el café',
    '네트워킹 시간',
    '10am: Coffee break',
    'Lunch (sponsored by Acme) 12:30',
    '12pm: Lunch',
    'Noon: Lunch',
    '10:00 Uhr: Pause',
    '11 Uhr Kaffee',
    '12:00 Uhr – Mittagessen',
    '15.30 Kaffeepause',
    '16h : Pause café',
    'Pausa per il caffè',
    'Netzwerken',
    'Networking reception sponsored by Acme',
    'Kaffeepause, gesponsert von Acme',
    'Déjeuner offert par Exemple',
  ],
  [
    '10am: Coffee as code',
    '11 Uhr: Pausenlos bauen',
    'Widgets sponsored by Acme',
    'Book signing',
    'Opening',
    'Break (and repair) your widgets',
    'Lunch & Learn: Rust',
    'Break the monolith',
    'Welcome',
    'Open source at lunch',
    'Coffee, the language',
    'Open',
  ],
);

table(
  'a group',
  isGroupTitle,
  [
    'Lightning Talks',
    'Keynotes',
    'Morning sessions',
    '⚡ Lightning talks 2',
    'Talks attended',
    'Panels',
    'Ignite talks (each 5 minutes)',
    'Kurzvorträge (à 5 min)',
    "Présentations éclair (5' chacune)",
    '印象に残ったセッション',
    '会议日程',
  ],
  ['Keynotes considered harmful', 'Session types in Rust', 'Keynote (Jane Doe)', 'Talks (in 4 parts)'],
);

table(
  'one talk of a kind',
  isOneOfAKind,
  ['Opening Keynote', 'Lightning Talk 3', 'Vortrag 2', 'Charla'],
  ['Afternoon session', 'Keynotes', 'Talking heads'],
);

table(
  'a heading around talks or in them',
  isOtherTitle,
  [
    'Notes',
    'Nota Bene',
    'PS',
    'My notes',
    'Key takeaways',
    'Sponsors / swag',
    'Links & notes',
    'Fragen und Antworten',
    'À retenir',
    'Closing thoughts',
    'TL;DR',
    'Hallway track',
    'General information',
    'Q & A',
    'Demo',
    'Resources',
    'Book recommendations',
    'Empfohlene Bücher',
    'Livres recommandés',
    'Puntos fuertes',
    '感想',
    'High-level takeaways / action items',
    'Footer',
    'Mes conseils',
    'Wichtigste Erkenntnisse',
    'Otras notas',
    'Le mie impressioni',
    'Тезисы и выводы',
    '参加目的',
    '嘉宾介绍',
    '총평',
  ],
  [
    'Observability',
    'High availability',
    'Related types in Haskell',
    'Notes from the underground kernel team',
    'Book recommendations with graphs',
    'Demoing the undemoable',
    'What is new in Go 1.23?',
    'Why we rewrote everything',
  ],
);

table(
  'the name of a conference',
  namesConference,
  [
    'KubeCon 2024',
    'notes/pycon-2023',
    'GopherCon',
    'DevOpsDays Oslo',
    'Widget Days Berlin 2019',
    'FOSDEM',
    'Strange Loop 2019',
    'Devoxx France',
    'React Conf 2018',
    'RubyKaigi',
    'Cloud Summit',
    'Rust-Konferenz',
  ],
  ['Monday', 'Bacon', 'nginx.conf', 'config', 'a manifesto', 'silicon', 'bootcamp', '100days', 'Today', 'beacon'],
);

table(
  'a name with a year',
  endsWithYear,
  [
    'Widgets Berlin 2024',
    'GadgetIO 2024 - my notes',
    'widgets berlin 2024',
    'Notes from Widget World 2024',
    'ウィジェット 2024 参加メモ',
  ],
  ['Books I read in 2024', 'My year 2024 in review', 'Council 12 March 2024', 'Widgets'],
);

describe('a single word with a year', () => {
  it('is less of a name than several, an acronym or a word with capitals inside', () => {
    assert.deepEqual(
      ['Renovation 2024', 'CHI 2024', 'GadgetIO 2024', 'Widgets Berlin 2024'].map((text) => nameWithYear(text) < 1),
      [true, false, false, false],
    );
  });
});
