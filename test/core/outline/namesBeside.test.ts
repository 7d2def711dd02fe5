import { itReads } from './forms.js';

describe('speakers', () => {
  itReads({
    'are joined by a slash, also with accents and behind a link': [
      [['## Widgets for all - Jane Doe / John Roe', '- a'], ['talk Widgets for all < Jane Doe & John Roe']],
      [
        ['## Les rouages :gear: - Noël Dupont / Pierre Curie', '- a', '## Huile - Jane Doe / Acme', '- b'],
        ['talk Les rouages < Noël Dupont & Pierre Curie', 'talk Huile < Jane Doe (Acme)'],
      ],
      [['## Räder im Takt – Jörg Müller / Anna Muster', '- a'], ['talk Räder im Takt < Jörg Müller & Anna Muster']],
    ],
    'stand below the title with a full stop, or before the day and the time': [
      [
        [
          '## Widgets',
          'David Roe.',
          '',
          'Long text about widgets.',
          '',
          '## Gears',
          '_Jane Doe, March 19, 2031, 4:45pm EST_',
        ],
        ['talk Widgets < David Roe', 'talk Gears < Jane Doe @ 4:45pm EST'],
      ],
      [
        ['## Räder', 'Anna Müller.', '', '- gut', '', '## Öl', 'Max Muster, 19. März 2031, 14:00 Uhr', '', '- gut'],
        ['talk Räder < Anna Müller', 'talk Öl < Max Muster @ 14:00 Uhr'],
      ],
      [
        ['## Rouages', 'Jean Dupont.', '', '- bien', '', '## Widgets', 'Very nice.', '', '- x'],
        ['talk Rouages < Jean Dupont', 'talk Widgets'],
      ],
    ],
  });
});
