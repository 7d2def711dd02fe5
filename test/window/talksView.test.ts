import assert from 'node:assert/strict';
import { eventually, openWindow, sharedWindow, type VSCodeWindow } from './harness.js';
import { OTHER, OUTLINE, WIDGETS } from './notes.js';

const CONTAINER = 'Conference Notes';
const FILES = { 'widgets.md': WIDGETS, '2027/gopher.md': OTHER, 'README.md': '# A project\n\nIt does things.\n' };

describe('the Talks view', () => {
  const shared = sharedWindow(() => ({ files: FILES, open: 'widgets.md' }));
  let window: VSCodeWindow;
  beforeEach(async () => {
    window = shared();
    await showTalks(window);
  });

  it('shows days, tracks, groups, talks, asides, breaks and follow-ups', async () => {
    await eventually(async () => assert.deepEqual(await talks(window).outline(), OUTLINE));
    assert.equal(await window.badge(CONTAINER), '3');
  });

  it('gives rows an icon by kind and format, and says it to those who hear them', async () => {
    const rows = await talks(window).rows();
    assert.deepEqual(
      rows.slice(0, 7).map(({ ariaLabel }) => ariaLabel),
      [
        'Day Monday, 1 open follow-up',
        'Track Data Day, 1 open follow-up',
        'Talk Widgets at Scale, by Ada Lund, Jo Hart, 1 open follow-up',
        'Open follow-up try widgets',
        'Done follow-up ask Ada',
        'Group Lightning Talks',
        'Lightning talk Small Gadgets, by Sam Small',
      ],
    );
    const icons = await talks(window)
      .tree.locator('.custom-view-tree-node-item-icon')
      .evaluateAll((elements) =>
        elements
          .flatMap((element) => [...element.classList])
          .filter((name) => /^codicon-(?!modifier|colored)/.test(name))
          .map((name) => name.replace('codicon-', '')),
      );
    assert.deepEqual(icons, ['calendar', 'milestone', 'mic', 'list-tree', 'zap', 'calendar', 'mic', 'note', 'coffee']);
  });

  it('goes to the heading of a row that is clicked, and keeps the focus', async () => {
    await talks(window).click('Sprockets for Everyone');
    await cursorOn(window, '## Sprockets for Everyone');
    await talks(window).click('look at cogs');
    await cursorOn(window, 'Cogs are better. TODO: look at cogs');
    await eventually(async () => assert.deepEqual(await selected(window), ['look at cogs']));
  });

  it('marks a follow-up done by its checkbox, and reopens it', async () => {
    await talks(window).toggleCheckbox('try widgets');
    await eventually(async () => assert.equal(await window.editor.text(), WIDGETS.replace('TODO: try', 'DONE: try')));
    await eventually(async () =>
      assert.deepEqual(await talks(window).waitForRow('try widgets'), {
        ariaLabel: 'Done follow-up try widgets',
        label: 'try widgets',
        description: 'done',
        level: 4,
        checked: true,
      }),
    );
    await eventually(async () => assert.equal(await window.badge(CONTAINER), '2'));
    await talks(window).toggleCheckbox('try widgets');
    await eventually(async () => assert.equal(await window.editor.text(), WIDGETS));
    await eventually(async () => assert.equal(await window.badge(CONTAINER), '3'));
  });

  it('reads a heading as someone says in its menu, and as before when that is taken back', async () => {
    await talks(window).chooseInMenu('Lunch', 'This Is a Talk', 'Read As');
    const said = `---\nconference-notes-talks: ["Lunch"]\n---\n\n${WIDGETS}`;
    await eventually(async () => assert.equal(await window.editor.text(), said));
    assert.equal((await talks(window).waitForRow(/Lunch/)).ariaLabel, 'Talk Lunch');
    await talks(window).chooseInMenu(/Lunch/, 'Read Heading Automatically', 'Read As');
    await eventually(async () => assert.equal(await window.editor.text(), WIDGETS));
    await eventually(async () => assert.deepEqual(await talks(window).outline(), OUTLINE));
  });

  it('selects the row of the section under the cursor, without taking the focus', async () => {
    await window.editor.goTo(lineOf('## Sprockets') + 2);
    await eventually(async () => assert.deepEqual(await selected(window), ['Sprockets for Everyone']));
    await window.editor.goTo(lineOf('https://fooconf2027.sched.com/event/1aBc2'));
    await eventually(async () => assert.deepEqual(await selected(window), ['Small Gadgets']));
    await window.page.keyboard.type('typed');
    assert.ok((await window.editor.text()).includes('typed'));
  });

  it('leaves a day closed that someone closed, while the cursor stays in its talk', async () => {
    await window.editor.goTo(lineOf('## Sprockets') + 2);
    await eventually(async () => assert.deepEqual(await selected(window), ['Sprockets for Everyone']));
    await talks(window).toggle('Tuesday');
    await window.editor.type('More notes. ');
    await window.page.keyboard.press('ArrowLeft');
    await settled(window);
    assert.equal((await talks(window).waitForRow('Tuesday')).expanded, false);
  });

  it('draws nothing again while someone types, and keeps what is closed closed', async () => {
    await talks(window).toggle('Data Day');
    await window.editor.goTo(lineOf('## Lunch'));
    await settled(window);
    const rows = talks(window).tree.locator('.monaco-list-rows');
    await rows.evaluate((element) => {
      const count = (): void =>
        element.setAttribute('data-drawn', String(Number(element.getAttribute('data-drawn') ?? 0) + 1));
      element.setAttribute('data-drawn', '0');
      new MutationObserver(count).observe(element, { childList: true, characterData: true, subtree: true });
    });
    await window.editor.press('End');
    await window.page.keyboard.type('\n\nSoup, and time to talk.\n', { delay: 20 });
    await settled(window);
    assert.equal(await rows.getAttribute('data-drawn'), '0');
    assert.equal((await talks(window).waitForRow('Data Day')).expanded, false);
  });

  it('shows a new follow-up soon after it is written, also the first of its talk', async () => {
    await window.editor.goTo(lineOf('## Lunch'));
    await window.editor.press('End');
    await window.page.keyboard.type('\n\nTODO: find the soup recipe');
    await talks(window).waitForRow('find the soup recipe');
    assert.equal(await window.badge(CONTAINER), '4');
  });

  it('does not open what someone closed to show a new follow-up', async () => {
    await talks(window).toggle('Tuesday');
    await window.editor.goTo(lineOf('## Lunch'));
    await eventually(async () => assert.deepEqual(await selected(window), ['Lunch']));
    await talks(window).toggle('Tuesday');
    await window.editor.press('End');
    await window.page.keyboard.type('\n\nTODO: find the soup recipe');
    await eventually(async () => assert.equal(await window.badge(CONTAINER), '4'));
    await settled(window);
    assert.equal((await talks(window).waitForRow('Tuesday')).expanded, false);
  });

  it('has a row a note where several are open, and none for other markdown', async () => {
    await window.openFile('gopher.md');
    await eventually(async () =>
      assert.deepEqual(
        (await talks(window).outline()).filter((row) => !row.startsWith('  ')),
        ['Gopher Days  1 open', 'Widgets  3 open'],
      ),
    );
    assert.equal(await window.badge(CONTAINER), '4');
    await window.openFile('README.md');
    await settled(window);
    assert.deepEqual((await talks(window).outline()).filter((row) => !row.startsWith('  ')).length, 2);
    await window.runCommand('View: Close All Editors in Group');
    await eventually(async () => assert.match(await window.welcome(), /Open a markdown note/));
  });

  it('offers a talk on Sched, its link, its title, and to mark all done', async () => {
    await choose(window, 'Widgets at Scale', 'Copy Talk Link');
    await clipboardIs(
      window,
      'https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc',
    );
    await choose(window, 'Widgets at Scale', 'Copy Talk Title');
    await clipboardIs(window, 'Widgets at Scale');
    await talks(window).clickButton('Widgets at Scale', 'Open Talk on Sched');
    await window.page.locator('.monaco-dialog-box', { hasText: 'https://fooconf2027.sched.com/event/1aBc1' }).waitFor();
    await window.page.keyboard.press('Escape');
    await choose(window, 'Sprockets for Everyone', 'Complete All Follow-ups Here');
    await eventually(async () => assert.equal(await window.editor.text(), WIDGETS.replace('- [ ] oil', '- [x] oil')));
  });

  it('marks a follow-up done by its menu, for those without a mouse', async () => {
    await choose(window, 'oil them', 'Mark Follow-up Done');
    await eventually(async () => assert.ok((await window.editor.text()).includes('- [x] oil them')));
  });

  it('tells more of a talk to who rests the mouse on it', async () => {
    const tooltip = await eventually(async () => {
      const text = await talks(window).tooltip('Sprockets for Everyone');
      assert.match(text, /Sprockets for Everyone/);
      return text;
    });
    assert.match(tooltip, /From the link: Kim Larsen \(Google\)/);
    assert.match(tooltip, /Fooconf 2027 · Tuesday/);
    assert.match(tooltip, /1 open follow-up/);
  });
});

