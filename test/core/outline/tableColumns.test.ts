import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'below words for what there is at a time, beside places': [
    [
      [
        '| Start | End | Location | Description |',
        '|---|---|---|---|',
        '| 9:30am | 10:15am | Main Theatre | [Doe on Widgets](https://widgets.example) |',
        '| 10:30am | 11:00am | Union Station | Thursday Lunch |',
        '| 11:15am | 12:00pm | Grand Hall | Gears |',
        '| 5:00pm | 6:00pm | Union Station | Reception & Book Signing |',
      ],
      ['talk Doe on Widgets @ 9:30am in Main Theatre', 'talk Gears @ 11:15am in Grand Hall'],
    ],
    [
      [
        '| Beginn | Ort | Inhalt |',
        '|---|---|---|',
        '| 9:00 | Großer Saal im Keller | Hebel |',
        '| 10:00 | Kleiner Saal im Keller | Rollen im Takt |',
        '| 11:00 | Gasthaus am Markt | Sektempfang |',
      ],
      ['talk Hebel @ 9:00 in Großer Saal im Keller', 'talk Rollen im Takt @ 10:00 in Kleiner Saal im Keller'],
    ],
    [
      [
        '| Hora | Lugar | Actividad |',
        '|---|---|---|',
        '| 9:00 | Sala Grande del Norte | Palancas |',
        '| 10:00 | Sala Pequeña del Sur | Engranajes para todos |',
        '| 11:00 | Patio | Pausa para el café |',
      ],
      ['talk Palancas @ 9:00 in Sala Grande del Norte', 'talk Engranajes para todos @ 10:00 in Sala Pequeña del Sur'],
    ],
  ],
  'beside a column of rooms': [
    [
      [
        '| Time | Room | Title | Speaker |',
        '|---|---|---|---|',
        '| 9h | 5 | Widgets | Jane Doe |',
        '| 10h | Main Stage | Gears | John Roe |',
        '| 11h | - | Levers | Ada Lund |',
      ],
      [
        'talk Widgets < Jane Doe @ 9h in 5',
        'talk Gears < John Roe @ 10h in Main Stage',
        'talk Levers < Ada Lund @ 11h',
      ],
    ],
    [
      [
        '| Raum | Zeit | Vortrag |',
        '|---|---|---|',
        '| Saal 1 | 9 Uhr | Hebel im Takt |',
        '| Foyer | 10 Uhr | Rollen |',
      ],
      ['talk Hebel im Takt @ 9 Uhr in Saal 1', 'talk Rollen @ 10 Uhr in Foyer'],
    ],
    [
      [
        '| Salle | Titre | Intervenant |',
        '|---|---|---|',
        '| Amphi Bleu | Bidules | Marie Dupré |',
        '| B5 | Choses | Luc Martin |',
      ],
      ['talk Bidules < Marie Dupré in Amphi Bleu', 'talk Choses < Luc Martin in B5'],
    ],
    // In a table without times, a place is a city.
    [
      [
        '| Talk | Location | Speaker |',
        '|---|---|---|',
        '| Widgets | Berlin | Jane Doe |',
        '| Gears | Paris | John Roe |',
      ],
      ['talk Widgets < Jane Doe', 'talk Gears < John Roe'],
    ],
  ],
  'without names, of which one has only people': [
    [
      [
        '| | | |',
        '|---|---|---|',
        '| | Big Gears for All | Jane Doe |',
        '| | Small Levers at Work | Xyra Quell, John Roe |',
      ],
      ['talk Big Gears for All < Jane Doe', 'talk Small Levers at Work < Xyra Quell & John Roe'],
    ],
    [
      ['| | |', '|---|---|', '| Große Räder im Takt | Anna Müller |', '| Kleine Hebel zu Hause | Max Muster |'],
      ['talk Große Räder im Takt < Anna Müller', 'talk Kleine Hebel zu Hause < Max Muster'],
    ],
    [
      [
        '| | |',
        '|---|---|',
        '| [Des rouages pour tous](https://x.example/a) | [Marie Dupré](https://x.example/m) |',
        '| [De petits leviers utiles](https://x.example/b) | [Jean Dupont](https://x.example/j) |',
      ],
      ['talk Des rouages pour tous < Marie Dupré', 'talk De petits leviers utiles < Jean Dupont'],
    ],
  ],
  'called as parts of talks are, if someone speaks': [
    [
      [
        '| Time | Title | Speaker |',
        '|---|---|---|',
        '| 9:00 | Widgets | Jane Doe |',
        '| 12:00 | Lunch | Jane Doe |',
        '| 16:00 | Q&A | all speakers |',
        '| 17:00 | Closing | Chris Apple |',
      ],
      ['talk Widgets < Jane Doe @ 9:00', 'talk Closing < Chris Apple @ 17:00'],
    ],
    [
      [
        '| Time | Title | Speaker |',
        '|---|---|---|',
        '| 9:00 | Widgets | Jane Doe |',
        '| 17:00 | [Closing](https://fooconf2024.sched.com/event/1A/closing) | Chris Apple |',
      ],
      ['talk Widgets < Jane Doe @ 9:00', 'talk Closing < Chris Apple @ 17:00'],
    ],
    [
      [
        '| Zeit | Titel | Referentin |',
        '|---|---|---|',
        '| 9:00 | Hebel | Anna Müller |',
        '| 17:00 | Fazit | Eva Lang |',
        '| 18:00 | Kaffeepause | |',
      ],
      ['talk Hebel < Anna Müller @ 9:00', 'talk Fazit < Eva Lang @ 17:00'],
    ],
  ],
  'beside a column of people without a name': [
    [
      [
        '| Time | | |',
        '|---|---|---|',
        '| 9:00 | Widgets at Scale | Jane Doe |',
        '| 10:00 | Gears | John Roe |',
        '| 12:00 | Lunch | |',
      ],
      ['talk Widgets at Scale < Jane Doe @ 9:00', 'talk Gears < John Roe @ 10:00'],
    ],
    [
      ['| | Talk | Rating |', '|---|---|---|', '| Jane Doe | Widgets at Scale | 5 |', '| John Roe | Gears | 4 |'],
      ['talk Widgets at Scale < Jane Doe', 'talk Gears < John Roe'],
    ],
    [
      [
        '| Zeit | Beitrag | Von |',
        '|---|---|---|',
        '| 9:00 | Hebel im Alltag | Anna Müller |',
        '| 10:00 | Rollen | Max Muster |',
      ],
      ['talk Hebel im Alltag < Anna Müller @ 9:00', 'talk Rollen < Max Muster @ 10:00'],
    ],
  ],
  'below numbered talks, and below days': [
    [
      [
        '| Slot | Talk 1 | Talk 2 |',
        '|---|---|---|',
        '| 1 | Widgets at Scale (Jane Doe) | Gears for All (John Roe) |',
        '| 2 | Ropes in Use (Ann Lee) | |',
      ],
      ['talk Widgets at Scale < Jane Doe', 'talk Gears for All < John Roe', 'talk Ropes in Use < Ann Lee'],
    ],
    [
      [
        '| | Vortrag A | Vortrag B |',
        '|---|---|---|',
        '| 9:00 | Hebel im Alltag | Räder für alle |',
        '| 10:00 | Rollen im Takt | Kaffee |',
      ],
      ['talk Hebel im Alltag @ 9:00', 'talk Räder für alle @ 9:00', 'talk Rollen im Takt @ 10:00'],
    ],
    [
      [
        '| Heure | Lundi | Mardi |',
        '|---|---|---|',
        '| 9h00 | Machins partout | Les bidules légers |',
        '| 10h00 | Pause café | Les trucs sans peur |',
      ],
      ['talk Machins partout @ 9h00', 'talk Les bidules légers @ 9h00', 'talk Les trucs sans peur @ 10h00'],
    ],
  ],
  'behind a label in bold, or a time in the first row': [
    [
      [
        '| Session | Seen |',
        '|---|---|',
        '| **Keynote** - Widgets at Scale (Jane Doe) | ✅ |',
        '| Gears for All - John Roe | ❌ |',
      ],
      ['talk:keynote Widgets at Scale < Jane Doe', 'talk Gears for All < John Roe'],
    ],
    [
      [
        '| 09:00 - 09:30 | Registration |',
        '|---|---|',
        '| 09:30 - 10:15 | Widgets at Scale - Jane Doe |',
        '| 10:15 - 11:00 | Gears for All - John Roe |',
        '| 11:00 - 11:30 | Coffee |',
      ],
      ['talk Widgets at Scale < Jane Doe @ 09:30 - 10:15', 'talk Gears for All < John Roe @ 10:15 - 11:00'],
    ],
    [
      [
        '| 09:00 - 09:30 | Einlass |',
        '|---|---|',
        '| 09:30 - 10:15 | Hebel im Alltag (Max Muster) |',
        '| 10:15 - 11:00 | Rollen im Takt (Eva Held) |',
      ],
      ['talk Hebel im Alltag < Max Muster @ 09:30 - 10:15', 'talk Rollen im Takt < Eva Held @ 10:15 - 11:00'],
    ],
  ],
  'with speakers who are to be announced': [
    [
      ['| Talk | Speaker |', '|---|---|', '| Widgets at Scale | TBA |', '| Gears for All | John Roe |'],
      ['talk Widgets at Scale', 'talk Gears for All < John Roe'],
    ],
    [
      ['| Vortrag | Referentin |', '|---|---|', '| Hebel im Alltag | N.N. |', '| Rollen im Takt | Eva Held |'],
      ['talk Hebel im Alltag', 'talk Rollen im Takt < Eva Held'],
    ],
    [
      ['| Titre | Orateur |', '|---|---|', '| Machins partout | TBC |', '| Les bidules légers | Marie Dupré |'],
      ['talk Machins partout', 'talk Les bidules légers < Marie Dupré'],
    ],
  ],
  'not in a table of the facts about one talk, nor of companies': [
    [['| Speaker | Jane Doe of Acme |', '|---|---|', '| Room | Main Hall A |', '| Date | Monday at nine |'], []],
    [
      [
        '| Company | Booth notes |',
        '|---|---|',
        '| Acme Widgets | free stickers, nice demo |',
        '| Foo Gears | gears in the cloud |',
      ],
      [],
    ],
    [['| Titel | Hebel im Alltag |', '|---|---|', '| Speaker | Anna Müller |', '| Location | Großer Saal |'], []],
  ],
};

describe('the columns of a table tell of talks', () => {
  itReads(forms);
});
