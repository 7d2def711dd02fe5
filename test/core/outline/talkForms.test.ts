import { type Forms, itReads } from './forms.js';

const EVENT = 'https://fooconf2024.sched.com/event';

const forms: Forms = {
  'in links of their own, over who speaks': [
    [
      `## Talks I saw\n\nMy highlights.\n\n**[Big Gears: a Story](${EVENT}/1aBcD?iframe=no)**<br/>\nby Jane Doe and Xyra Quell\n\nGood.\n\n**[Levers](${EVENT}/1bCdE?iframe=no)**<br/>\nby John Roe\n`,
      ['group Talks I saw', '  talk Big Gears: a Story < Jane Doe & Xyra Quell', '  talk Levers < John Roe'],
    ],
    [
      `## Vorträge\n\n[Räder im Takt](${EVENT}/1aBcD)\nvon Anna Müller\n\n[Hebel für alle](${EVENT}/1bCdE)\nvon Max Muster\n`,
      ['group Vorträge', '  talk Räder im Takt < Anna Müller', '  talk Hebel für alle < Max Muster'],
    ],
    [
      `## Conférences\n\n[Les rouages](${EVENT}/1aBcD)\npar Marie Dupré\n\n[Des leviers](${EVENT}/1bCdE)\n[Des bidules](${EVENT}/1cDeF)\n`,
      ['group Conférences', '  talk Les rouages < Marie Dupré', '  talk Des leviers', '  talk Des bidules'],
    ],
  ],
  'in tables with a column for each track or room': [
    [
      '| Time | Main Hall | Side Room |\n|---|---|---|\n| 09:00 | Big Widgets - Jane Doe | Gears for Everyone - John Roe |\n| 10:00 | Lunch | Lunch |\n| 11:00 | Small Sprockets TODO: watch | |\n',
      [
        'talk Big Widgets < Jane Doe @ 09:00 in Main Hall',
        'talk Gears for Everyone < John Roe @ 09:00 in Side Room',
        'talk Small Sprockets TODO: watch @ 11:00 in Main Hall',
        '  - marker watch',
      ],
    ],
    [
      '| | Track A | Track B |\n|---|---|---|\n| 9:00 | Dinge im Großen (Anna Müller) | Räder für alle (Max Muster) |\n| 10:00 | Kaffee | Kaffee |\n| 11:00 | Alles neu im Kern | Hebel und Freunde |\n',
      [
        'talk Dinge im Großen < Anna Müller @ 9:00',
        'talk Räder für alle < Max Muster @ 9:00',
        'talk Alles neu im Kern @ 11:00',
        'talk Hebel und Freunde @ 11:00',
      ],
    ],
    [
      '時間 | トラックA | トラックB\n---|---|---\n10:00 | 大規模なウィジェット / 山田太郎 | 歯車の話 / 佐藤花子\n11:00 | てこの未来を考える | ばねの作り方\n',
      [
        'talk 大規模なウィジェット < 山田太郎 @ 10:00',
        'talk 歯車の話 < 佐藤花子 @ 10:00',
        'talk てこの未来を考える @ 11:00',
        'talk ばねの作り方 @ 11:00',
      ],
    ],
    [
      '| Heure | Salle 2 | Notes |\n|---|---|---|\n| 9h00 | Machins partout | très bon orateur |\n| 10h00 | Les bidules légers | pas mal du tout |\n',
      ['talk Machins partout @ 9h00', 'talk Les bidules légers @ 10h00'],
    ],
  ],
  'in tables below a word for talks or breaks': [
    [
      '## Tutorial\n\n| Title | Video |\n|---|---|\n| Widgets by Hand - Jane Doe, Acme | x |\n| Gears at Noon - John Roe, Foo | x |\n',
      ['group Tutorial', '  talk Widgets by Hand < Jane Doe (Acme)', '  talk Gears at Noon < John Roe (Foo)'],
    ],
    [
      '## Networking\n\n| Title | Video |\n|---|---|\n| Packets for All - Jane Doe, Acme | x |\n| Cables in Space - John Roe, Foo | x |\n',
      ['track Networking', '  talk Packets for All < Jane Doe (Acme)', '  talk Cables in Space < John Roe (Foo)'],
    ],
    [
      '## Kurzvorträge\n\n| Titel | Referentin |\n|---|---|\n| Dinge im Takt | Anna Müller |\n| Alles neu | Eva Muster |\n',
      ['group Kurzvorträge', '  talk Dinge im Takt < Anna Müller', '  talk Alles neu < Eva Muster'],
    ],
  ],
  'below headings of their speakers': [
    [
      '## Jane Doe\n\n### Big Widgets\n\n- x\n\n## John Roe (Acme)\n\n### Gears for Everyone\n\n#### Demo\n\n## Xyra Quell\n\n### Levers\n\n### Questions\n',
      [
        'section Jane Doe',
        '  talk Big Widgets < Jane Doe',
        'section John Roe (Acme)',
        '  talk Gears for Everyone < John Roe (Acme)',
        '    section Demo',
        'section Xyra Quell',
        '  talk Levers < Xyra Quell',
        '  section Questions',
      ],
    ],
    [
      '## Tag 1\n\n### Anna Müller\n\n#### Dinge im Takt\n\n### Max Muster\n\n#### Alles neu\n',
      [
        'day Tag 1',
        '  section Anna Müller',
        '    talk Dinge im Takt < Anna Müller',
        '  section Max Muster',
        '    talk Alles neu < Max Muster',
      ],
    ],
    [
      '## 山田 太郎\n\n### 大規模なウィジェット\n\n## 佐藤 花子\n\n### 歯車の話\n',
      [
        'section 山田 太郎',
        '  talk 大規模なウィジェット < 山田 太郎',
        'section 佐藤 花子',
        '  talk 歯車の話 < 佐藤 花子',
      ],
    ],
    [
      '## Platform Engineering\n\n### Golden Paths\n\n## Chaos Engineering\n\n### Broken Things\n',
      ['talk Platform Engineering', '  section Golden Paths', 'talk Chaos Engineering', '  section Broken Things'],
    ],
  ],
  'below the name of who gave several': [
    [
      '## Jane Doe\n\n### Widgets at Scale - Jane Doe, Acme\n\n### More Widgets - Jane Doe, Acme\n\n## Plenum\n\n### Gears - John Roe, Foo\n\n### Levers - Ann Lee, Foo\n',
      [
        'track Jane Doe',
        '  talk Widgets at Scale < Jane Doe (Acme)',
        '  talk More Widgets < Jane Doe (Acme)',
        'track Plenum',
        '  talk Gears < John Roe (Foo)',
        '  talk Levers < Ann Lee (Foo)',
      ],
    ],
  ],
  'below sessions and tracks that say so': [
    [
      '## Track: Modern Widgets\n\nHost: Jane Doe\n\n### Widgets in Practice\n\nSpeaker: John Roe\n\n## Track: Old Gears\n\nHost: Eve Adams\n\n### Gears for Search\n\nSpeaker: Max Muster\n',
      [
        'track Track: Modern Widgets',
        '  talk Widgets in Practice < John Roe',
        'track Track: Old Gears',
        '  talk Gears for Search < Max Muster',
      ],
    ],
    [
      '## Session 1: Dinge\n\n### Dinge im Raum\n\n- x\n\n### Dinge für alle\n\n- x\n',
      ['track Session 1: Dinge', '  talk Dinge im Raum', '  talk Dinge für alle'],
    ],
    [
      '## Trilha: Coisas\n\n### Coisas na prática - João Pereira\n\n- x\n',
      ['track Trilha: Coisas', '  talk Coisas na prática < João Pereira'],
    ],
  ],
  'as items that go on': [
    [
      '- Big Widgets - Jane Doe (Acme)\n  no more levers\n- Gears for All - John Roe (Foo)\n  TODO: look at cogs\n',
      ['talk Big Widgets < Jane Doe (Acme)', 'talk Gears for All < John Roe (Foo)', '  - marker look at cogs'],
    ],
    [
      '- Dinge im Takt - Anna Müller, Acme\n  sehr gut\n- Alles neu - Max Muster, Foo\n  na ja\n',
      ['talk Dinge im Takt < Anna Müller (Acme)', 'talk Alles neu < Max Muster (Foo)'],
    ],
    [
      '- Machins partout - Jean Dupont (Exemple)\n  très bien\n- Les bidules\n  légers - Marie Dupré (Acme)\n',
      ['talk Machins partout < Jean Dupont (Exemple)', 'talk Les bidules légers < Marie Dupré (Acme)'],
    ],
  ],
  'in bold behind a sign': [
    [
      '🟢 **Big Widgets**\n👤 Jane Doe\n📍 Room 1\n\nNice.\n\n🟢 **Small Gears**\n👤 John Roe\n📍 Room 2\n',
      ['talk Big Widgets < Jane Doe in Room 1', 'talk Small Gears < John Roe in Room 2'],
    ],
    [
      '⭐ **Dinge im Takt - Anna Müller, Acme**\n\n- gut\n\n⭐⭐ **Alles neu - Max Muster, Foo**\n',
      ['talk Dinge im Takt < Anna Müller (Acme)', 'talk Alles neu < Max Muster (Foo)'],
    ],
    [
      '**Machins partout** 👍\n*Jean Dupont*\n\n**Les bidules légers** 👎\n*Marie Dupré*\n',
      ['talk Machins partout < Jean Dupont', 'talk Les bidules légers < Marie Dupré'],
    ],
  ],
  'over headings of their speakers, known or not': [
    [
      '## Big Widgets\n\n### Jane Doe\n\n- x\n\n## Old Gears\n\n### John Roe\n\n## Levers\n\n### Xyra Quell\n',
      [
        'talk Big Widgets < Jane Doe',
        '  section Jane Doe',
        'talk Old Gears < John Roe',
        '  section John Roe',
        'talk Levers < Xyra Quell',
        '  section Xyra Quell',
      ],
    ],
  ],
  'in tables whose other cells are long, too': [
    [
      '| | Title | Where is it |\n|---|---|---|\n| 9:00 | Widgets at Scale | Hall A on the left |\n| 10:00 | Gears at Noon | Hall B on the right |\n',
      ['talk Widgets at Scale @ 9:00', 'talk Gears at Noon @ 10:00'],
    ],
    [
      '| | Speaker | What is it |\n|---|---|---|\n| 9:00 | Jane Doe | Widgets at Scale |\n| 10:00 | John Roe | Gears at Noon |\n',
      ['talk Widgets at Scale < Jane Doe @ 9:00', 'talk Gears at Noon < John Roe @ 10:00'],
    ],
    [
      '| 9:00 | Time spent | Main Hall |\n|---|---|---|\n| 9:00 | 40 minutes of it | Widgets at Scale |\n| 10:00 | 30 minutes of it | Gears at Noon |\n',
      ['talk Widgets at Scale @ 9:00', 'talk Gears at Noon @ 10:00'],
    ],
    [
      '| Talk name | Who |\n|---|---|\n| Widgets at Scale | Jane Doe |\n| Gears at Noon | John Roe |\n',
      ['talk Widgets at Scale < Jane Doe', 'talk Gears at Noon < John Roe'],
    ],
    [
      '| Vortrag | Referentin | Wie es war |\n|---|---|---|\n| Dinge im Takt | Anna Müller | voll und laut |\n| Alles neu | Eva Muster | leer und still |\n',
      ['talk Dinge im Takt < Anna Müller', 'talk Alles neu < Eva Muster'],
    ],
  ],
  'once each, in a list and below headings': [
    [
      '## Plan of Tuesday and Wednesday\n\n- *Widgets at Scale* - Jane Doe, Acme\n- *Gears at Noon* - John Roe, Foo\n- *Levers in Space* - Ann Lee, Foo\n\n## Day 1\n\n### Widgets at Scale - Jane Doe, Acme\n\n- x\n\n### Gears at Noon - John Roe, Foo\n\n- y\n',
      [
        'day Plan of Tuesday and Wednesday',
        '  talk Levers in Space < Ann Lee (Foo)',
        'day Day 1',
        '  talk Widgets at Scale < Jane Doe (Acme)',
        '  talk Gears at Noon < John Roe (Foo)',
      ],
    ],
    [
      '| Zeit | Vortrag | Referent |\n|---|---|---|\n| 9:00 | Dinge im Takt | Anna Müller |\n| 10:00 | Räder für alle | Max Muster |\n| 11:00 | Hebel im Alltag | Eva Muster |\n\n## Dinge im Takt\n\n- x\n\n## Räder für alle\n\n- y\n',
      ['talk Hebel im Alltag < Eva Muster @ 11:00', 'talk Dinge im Takt', 'talk Räder für alle'],
    ],
    [
      '## Berlin\n\n- [Widgets at Scale, the talk](https://kcx2031.sched.com/event/1YeMb/widgets-at-scale-jane-doe-acme)\n- [Gears at Noon](https://kcx2031.sched.com/event/1YeMc/gears-at-noon-john-roe-foo)\n\n## Big Widgets\n\n[Widgets at Scale, recorded](https://kcx2031.sched.com/event/1YeMb/widgets-at-scale-jane-doe-acme)\n',
      ['track Berlin', '  talk Gears at Noon <~ John Roe (Foo)', 'talk Big Widgets'],
    ],
  ],
  'below a short title or a topic over the link': [
    [
      '## Talks\n\n### Widgets\n\n[Keynote: Scaling Widgets in Production](https://kcx2031.sched.com/event/1YeMb/keynote-scaling-widgets-in-production-jane-doe-acme)\n\n- x\n\n### Gears\n\n[Owning Gears for Everyone](https://kcx2031.sched.com/event/1YeMc/owning-gears-for-everyone-john-roe-foo)\n\n- y\n',
      ['group Talks', '  talk Widgets', '  talk Gears'],
    ],
    [
      '## Talks\n\n### Observability\n\n[Video](https://example.org/v)\n\n[From Logs to Insights at Scale](https://kcx2031.sched.com/event/1YeMb/from-logs-to-insights-at-scale-ada-lund-acme)\n\n- x\n\n### Costs\n\n[Agents for Cloud Bills](https://kcx2031.sched.com/event/1YeMc/agents-for-cloud-bills-john-roe-foo)\n\n- y\n',
      [
        'section Talks',
        '  track Observability',
        '    talk From Logs to Insights at Scale <~ Ada Lund (Acme)',
        '  track Costs',
        '    talk Agents for Cloud Bills <~ John Roe (Foo)',
      ],
    ],
  ],
  'below a topic that shares a word with the link': [
    [
      '## Platform engineering\n\n[Building a Platform People Love](https://kcx2031.sched.com/event/1YeMb/building-a-platform-people-love-ada-lund-acme)\n\n- x\n',
      ['track Platform engineering', '  talk Building a Platform People Love <~ Ada Lund (Acme)'],
    ],
  ],
  'in tracks at the level of their day, if nothing else is in the day': [
    [
      '## Day 1\n\nSunny.\n\n## Track A\n\n### Levers - Ann Lee, Foo\n\n### Cogs - Max Roe, Foo\n\n## Track B\n\n### Gears - Jane Doe, Foo\n\n### Axles - John Roe, Foo\n',
      [
        'day Day 1',
        '  track Track A',
        '    talk Levers < Ann Lee (Foo)',
        '    talk Cogs < Max Roe (Foo)',
        '  track Track B',
        '    talk Gears < Jane Doe (Foo)',
        '    talk Axles < John Roe (Foo)',
      ],
    ],
    [
      '## Tag 1\n\n- *Dinge im Takt* - Anna Müller, Acme\n- *Räder für alle* - Max Muster, Foo\n\n## Track A\n\n### Hebel - Eva Muster, Foo\n\n### Achsen - Erika Muster, Foo\n',
      [
        'day Tag 1',
        '  talk Dinge im Takt < Anna Müller (Acme)',
        '  talk Räder für alle < Max Muster (Foo)',
        'track Track A',
        '  talk Hebel < Eva Muster (Foo)',
        '  talk Achsen < Erika Muster (Foo)',
      ],
    ],
    [
      '## Day 1\n\n### Widgets - Jane Doe, Acme\n\n## Track A\n\n### Levers - Ann Lee, Foo\n\n### Cogs - Max Roe, Foo\n',
      [
        'day Day 1',
        '  talk Widgets < Jane Doe (Acme)',
        'track Track A',
        '  talk Levers < Ann Lee (Foo)',
        '  talk Cogs < Max Roe (Foo)',
      ],
    ],
  ],
  'below levels that slipped': [
    [
      '## Day 1\n\n#### Widgets - Jane Doe, Acme\n\n### Gears - John Roe, Foo\n\n## Day 2\n\n### Levers - Eve Adams, Bar\n',
      [
        'day Day 1',
        '  talk Widgets < Jane Doe (Acme)',
        '  talk Gears < John Roe (Foo)',
        'day Day 2',
        '  talk Levers < Eve Adams (Bar)',
      ],
    ],
    [
      '## Montag\n\n##### Dinge - Anna Müller, Acme\n\n### Räder - Max Muster, Foo\n\n## Dienstag\n\n#### Hebel - Eva Held, Bar\n',
      [
        'day Montag',
        '  talk Dinge < Anna Müller (Acme)',
        '  talk Räder < Max Muster (Foo)',
        'day Dienstag',
        '  talk Hebel < Eva Held (Bar)',
      ],
    ],
    [
      '## Notes\n\n### Conférences\n\n#### Machins - Jean Dupont, Exemple\n\n#### Bidules - Marie Essai, Acme\n',
      [
        'section Notes',
        '  group Conférences',
        '    talk Machins < Jean Dupont (Exemple)',
        '    talk Bidules < Marie Essai (Acme)',
      ],
    ],
  ],
};

describe('talks are found', () => {
  itReads(forms);
});