describe('the Talks view', () => {
  it('leaves the selection alone where a setting says so', async () => {
    const window = await openTalks('widgets.md', { 'conferenceNotes.talks.followCursor': false });
    await window.editor.goTo(lineOf('## Sprockets'));
    await settled(window);
    assert.deepEqual(await selected(window), []);
    await window.close();
  });

  it('puts the box back and says why where a note cannot be changed', async () => {
    const window = await openTalks('widgets.md', { 'files.readonlyInclude': { '**/widgets.md': true } });
    await talks(window).toggleCheckbox('try widgets');
    await window.waitForNotification('“widgets.md” is read-only. Nothing was changed.');
    await eventually(async () => assert.equal((await talks(window).waitForRow('try widgets')).checked, false));
    assert.equal(await window.editor.text(), WIDGETS);
    await window.close();
  });

  it('knows the notes of tabs that a reloaded window has brought back and not loaded yet', async () => {
    const window = await openWindow({ files: FILES });
    await window.openFile('widgets.md');
    await window.page.keyboard.press('ControlOrMeta+K');
    await window.page.keyboard.press('Enter');
    await window.openFile('gopher.md');
    await window.showContainer(CONTAINER);
    await talks(window).waitForRow(/^Note Widgets/);
    await window.runCommand('Developer: Reload Window');
    await window.page.waitForEvent('load');
    await window.page.locator('.tab.active[data-resource-name="gopher.md"]').waitFor();
    await window.page.locator('.tab[data-resource-name="widgets.md"]').waitFor();
    await talks(window).waitForRow(/^Note Widgets/);
    await talks(window).waitForRow(/^Note Gopher Days/);
    await window.close();
  });
});

