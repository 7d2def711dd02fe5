import { itReads } from './forms.js';

describe('headings that are only times', () => {
  itReads(
    {
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
