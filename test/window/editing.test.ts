import assert from 'node:assert/strict';
import { eventually, sharedWindow, type VSCodeWindow } from './harness.js';
import { OTHER, WIDGETS } from './notes.js';

const FILES = { 'widgets.md': WIDGETS, 'gopher.md': OTHER };
const LINES = WIDGETS.split('\n');
const lineOf = (start: string): number => LINES.findIndex((line) => line.startsWith(start)) + 1;
const DONE = WIDGETS.replace('TODO: try', 'DONE: try');

describe('in the editor', () => {
  const shared = sharedWindow(() => ({
    files: FILES,
    open: 'widgets.md',
    theme: 'Default Light Modern',
    size: { width: 1280, height: 1100 },
  }));
  let window: VSCodeWindow;
  beforeEach(() => {
    window = shared();
  });

  it('lenses stand over talks and follow-ups; “Mark done” becomes “Reopen”', async () => {
    const widgets = lineOf('## Widgets');
    await eventually(async () =>
      assert.deepEqual((await window.editor.lenses()).slice(0, 3), [
        { line: widgets, text: '1 open' },
        { line: lineOf('TODO: try'), text: 'Mark done' },
        { line: lineOf('DONE: ask'), text: 'Reopen' },
      ]),
    );
    await window.editor.clickLens('Mark done', lineOf('TODO: try'));
    await eventually(async () => assert.equal(await window.editor.text(), DONE));
    await eventually(async () =>
      assert.deepEqual((await window.editor.lenses()).slice(0, 2), [
        { line: lineOf('TODO: try'), text: 'Reopen' },
        { line: lineOf('DONE: ask'), text: 'Reopen' },
      ]),
    );
    await window.editor.press('ControlOrMeta+Z');
    await eventually(async () => assert.equal(await window.editor.text(), WIDGETS));
  });

  it('the lens with the count lists what is open, and marks it done from the list', async () => {
    await window.editor.clickLens('1 open', lineOf('## Widgets'));
    assert.deepEqual(await window.quickInput.rows(), [
      { label: 'try widgets', description: 'Widgets at Scale', detail: 'Monday › Data Day' },
    ]);
    await window.page.locator('.quick-input-widget .monaco-list-row').hover();
    await window.page.locator('.quick-input-widget .monaco-list-row .action-label[aria-label="Mark Done"]').click();
    await window.quickInput.widget.waitFor({ state: 'hidden' });
    await eventually(async () => assert.equal(await window.editor.text(), DONE));
  });

  it('the hover on a link says what is known, and its actions work', async () => {
    // VS Code's own hover on links may come before ours.
    const card = await eventually(async () => {
      const text = await window.editor.hover('https://fooconf2027.sched.com/event/1aBc1');
      assert.match(text, /Open on Sched/);
      return text;
    });
    for (const part of [
      'Widgets at Scale',
      'Ada Lund (Acme), Jo Hart (Umbrella, Inc.)',
      'Fooconf 2027 · Monday › Data Day',
      '1 open follow-up · 1 done',
      'try widgets',
      'ask Ada',
    ]) {
      assert.ok(card.includes(part), `${part} is not in\n${card}`);
    }
    await window.editor.clickInHover('Copy Link');
    await eventually(async () =>
      assert.equal(
        await window.page.evaluate(() => navigator.clipboard.readText()),
        'https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc',
      ),
    );
    await window.editor.hover('https://fooconf2027.sched.com/event/1aBc3');
    await window.editor.clickInHover('Go to Notes');
    await eventually(async () => assert.equal((await window.editor.cursor()).line, lineOf('## Sprockets')));
  });

  it('what decided about a heading is told in a sentence or two', async () => {
    await window.editor.goTo(lineOf('## Widgets'));
    await window.runCommand('Conference Notes: Explain How This Is Read');
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const text = await dialog.innerText();
    assert.match(text, /“Widgets at Scale.*” is read as a talk: /);
    assert.match(text, /This is read as conference notes: /);
    assert.match(text, /Treat as Other Markdown/);
    assert.match(text, /This Is a Section/);
    await window.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('a key toggles the follow-up at every cursor', async () => {
    await window.editor.goTo(lineOf('TODO: try'));
    await window.editor.press('ControlOrMeta+K');
    await window.page.keyboard.press('ControlOrMeta+Enter');
    // Reading the text selects all of it, so what the key does has to be done by then.
    await window.page.locator('.view-line', { hasText: /DONE:\s*try/ }).waitFor();
    await eventually(async () => assert.equal(await window.editor.text(), DONE));
  });

  it('a note that was edited since is not changed on the wrong line: the follow-up is found again', async () => {
    await eventually(async () => assert.ok((await window.editor.lenses()).some(({ text }) => text === 'Mark done')));
    await window.editor.goTo(1);
    await window.page.keyboard.insertText('New line\n');
    await window.editor.clickLens('Mark done', lineOf('TODO: try') + 1);
    await eventually(async () => assert.equal(await window.editor.text(), `New line\n${DONE}`));
  });

  it('what is in the way is turned off in one list', async () => {
    const isLensThere = async (): Promise<boolean> =>
      (await window.editor.lenses()).some(({ text }) => text === 'Mark done');
    const toggle = async (): Promise<void> => {
      await window.runCommand('Conference Notes: Choose What to Show…');
      await window.quickInput.fill('“Mark done”');
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Space');
      await window.page.keyboard.press('Enter');
      await window.quickInput.widget.waitFor({ state: 'hidden' });
    };
    await eventually(async () => assert.equal(await isLensThere(), true));
    await toggle();
    await eventually(async () => assert.equal(await isLensThere(), false));
    await toggle();
    await eventually(async () => assert.equal(await isLensThere(), true));
  });

  it('the palette offers what can run, and nothing else', async () => {
    const offered = async (): Promise<readonly string[]> =>
      (await window.commands('Conference Notes:'))
        .flatMap((title) => (title.startsWith('Conference Notes: ') ? [title.slice('Conference Notes: '.length)] : []))
        .sort();
    const always = [
      'Choose What to Show…',
      'Clear Details Cache…',
      'Focus on Follow-ups View',
      'Focus on Talks View',
      'Go to Talk…',
      'Import Schedule (.ics)…',
      'Manage Schedules…',
      'New Notes from Schedule…',
      'Next Follow-up in All Notes',
      'Open Sample Note',
      'Previous Follow-up in All Notes',
      'Show Open Follow-ups',
      'Start Notes for Current Talk',
    ];
    const withNotes = [
      ...always,
      'Add Follow-up',
      'Clean Sched Links',
      'Complete All Follow-ups Here',
      'Copy Follow-ups…',
      'Copy Talk Link',
      'Copy Talk Title',
      'Explain How This Is Read',
      'Filter Follow-ups…',
      'Group Follow-ups By…',
      'Insert Talk…',
      'Load Talk Details',
      'Mark Follow-up Done',
      'Next Follow-up',
      'Open Talk on Sched',
      'Previous Follow-up',
      'Read Heading Automatically',
      'Reopen Follow-up',
      'Show Current Note Only',
      'Show Talk Details',
      'Sort Follow-ups By…',
      'This Is a Day',
      'This Is a Section',
      'This Is a Talk',
      'Toggle Follow-up',
      'Treat as Other Markdown',
      'Turn Line Into Follow-up',
    ].sort();
    await eventually(async () => assert.deepEqual(await offered(), withNotes));
    await window.runCommand('View: Close All Editors in Group');
    await eventually(async () => assert.deepEqual(await offered(), always));
  });

  it('the light bulb is there for follow-ups and selections, and not for every plain line', async () => {
    const bulb = window.page.locator(
      '.codicon-light-bulb:visible, .codicon-lightbulb:visible, .lightBulbWidget:visible',
    );
    await window.editor.goTo(lineOf('Chat in'));
    await window.page.keyboard.press('Shift+ArrowRight');
    await bulb.first().waitFor();
    await window.page.keyboard.press('ArrowRight');
    await bulb.first().waitFor({ state: 'detached' });
  });

  it('“Mark Follow-up Done” away from any offers those that are open', async () => {
    await window.editor.goTo(1);
    await window.runCommand('Conference Notes: Mark Follow-up Done');
    assert.deepEqual(
      (await window.quickInput.rows()).map(({ label }) => label),
      ['try widgets', 'oil them', 'look at cogs'],
    );
    await window.quickInput.choose('oil them');
    await eventually(async () => assert.ok((await window.editor.text()).includes('- [x] oil them')));
    assert.equal((await window.editor.cursor()).line, 1);
  });

  it('what is done is dim and struck, and what is open is marked beside the scroll bar, unless settings say otherwise', async () => {
    const struck = () =>
      window.page.locator('.view-line span').evaluateAll((spans) =>
        spans
          .filter(
            (span) => span.childElementCount === 0 && getComputedStyle(span).textDecorationLine === 'line-through',
          )
          .map((span) => span.textContent.replaceAll('\u00a0', ' '))
          .join(''),
      );
    const marks = () =>
      window.page
        .locator('canvas.decorationsOverviewRuler')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          let count = 0;
          for (let at = 0; at < data.length; at += 4)
            if (data[at] === 0xbf && data[at + 1] === 0x88 && data[at + 2] === 0x03) count++;
          return count;
        });
    await eventually(async () => assert.equal(await struck(), 'DONE: ask Ada'));
    await eventually(async () => assert.ok((await marks()) > 0));
    window.write(
      '.vscode/settings.json',
      JSON.stringify({ 'conferenceNotes.decorations.open': false, 'conferenceNotes.decorations.done': false }),
    );
    await eventually(async () => assert.deepEqual([await struck(), await marks()], ['', 0]));
    window.write('.vscode/settings.json', '{}');
    await eventually(async () => assert.equal(await struck(), 'DONE: ask Ada'));
  });

  it('text from a note is shown as text in a card, whatever is in it', async () => {
    const nasty = '<img src=x onerror=alert(1)> $(zap) [x](command:workbench.action.quit) **b** https://example.com';
    await window.editor.goTo(lineOf('TODO: try'), 11);
    await window.page.keyboard.type(`\`${nasty}\` `);
    await eventually(async () => {
      const card = await window.editor.hover('https://fooconf2027.sched.com/event/1aBc1');
      assert.ok(card.includes(nasty), card);
    });
    const links = await window.page.locator('.monaco-hover:visible a').allInnerTexts();
    assert.deepEqual(
      links.map((link) => link.trim()).filter((link) => !link.startsWith('Follow link')),
      ['Open on Sched', 'Copy Link', 'Go to Notes', 'Show Details', 'Load details from sched.com'],
    );
  });
});