describe('the Talks view, of notes of one talk each', () => {
  const talk = (title: string): string => `# ${title} - Ada Lund, Acme\n\nTODO: try ${title.toLowerCase()}\n`;
  const shared = sharedWindow(() => ({
    files: { 'pycon-notes/widgets.md': talk('Widgets'), 'pycon-notes/gadgets.md': talk('Gadgets') },
    open: 'pycon-notes/widgets.md',
    settings: { 'conferenceNotes.notes.workspace': true },
  }));

  it('has the talk in the place of the note, with the menus of both', async () => {
    const window = shared();
    await showTalks(window);
    const all = ['Gadgets  1 open · Ada Lund', 'Widgets  1 open · Ada Lund', '  try widgets'];
    await eventually(async () => assert.deepEqual(await talks(window).outline(), all));
    await eventually(async () => assert.deepEqual(await selected(window), ['Widgets']));
    await talks(window).toggle('Gadgets');
    await eventually(async () =>
      assert.deepEqual(await talks(window).outline(), [...all.toSpliced(1, 0, '  try gadgets')]),
    );
    await eventually(async () => assert.match(await talks(window).tooltip('Gadgets'), /pycon-notes\/gadgets\.md/));
    await choose(window, 'Gadgets', 'Copy Talk Title');
    await clipboardIs(window, 'Gadgets');
    await talks(window).click('Gadgets');
    await eventually(async () => assert.equal(await window.editor.title(), 'gadgets.md'));
    await choose(window, 'Gadgets', 'Treat as Other Markdown');
    await eventually(async () => assert.match(await window.editor.text(), /^---\nconference-notes: false\n/));
  });
});

describe('the Talks view, of titles that are written from the right', () => {
  const [HEBREW, ARABIC] = ['ווידגטים בענן', 'أدوات في السحابة'];
  const note = ['# Monday', HEBREW, ARABIC, '\u202ESprockets']
    .map((title, index) => (index === 0 ? title : `## ${title} - Dana Lev, Acme\n\n- [ ] ask her`))
    .join('\n\n');
  const shared = sharedWindow(() => ({ files: { 'monday.md': note }, open: 'monday.md' }));

  it('has each title from its side, and all that stands behind it on the right', async () => {
    const window = shared();
    await showTalks(window);
    await eventually(async () => assert.equal((await talks(window).rows()).length, 7));
    const fromTheRight = (text: string): string => Array.from(text).reverse().join('');
    await eventually(async () =>
      assert.deepEqual(await fromTheLeft(window, 'Dana Lev'), [
        `${fromTheRight(HEBREW)}1 open · Dana Lev`,
        `${fromTheRight(ARABIC)}1 open · Dana Lev`,
        'Sprockets1 open · Dana Lev',
      ]),
    );
    assert.equal(await window.editor.text(), note);
  });
});

