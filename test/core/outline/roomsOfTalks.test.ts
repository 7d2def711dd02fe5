import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'in brackets behind the title': [
    ['## Widgets (Room 5) - Sam Fox\n', ['talk Widgets < Sam Fox in Room 5']],
    ['## Gears [Main Stage] - Tim Lang\n', ['talk Gears < Tim Lang in Main Stage']],
    ['## Hebel (Großer Saal)\n\nvon Anna Kurz\n', ['talk Hebel < Anna Kurz in Großer Saal']],
    // "Hall" is a surname, too, and other brackets are the title's.
    ['## Widgets (Emily Hall)\n', ['talk Widgets < Emily Hall']],
    ['## Widgets (The Hard Way) - Sam Fox\n', ['talk Widgets (The Hard Way) < Sam Fox']],
  ],
  'in front of the title': [
    ['## Main Stage | Widgets | Sam Fox\n', ['talk Widgets < Sam Fox in Main Stage']],
    ['## (Salle Azur) : Les bidules - Luc Martin\n', ['talk Les bidules < Luc Martin in Salle Azur']],
    ['## [Blue Room] Gears - Tim Lang\n', ['talk Gears < Tim Lang in Blue Room']],
    [
      '## (Amphi Bleu) Bidules en pratique (10h00 - 10h45) [FR]\n',
      ['talk Bidules en pratique @ 10h00 - 10h45 in Amphi Bleu'],
    ],
    ['## (A会場) 型で守る (10:00-10:40) [JA]\n', ['talk 型で守る @ 10:00-10:40 in A会場']],
    ['## Clean Room: a story - Sam Fox\n', ['talk Clean Room: a story < Sam Fox']],
    ['## Stage Fright | Sam Fox\n', ['talk Stage Fright < Sam Fox']],
  ],
  'or a track in front of a bare title': [
    ['## Track A: How to oil gears\n\n- x\n', ['talk How to oil gears']],
    ['## Spur 2: Räder ohne jede Mühe\n\n- x\n', ['talk Räder ohne jede Mühe']],
    [
      '## Room A: Data and Machine Learning\n\n### Postgres at Night\n\n- x\n\n### Gears for All of Us\n\n- x\n',
      ['track Room A: Data and Machine Learning', '  talk Postgres at Night', '  talk Gears for All of Us'],
    ],
    ['## Piste B : Huiler pour tous les rouages\n\n- x\n', ['talk Huiler pour tous les rouages']],
    [
      '## Track A: Gears\n\n### How to oil gears\n\n- x\n\n### Small gears at home\n\n- x\n',
      ['track Track A: Gears', '  talk How to oil gears', '  talk Small gears at home'],
    ],
  ],
  'on a line below the title': [
    ['## Widgets\n\nSam Fox, Room 3, 2pm\n', ['talk Widgets < Sam Fox @ 2pm in Room 3']],
    ['## Hebel\n\nAnna Kurz, Saal 3, 14:00 Uhr\n', ['talk Hebel < Anna Kurz @ 14:00 Uhr in Saal 3']],
    ['## Rollen\n\n11:00 Uhr, Saal 2\n', ['talk Rollen @ 11:00 Uhr in Saal 2']],
    ['## Bidules\n\nSalle Amphi Bleu, 15h30 - 16h15\n', ['talk Bidules @ 15h30 - 16h15 in Salle Amphi Bleu']],
    ['## Choses\n\nAmphi Bleu - 10h30\n', ['talk Choses @ 10h30 in Amphi Bleu']],
    ['## Dinge für alle\n\n*Anna Kurz*\n\nGroßer Saal\n', ['talk Dinge für alle < Anna Kurz in Großer Saal']],
    // Who works at a company called as a room is, and what notes say of times.
    ['## Widgets\n\nSam Fox, Hall Industries\n', ['talk Widgets < Sam Fox (Hall Industries)']],
    ['## Widgets - Sam Fox\n\nWe began late, 10:30, Room 3\n', ['talk Widgets < Sam Fox']],
  ],
  'no more than a city is a speaker': [
    [
      '## Widgets - Sam Fox\n\n## Gears for all of us\n\nSan Francisco (California)\n',
      ['talk Widgets < Sam Fox', 'talk Gears for all of us'],
    ],
    [
      '## Hebel - Anna Kurz\n\n## Rollen für alle im Land\n\nMunich (Germany)\n',
      ['talk Hebel < Anna Kurz', 'talk Rollen für alle im Land'],
    ],
    [
      '## Widgets - Sam Fox\n\n## Gears for all of us\n\nGrand Hall\n',
      ['talk Widgets < Sam Fox', 'talk Gears for all of us in Grand Hall'],
    ],
    [
      '## Widgets - Sam Fox\n\n## Gears for all of us\n\nTim Lang (Germany)\n',
      ['talk Widgets < Sam Fox', 'talk Gears for all of us < Tim Lang (Germany)'],
    ],
  ],
};

describe('rooms of talks,', () => itReads(forms));
