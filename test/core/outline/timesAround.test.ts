import { itReads } from './forms.js';

describe('times', () => {
  itReads(
    {
      'stand behind titles, linked or not': [
        [
          ['- [Big widgets](https://w.example) 10:00am - 12:30pm', '- [Gears](https://g.example) 2:00pm - 3:00pm'],
          ['talk Big widgets @ 10:00am - 12:30pm', 'talk Gears @ 2:00pm - 3:00pm'],
        ],
        [
          ['### Räder im Takt, 11:00 Uhr', '- a', '### Öl für alle 14:00-14:30', '- b', '### Fett @ 15:30', '- c'],
          ['talk Räder im Takt @ 11:00 Uhr', 'talk Öl für alle @ 14:00-14:30', 'talk Fett @ 15:30'],
        ],
        [['### Les rouages - Jean Dupont 9h30 à 10h', '- a'], ['talk Les rouages < Jean Dupont @ 9h30 à 10h']],
        [
          ['### Meet me at 9:00', '- a', '### Ratio 16:9', '- b'],
          ['talk Meet me at 9:00', 'talk Ratio 16:9'],
        ],
      ],
      'leave their time to the titles below': [
        [
          [
            '### 9:30 - 10:30: ',
            '#### Big widgets (:star::star:)',
            '- a',
            '### 10:30 11:05',
            '#### Small gears',
            '- b',
          ],
          ['section 9:30 - 10:30', '  talk Big widgets @ 9:30 - 10:30'].concat([
            'section 10:30 11:05',
            '  talk Small gears @ 10:30 11:05',
          ]),
        ],
        [
          ['### 11 Uhr', '#### Räder im Takt', '- a', '### 14:00', '#### Öl - Anna Müller', '#### Fett - Max Muster'],
          ['section 11 Uhr', '  talk Räder im Takt @ 11 Uhr', 'section 14:00'].concat([
            '  talk Öl < Anna Müller @ 14:00',
            '  talk Fett < Max Muster @ 14:00',
          ]),
        ],
        [
          ['### 9h30', '#### Les rouages', '- a', '### 10h30', '#### Les huiles (11h00)', '- b'],
          ['section 9h30', '  talk Les rouages @ 9h30', 'section 10h30', '  talk Les huiles @ 11h00'],
        ],
      ],
    },
    ['FooConf 2031', 'Day 1'],
  );
});