describe('in a note of very many talks', () => {
  const talk = (index: number): string => `## Widgets ${index} - Ada Lund, Acme\n\nTODO: try ${index}\n\n`;
  const shared = sharedWindow(() => ({
    files: { 'large.md': Array.from({ length: 600 }, (_, index) => talk(index)).join('') },
    open: 'large.md',
  }));

  it('lenses are there wherever someone goes', async () => {
    const window = shared();
    const near = async (line: number): Promise<void> =>
      eventually(async () => {
        const lenses = await window.editor.lenses();
        assert.ok(lenses.some((lens) => lens.line === line && lens.text === '1 open'));
        assert.ok(lenses.some((lens) => lens.line === line + 2 && lens.text === 'Mark done'));
      });
    await near(1);
    await window.editor.goTo(1201);
    await near(1201);
    await window.editor.goTo(2397);
    await near(2397);
    await window.editor.press('ControlOrMeta+Home');
    await near(1);
  });
});

describe('going to a talk', () => {
  const shared = sharedWindow(() => ({ files: { ...FILES, 'long.md': LONG, 'costs.md': COSTS }, open: 'gopher.md' }));
  let window: VSCodeWindow;
  beforeEach(async () => {
    window = shared();
    await window.openFile('long.md');
    await window.editor.goTo(200);
  });

  it('shows text of a note as text', async () => {
    await window.openFile('costs.md');
    await window.runCommand('Conference Notes: Go to Talk…');
    await window.quickInput.fill('costs');
    assert.deepEqual(await window.quickInput.rows(), [
      { label: 'Costs of $(zap) and $(rocket)', description: 'Ada Lund', detail: 'Prices › Monday' },
    ]);
  });

  it('lists the talks of all open notes with speakers and day', async () => {
    await window.runCommand('Conference Notes: Go to Talk…');
    await window.quickInput.fill('gopher');
    assert.deepEqual(await window.quickInput.rows(), [
      { label: 'Errors Are Values', description: 'Lucy Ferrer', detail: 'Gopher Days › Day 1' },
      { label: 'Schedulers', description: 'Wim Boer', detail: 'Gopher Days › Day 2' },
    ]);
  });

  it('shows the talk one is on, and comes back on Escape: to the same line of the same note, scrolled as before', async () => {
    const before = await view(window);
    await window.runCommand('Conference Notes: Go to Talk…');
    await window.quickInput.fill('talk number 3');
    await window.page.locator('.view-overlays .rangeHighlight, .view-overlays [class*="ced-"]').first().waitFor();
    await eventually(async () => assert.ok((await visibleText(window)).includes('Talk Number 3 ')));
    await window.quickInput.cancel();
    await eventually(async () => assertSameView(await view(window), before));

    await window.runCommand('Conference Notes: Go to Talk…');
    await window.quickInput.fill('schedulers');
    await eventually(async () => assert.equal(await window.editor.title(), 'gopher.md'));
    await window.quickInput.cancel();
    await eventually(async () => assertSameView(await view(window), before));
  });

  it('goes there on Enter', async () => {
    await window.runCommand('Conference Notes: Go to Talk…');
    await window.quickInput.answer('schedulers');
    await eventually(async () => assert.equal(await window.editor.title(), 'gopher.md'));
    await eventually(async () =>
      assert.equal((await window.editor.cursor()).line, OTHER.split('\n').indexOf('## Schedulers - Wim Boer') + 1),
    );
    await window.page.keyboard.type('typed');
    assert.ok((await window.editor.text()).includes('typed'));
  });
});

