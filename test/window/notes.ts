/** Notes for the window tests: small enough to be seen whole. */

export const WIDGETS = `# Monday

# Data Day

## Widgets at Scale - Ada Lund, Acme & Jo Hart, Umbrella, Inc.

https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc?iframe=no&w=100%&sidebar=yes

TODO: try widgets

DONE: ask Ada

## Lightning Talks

### ⚡ Lightning Talk: Small Gadgets - Sam Small, Tiny

https://fooconf2027.sched.com/event/1aBc2/cl-lightning-talk-small-gadgets-sam-small-tiny

# Tuesday

## Sprockets for Everyone

https://fooconf2027.sched.com/event/1aBc3/sprockets-for-everyone-kim-larsen-google

- [ ] oil them

---

Chat in the hallway:

Cogs are better. TODO: look at cogs

---

## Lunch
`;

export const OUTLINE = [
  'Monday  1 open',
  '  Data Day  1 open',
  '    Widgets at Scale  1 open · Ada Lund, Jo Hart',
  '      try widgets',
  '      ask Ada  done',
  '    Lightning Talks',
  '      Small Gadgets  Sam Small',
  'Tuesday  2 open',
  '  Sprockets for Everyone  1 open · Kim Larsen (from the link)',
  '    oil them',
  '  Chat in the hallway  1 open',
  '    look at cogs',
  '  Lunch',
];

export const OTHER = `---
title: Gopher Days
---

# Day 1

## Errors Are Values - Lucy Ferrer

https://gopherdays2027.sched.com/event/2Gd1a/errors-are-values

- [ ] grep our code

# Day 2

## Schedulers - Wim Boer

https://gopherdays2027.sched.com/event/2Gd1b/schedulers
`;
