import { itReads } from './forms.js';

describe('a table of contents', () => {
  const talks = ['## Day 1', '### Gears - Jane Doe', '- a', '## Day 2', '### Cogs - John Roe', '- b'];
  const read = ['day Day 1', '  talk Gears < Jane Doe', 'day Day 2', '  talk Cogs < John Roe'];
  itReads({
    'holds neither days nor talks': [
      [['- [Day 1](#day-1)', '  - [Gears](#gears)', '- [Day 2](#day-2)', '  - [Cogs](#cogs)', ...talks], read],
      [
        [
          '- [Tag 1](/2031/gearconf/#tag)',
          '  - [Jane Doe - Gears](/2031/gearconf/#gears)',
          '- [Tag 2](/2031/gearconf/#tag)',
        ].concat([
          '  - [John Roe - Cogs](/2031/gearconf/#cogs)',
          '  - [Xyra Quell - Oil](/2031/gearconf/#oil)',
          ...talks,
        ]),
        read,
      ],
      [['* [Jour 1](#jour-1)', '* [Les rouages](#les-rouages)', '* [Bilan](#bilan)', ...talks], read],
    ],
    'is none with links to pages elsewhere': [
      [
        [
          '## Tuesday',
          '- [Gears in outer space](https://conf.example/plan/#gears)',
          '- [Cogs under the sea](https://conf.example/plan/#cogs)',
        ],
        ['day Tuesday', '  talk Gears in outer space', '  talk Cogs under the sea'],
      ],
    ],
  });
});
