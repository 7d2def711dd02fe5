import assert from 'node:assert/strict';
import { sharedWindow, type VSCodeWindow } from './harness.js';
import { barriersIn, NAMES } from './lib/accessibility.js';
import { WIDGETS } from './notes.js';

const HOST = 'accessconf2027.sched.com';
const ROWS = {
  Talks: [
    'Day Monday, 1 open follow-up',
    'Track Data Day, 1 open follow-up',
    'Talk Widgets at Scale, by Ada Lund, Jo Hart, 1 open follow-up',
    'Open follow-up try widgets',
    'Done follow-up ask Ada',
    'Group Lightning Talks',
    'Lightning talk Small Gadgets, by Sam Small',
    'Day Tuesday, 2 open follow-ups',
    'Talk Sprockets for Everyone, by Kim Larsen (from the link), 1 open follow-up',
    'Open follow-up oil them',
    'Aside Chat in the hallway, 1 open follow-up',
    'Open follow-up look at cogs',
    'Break Lunch',
  ],
  'Follow-ups': [
    'open, try widgets, in Widgets at Scale, Monday, Data Day',
    'open, oil them, in Sprockets for Everyone, Tuesday',
    'open, look at cogs, in Chat in the hallway, Tuesday',
  ],
} as const;

describe('with a screen reader', () => {
  const shared = sharedWindow(() => ({
    files: { 'widgets.md': WIDGETS.replaceAll('fooconf2027.sched.com', HOST) },
    open: 'widgets.md',
    web: true,
    size: { width: 1400, height: 1100 },
  }));
  let window: VSCodeWindow;
  beforeEach(() => {
    window = shared();
  });

  for (const [title, expected] of Object.entries(ROWS)) {
    it(`the rows of ${title} say in words what they are, and their boxes what is ticked`, async () => {
      const view = window.view(title);
      await window.showContainer('Conference Notes');
      await view.waitForRow('oil them');
      assert.deepEqual(
        (await view.rows()).map(({ ariaLabel }) => ariaLabel),
        expected,
      );
      await view.tree.getByRole('checkbox', { name: 'Mark done: try widgets', checked: false }).waitFor();
      assert.deepEqual(await barriersIn(view.tree, NAMES), []);
    });
  }
});