describe('the Talks view, without a note', () => {
  const window = sharedWindow(() => ({ files: FILES }));

  it('greets who has no note open, and opens the sample', async () => {
    await window().showContainer(CONTAINER);
    await eventually(async () =>
      assert.match(await window().welcome(), /Open a markdown note you took at a conference/),
    );
    await window()
      .page.locator('.part.sidebar .welcome-view-content .monaco-button', { hasText: 'Open Sample Note' })
      .click();
    await talks(window()).waitForRow(/^Day /);
  });

  it('tells who has other markdown open what makes a conference note, and takes it for one when asked to', async () => {
    await window().openFile('README.md');
    await window().showContainer(CONTAINER);
    await eventually(async () =>
      assert.match(await window().page.locator('.part.sidebar').innerText(), /does not look like conference notes/),
    );
    await window()
      .page.locator('.part.sidebar .welcome-view-content .monaco-button', { hasText: 'Treat as Conference Note' })
      .click();
    await eventually(async () => assert.match(await window().editor.text(), /^---\nconference-notes: true\n---\n\n#/));
    await eventually(async () =>
      assert.doesNotMatch(await window().page.locator('.part.sidebar').innerText(), /does not look like/),
    );
  });
});

for (const [where, options] of [
  ['in restricted mode', { trusted: false }],
  ['in a web worker', { web: true }],
] as const) {
  describe(`${where}, the Talks view`, () => {
    it('shows the talks and marks follow-ups done', async () => {
      const window = await openWindow({ files: FILES, open: 'widgets.md', ...options });
      await window.showContainer(CONTAINER);
      await talks(window).waitForRow('try widgets');
      // The first rows may be there before the side bar shows the others.
      await eventually(async () => assert.deepEqual(await talks(window).outline(), OUTLINE));
      await talks(window).toggleCheckbox('try widgets');
      await eventually(async () => assert.equal(await window.editor.text(), WIDGETS.replace('TODO: try', 'DONE: try')));
      await window.close();
    });
  });
}

async function openTalks(open: string, settings: Readonly<Record<string, unknown>> = {}): Promise<VSCodeWindow> {
  const window = await openWindow({ files: FILES, open, settings });
  await showTalks(window);
  return window;
}

async function showTalks(window: VSCodeWindow): Promise<void> {
  await window.showContainer(CONTAINER);
  await talks(window).tree.locator('.monaco-list-row').first().waitFor();
}

function talks(window: VSCodeWindow) {
  return window.view('Talks');
}

/** The number of the line that starts with a text. */
function lineOf(start: string): number {
  return WIDGETS.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}

async function cursorOn(window: VSCodeWindow, line: string): Promise<void> {
  const at = WIDGETS.split('\n').indexOf(line) + 1;
  await eventually(async () => assert.equal((await window.editor.cursor()).line, at));
}

async function selected(window: VSCodeWindow): Promise<readonly string[]> {
  return talks(window).tree.locator('.monaco-list-row.selected .label-name').allInnerTexts();
}

/** Read what rows with a text show, character by character as they stand from the left to the right. */
function fromTheLeft(window: VSCodeWindow, text: string): Promise<readonly string[]> {
  const rows = talks(window).tree.locator('.monaco-list-row .monaco-icon-label-container', { hasText: text });
  return rows.evaluateAll((elements) =>
    elements.map((row) => {
      const shown: { readonly left: number; readonly character: string }[] = [];
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        Array.from(node.textContent ?? '').forEach((character, index) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { left, width } = range.getBoundingClientRect();
          if (width > 0) shown.push({ left, character });
        });
      return shown
        .sort((a, b) => a.left - b.left)
        .map(({ character }) => character)
        .join('');
    }),
  );
}

async function choose(window: VSCodeWindow, row: string, entry: string): Promise<void> {
  await talks(window).chooseInMenu(row, entry);
}

async function clipboardIs(window: VSCodeWindow, text: string): Promise<void> {
  await eventually(async () => assert.equal(await window.page.evaluate(() => navigator.clipboard.readText()), text));
}

/** Wait longer than the view waits for a pause in typing, and for the cursor to rest. */
async function settled(window: VSCodeWindow): Promise<void> {
  await window.page.waitForTimeout(1000);
}
