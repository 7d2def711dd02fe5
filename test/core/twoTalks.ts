/** A note whose first talk has all that a talk can have, and whose second has a link and no speakers. */
export const TEXT = `# KubeCon Day 1

# Data Day

## Widgets at Scale - Ada Lund, Acme & Jo Hart, Umbrella, Inc.

https://kccnceu2024.sched.com/event/1YeLy/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc?iframe=no&w=100%&sidebar=yes

TODO: try widgets

DONE: ask Ada

> nice slide, look it up later

### More

See [the paper](https://example.com/paper).

## Gadgets for Everyone

https://kccnceu2024.sched.com/event/1YeLz/gadgets-for-everyone-sam-small-tiny
`;
