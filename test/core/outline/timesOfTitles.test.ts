import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'a time in front is none of the title': [
    ['## 15.30 Widgets - Jane Doe, Acme\n', ['talk Widgets < Jane Doe (Acme) @ 15.30']],
    ['## 11 Uhr: Dinge im Takt - Anna Kurz, Acme\n', ['talk Dinge im Takt < Anna Kurz (Acme) @ 11 Uhr']],
    ['## 9.45 Uhr – Hebel - Anna Kurz, Acme\n', ['talk Hebel < Anna Kurz (Acme) @ 9.45 Uhr']],
    ['## 10h30 : Les bidules - Jean Exemple, Acme\n', ['talk Les bidules < Jean Exemple (Acme) @ 10h30']],
  ],
  'a zone belongs to the time': [
    ['## 15:10 CET – Widgets – Jane Doe, Acme\n', ['talk Widgets < Jane Doe (Acme) @ 15:10 CET']],
    ['## 4:20 p.m. Gears - Jane Doe\n', ['talk Gears < Jane Doe @ 4:20 p.m.']],
    ['## 10am PT: Gears for all – Jane Doe\n', ['talk Gears for all < Jane Doe @ 10am PT']],
    ['## 17:10 UTC+2 Hebel im Takt - Anna Kurz\n', ['talk Hebel im Takt < Anna Kurz @ 17:10 UTC+2']],
    ['## 15:10 (MESZ) Räder - Anna Kurz\n', ['talk Räder < Anna Kurz @ 15:10 MESZ']],
    ['## Levers (Room 3, 16:50 CET) – Jane Doe\n', ['talk Levers < Jane Doe @ 16:50 CET in Room 3']],
    ['## Les rouages (15:10 CET) – Jean Exemple\n', ['talk Les rouages < Jean Exemple @ 15:10 CET']],
    ['## Gears for all of us 11:40 - 12:10 CET\n\n- x\n', ['talk Gears for all of us @ 11:40 - 12:10 CET']],
    ['## 10h30 et des leviers - Jean Exemple\n', ['talk et des leviers < Jean Exemple @ 10h30']],
    ['## 15:10 EDA tools - Jane Doe\n', ['talk EDA tools < Jane Doe @ 15:10']],
  ],
  'a number in front may be a version or a part': [
    ['## 20.04 and what is new - Jane Doe, Acme\n', ['talk 20.04 and what is new < Jane Doe (Acme)']],
    ['## 1.20 ohne Schmerzen - Anna Kurz, Acme\n', ['talk 1.20 ohne Schmerzen < Anna Kurz (Acme)']],
    ['## 11.0.20 pas à pas - Jean Exemple, Acme\n', ['talk 11.0.20 pas à pas < Jean Exemple (Acme)']],
  ],
  'numbers behind may be versions': [
    ['## Gears 3.10 - 3.12\n\n- x\n', ['talk Gears 3.10 - 3.12']],
    ['## Levers from 1.28 to 1.30 - Jane Doe, Acme\n', ['talk Levers from 1.28 to 1.30 < Jane Doe (Acme)']],
    ['## Zahnräder 2.10–2.12\n\n- x\n', ['talk Zahnräder 2.10–2.12']],
    ['## Gears 9.40 - 10.10\n\n- x\n', ['talk Gears @ 9.40 - 10.10']],
    ['## Gears 1:40 - 2:10\n\n- x\n', ['talk Gears @ 1:40 - 2:10']],
  ],
  'a break behind a time': [
    [
      '## Widgets - Jane Doe, Acme\n\n## 10am: Coffee break\n',
      ['talk Widgets < Jane Doe (Acme)', 'break 10am: Coffee break'],
    ],
    [
      '## Dinge - Anna Kurz, Acme\n\n## 10:00 Uhr: Pause\n',
      ['talk Dinge < Anna Kurz (Acme)', 'break 10:00 Uhr: Pause'],
    ],
    [
      '## Bidules - Jean Exemple, Acme\n\n## 12h30 – Déjeuner\n',
      ['talk Bidules < Jean Exemple (Acme)', 'break 12h30 – Déjeuner'],
    ],
  ],
};

describe('of times and breaks,', () => itReads(forms));
