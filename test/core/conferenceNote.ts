import { parseNote } from '../../src/core/index.js';

/** A note of two days, with three talks and a follow-up of each kind. */
export const NOTE = parseNote(`# Monday

## Widgets at Scale - Ada Lund, Acme

https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale

TODO: try widgets

### Questions

- [x] ask Ada
- [ ] read the paper

> look it up later

## Gadgets - Sam Small, Tiny

Nothing to do.

# Tuesday

## Sprockets - Kim Kay, Gears

https://fooconf2027.sched.com/event/1aBc3/sprockets

TODO: oil them
`);
