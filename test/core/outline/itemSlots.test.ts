import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'below items that are only a time': [
    [
      '- 9:00\n  - Widgets at Scale (Jane Doe)\n    - nice\n  - Gears for All (John Roe)\n- 10:00 - 10:30\n  - Coffee\n- 10:30\n  - Ropes in Use (Ann Lee)\n',
      [
        'talk Widgets at Scale < Jane Doe @ 9:00',
        'talk Gears for All < John Roe @ 9:00',
        'talk Ropes in Use < Ann Lee @ 10:30',
      ],
    ],
    [
      '- **9.00 Uhr**\n  - Saal 1: Hebel im Alltag - Max Muster\n  - Saal 2: Räder für alle - Anna Müller\n- **10.00 Uhr**\n  - Saal 1: Rollen im Takt - Eva Held\n',
      [
        'talk Hebel im Alltag < Max Muster @ 9.00 Uhr in Saal 1',
        'talk Räder für alle < Anna Müller @ 9.00 Uhr in Saal 2',
        'talk Rollen im Takt < Eva Held @ 10.00 Uhr in Saal 1',
      ],
    ],
    [
      '- 9h00 :\n  - Machins partout, Marie Dupré\n- 10h00 :\n  - Les bidules légers, Jean Dupont\n  - Les trucs sans peur, Luc Martin\n',
      [
        'talk Machins partout < Marie Dupré @ 9h00',
        'talk Les bidules légers < Jean Dupont @ 10h00',
        'talk Les trucs sans peur < Luc Martin @ 10h00',
      ],
    ],
  ],
  'with a time each, in sessions': [
    [
      '- 9:00 - 10:00: Session on small things\n  - 9:00 - Widgets at Scale\n  - 9:20 - Gears for All\n- 10:00 coffee break\n- 10:30 - 12:00: Session on long things\n  - 10:30 - Ropes: a History\n',
      ['talk Widgets at Scale @ 9:00', 'talk Gears for All @ 9:20', 'talk Ropes: a History @ 10:30'],
    ],
    [
      '- 9:00 - 11:00:\n  - Track on small things:\n    - 9:00 - Widgets at Scale\n    - 9:30 - Gears for All\n  - Track on long things:\n    - 9:00 - Ropes: a History\n- 12:00 - lunch\n',
      ['talk Widgets at Scale @ 9:00', 'talk Gears for All @ 9:30', 'talk Ropes: a History @ 9:00'],
    ],
    [
      '- 9:00 bis 10:00: Kleine Dinge\n  - 9:00 Hebel im Alltag\n    - gut\n  - 9:30 Räder für alle\n- 10:00 Kaffeepause\n- 11:00 Rollen im Takt\n  - lang\n',
      ['talk Hebel im Alltag @ 9:00', 'talk Räder für alle @ 9:30', 'talk Rollen im Takt @ 11:00'],
    ],
  ],
};

describe('talks of a plan in a list are found', () => {
  itReads(forms, ['FooConf 2024', 'Day 1']);
});
