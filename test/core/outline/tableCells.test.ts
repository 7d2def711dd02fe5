import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'in cells of several lines, below rooms': [
    [
      [
        '| Main Hall / Foyer | Gold Room<br />*Ethics* / *General* | Blue Room<br />*General* |',
        '|---|---|---|',
        '| Jane Doe ([@jane](https://x.example/@jane))<br /><br />👉 **[Keynote](keynote.md)** 👈 | | |',
        '| | John Roe ([@roe](https://x.example/@roe))<br /><br />👉 [**Widgets at Scale**](a.md) 👈 (liked it)<br /><br />[Slides](https://s.example) \\| [Video](https://v.example) | Anna Müller ([@anna](https://x.example/@anna))<br /><br />**Gears for All** :100: (missed it)<br /><br />[Video](https://v.example) |',
        '| Lunch | | |',
        '| | Max Muster, Eva Held<br>**Levers (with Ropes!)** | Ann Lee<br>**What if: Ropes** 👍 |',
      ],
      [
        'talk:keynote Keynote < Jane Doe in Main Hall / Foyer',
        'talk Widgets at Scale < John Roe in Gold Room',
        'talk Gears for All < Anna Müller in Blue Room',
        'talk Levers (with Ropes!) < Max Muster & Eva Held in Gold Room',
        'talk What if: Ropes < Ann Lee in Blue Room',
      ],
    ],
    [
      [
        '| Großer Saal | Saal 2 |',
        '|---|---|',
        '| **Zahnräder für alle**<br/>Anna Müller<br/>[Folien](https://s.example) | **Hebel im Alltag**<br/>Max Muster |',
        '| Mittagspause | |',
        '| **Seile und Rollen**<br/>Eva Held | |',
      ],
      [
        'talk Zahnräder für alle < Anna Müller in Großer Saal',
        'talk Hebel im Alltag < Max Muster in Saal 2',
        'talk Seile und Rollen < Eva Held in Großer Saal',
      ],
    ],
    [
      [
        '| Heure | Salle A | Salle B |',
        '|---|---|---|',
        '| 9h00 | Machins partout<BR>*Marie Dupré* | *Jean Dupont*<BR>Les bidules légers |',
        '| 10h00 | [Les trucs sans peur](trucs.md)<br>Anna Müller | |',
      ],
      [
        'talk Machins partout < Marie Dupré @ 9h00 in Salle A',
        'talk Les bidules légers < Jean Dupont @ 9h00 in Salle B',
        'talk Les trucs sans peur < Anna Müller @ 10h00 in Salle A',
      ],
    ],
  ],
  'in rows with cells of several lines': [
    [
      [
        '| Time | Talk |',
        '|---|---|',
        '| 9:00 | Widgets at Scale<br>*Jane Doe* |',
        '| 10:00 | Gears for All<br>*John Roe, Acme* |',
      ],
      ['talk Widgets at Scale < Jane Doe @ 9:00', 'talk Gears for All < John Roe (Acme) @ 10:00'],
    ],
    [
      [
        '| Speakers | Title |',
        '|---|---|',
        '| Jane Doe<br>John Roe | **Widgets** - in German |',
        '| Anna Müller | Why **not** gears |',
      ],
      ['talk Widgets < Jane Doe & John Roe', 'talk Why not gears < Anna Müller'],
    ],
    [
      [
        '| Zeit | Vortrag |',
        '|---|---|',
        '| 9:00 | Anna Müller<br>**Hebel:** Zug um Zug |',
        '| 10:00 | Max Muster<br>Rollen im Takt<br>👍 |',
      ],
      ['talk Hebel: Zug um Zug < Anna Müller @ 9:00', 'talk Rollen im Takt < Max Muster @ 10:00'],
    ],
  ],
  'below rooms, without times': [
    [
      [
        '| Room A | Room B |',
        '|---|---|',
        '| Widgets at Scale (Jane Doe) | Gears for All (John Roe) |',
        '| Lunch | |',
        '| Ropes in Use (Ann Lee) | |',
      ],
      [
        'talk Widgets at Scale < Jane Doe in Room A',
        'talk Gears for All < John Roe in Room B',
        'talk Ropes in Use < Ann Lee in Room A',
      ],
    ],
    [
      [
        '| Sala 1 | Sala 2 |',
        '|---|---|',
        '| Engranajes para todos - Juana Díaz | Palancas en casa - Luis Pérez |',
        '| Poleas y cuerdas - Ana Ruiz | |',
      ],
      [
        'talk Engranajes para todos < Juana Díaz in Sala 1',
        'talk Palancas en casa < Luis Pérez in Sala 2',
        'talk Poleas y cuerdas < Ana Ruiz in Sala 1',
      ],
    ],
    [
      [
        '| 会場A | 会場B |',
        '|---|---|',
        '| 大規模なウィジェット / 山田太郎 | 歯車の話をしよう / 佐藤花子 |',
        '| てこの未来を考える / 鈴木一郎 | |',
      ],
      [
        'talk 大規模なウィジェット < 山田太郎 in 会場A',
        'talk 歯車の話をしよう < 佐藤花子 in 会場B',
        'talk てこの未来を考える < 鈴木一郎 in 会場A',
      ],
    ],
  ],
  'below times, beside rooms': [
    [
      [
        '| | 9:00 | 10:00 |',
        '|---|---|---|',
        '| Room A | Widgets at Scale | Gears for All |',
        '| Room B | Ropes in Use | Coffee |',
      ],
      [
        'talk Widgets at Scale @ 9:00 in Room A',
        'talk Gears for All @ 10:00 in Room A',
        'talk Ropes in Use @ 9:00 in Room B',
      ],
    ],
    [
      [
        '| Raum | 9:00 | 10:00 |',
        '|---|---|---|',
        '| Saal 1 | Hebel im Alltag<br>Max Muster | Räder für alle<br>Anna Müller |',
        '| Saal 2 | Seile und Rollen<br>Eva Held | |',
      ],
      [
        'talk Hebel im Alltag < Max Muster @ 9:00 in Saal 1',
        'talk Räder für alle < Anna Müller @ 10:00 in Saal 1',
        'talk Seile und Rollen < Eva Held @ 9:00 in Saal 2',
      ],
    ],
    [
      [
        '| | 9h00 | 10h30 |',
        '|---|---|---|',
        '| Piste 1 | Machins partout | Les bidules légers |',
        '| Piste 2 | Les trucs sans peur | Pause café |',
      ],
      ['talk Machins partout @ 9h00', 'talk Les bidules légers @ 10h30', 'talk Les trucs sans peur @ 9h00'],
    ],
  ],
  'over rows of their speakers': [
    [
      [
        '| Time | Room A | Room B |',
        '|---|---|---|',
        '| 9:00 | Widgets at Scale | Gears for All |',
        '| | Jane Doe | John Roe |',
        '| 12:00 | Lunch | |',
        '| 13:00 | Ropes in Use | |',
        '| | Ann Lee | |',
      ],
      [
        'talk Widgets at Scale < Jane Doe @ 9:00 in Room A',
        'talk Gears for All < John Roe @ 9:00 in Room B',
        'talk Ropes in Use < Ann Lee @ 13:00 in Room A',
      ],
    ],
    [
      [
        '| Zeit | Raum 1 | Raum 2 |',
        '|---|---|---|',
        '| 9:00 | Hebel im Alltag | Räder für alle |',
        '| | *Max Muster* | *Anna Müller* |',
        '| 10:00 | Seile und Rollen | Kaffee |',
        '| | *Eva Held, Acme* | |',
      ],
      [
        'talk Hebel im Alltag < Max Muster @ 9:00 in Raum 1',
        'talk Räder für alle < Anna Müller @ 9:00 in Raum 2',
        'talk Seile und Rollen < Eva Held (Acme) @ 10:00 in Raum 1',
      ],
    ],
    [
      [
        '| Salle A | Salle B |',
        '|---|---|',
        '| Machins partout | Les bidules légers |',
        '| Marie Dupré | Jean Dupont |',
        '| Les trucs sans peur | Des machins en vrac |',
        '| Anna Müller | Luc Martin |',
      ],
      [
        'talk Machins partout < Marie Dupré in Salle A',
        'talk Les bidules légers < Jean Dupont in Salle B',
        'talk Les trucs sans peur < Anna Müller in Salle A',
        'talk Des machins en vrac < Luc Martin in Salle B',
      ],
    ],
  ],
};

describe('talks of tables are found', () => {
  itReads(forms);
});