const COSTS =
  '---\ntitle: Prices\n---\n\n# Monday\n\n## Costs of $(zap) and $(rocket) - Ada Lund, Acme\n\nhttps://fooconf2027.sched.com/event/1aBc1\n';

const LONG = `# Day 1\n\n${Array.from({ length: 40 }, (_, at) => `## Talk Number ${at + 1} - Ada Lund, Acme\n\nhttps://fooconf2027.sched.com/event/1aB${String(at).padStart(2, '0')}/talk-number-${at + 1}\n\n${'Notes.\n\n'.repeat(4)}`).join('')}`;

interface View {
  readonly title: string;
  readonly cursor: { readonly line: number; readonly column: number };
  /** The first line in sight. */
  readonly first: number;
}

/** What someone comes back to. */
async function view(window: VSCodeWindow): Promise<View> {
  const lines = await window.page
    .locator('.editor-group-container.active .margin .line-numbers')
    .evaluateAll((elements) =>
      elements.map((element) => ({ line: Number(element.textContent), top: element.getBoundingClientRect().top })),
    );
  const [first] = lines.filter(({ top }) => top > 150).sort((a, b) => a.top - b.top);
  return { title: await window.editor.title(), cursor: await window.editor.cursor(), first: first?.line ?? 0 };
}

/** Extensions can scroll by lines only: a line that was cut through may be whole, or gone. */
function assertSameView(actual: View, expected: View): void {
  assert.deepEqual({ ...actual, first: 0 }, { ...expected, first: 0 });
  assert.ok(
    Math.abs(actual.first - expected.first) <= 1,
    `${actual.first} is the first line in sight, not ${expected.first}`,
  );
}

async function visibleText(window: VSCodeWindow): Promise<string> {
  const lines = await window.page.locator('.editor-group-container.active .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
