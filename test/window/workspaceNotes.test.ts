import assert from 'node:assert/strict';
import { eventually, openWindow, sharedWindow, type VSCodeWindow } from './harness.js';
import { OTHER, WIDGETS } from './notes.js';

const CONTAINER = 'Conference Notes';
const FILES = { 'widgets.md': WIDGETS, '2027/gopher.md': OTHER, '2027/README.md': '# A project\n\nIt does things.\n' };

describe('a talk in a note that is not open', () => {
  const LINK = 'https://sched.co/1aBc1';
  const shared = sharedWindow(() => ({
    files: { ...FILES, 'reading-list.md': `See ${LINK} again.\n` },
    open: 'reading-list.md',
    settings: { 'conferenceNotes.notes.workspace': true },
  }));

  it('is known to the card of its link, and its conference to the import of schedules', async () => {
    const window = shared();
    await window.showContainer(CONTAINER);
    await window.view('Talks').waitForRow('Widgets');
    const card = await window.editor.hover(LINK, 'Widgets at Scale');
    assert.match(card, /Ada Lund \(Acme\)/);
    assert.match(card, /try widgets/);
    await window.runCommand('Conference Notes: Import Schedule (.ics)…');
    await eventually(async () =>
      assert.deepEqual(
        (await window.quickInput.rows()).map(({ description }) => description),
        ['', 'https://gopherdays2027.sched.com/all.ics', 'https://fooconf2027.sched.com/all.ics', ''],
      ),
    );
  });
});

describe('notes that are not open, in the Talks view', () => {
  const shared = sharedWindow(() => ({
    files: FILES,
    open: 'widgets.md',
    settings: { 'conferenceNotes.notes.workspace': true },
  }));
  let window: VSCodeWindow;
  beforeEach(async () => {
    window = shared();
    await window.showContainer(CONTAINER);
    await talks().waitForRow('Gopher Days');
  });

  const talks = () => window.view('Talks');
  const notes = async (): Promise<readonly string[]> =>
    (await talks().rows())
      .filter(({ level }) => level === 1)
      .map(({ label, description, expanded }) => `${expanded === true ? '▾' : '▸'} ${label}  ${description}`);
  const tabs = (): Promise<readonly string[]> =>
    window.page
      .locator('.tab[data-resource-name]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-resource-name') ?? ''));

  it('are a closed row each, beside the open note, and count', async () => {
    await eventually(async () => assert.deepEqual(await notes(), ['▸ Gopher Days  1 open', '▾ Widgets  3 open']));
    await eventually(async () => assert.equal(await window.badge(CONTAINER), '4'));
  });

  it('are opened at the talk that is clicked, ticked off without being opened, and follow their files', async () => {
    await talks().toggle('Gopher Days');
    const followUp = (await talks().rows()).find(({ checked }) => checked === false);
    assert.ok(followUp);
    await talks().toggleCheckbox(followUp.label);
    await eventually(() => assert.notEqual(window.read('2027/gopher.md'), OTHER));
    await eventually(async () => assert.deepEqual(await notes(), ['▾ Gopher Days  ', '▾ Widgets  3 open']));
    assert.equal((await talks().waitForRow(followUp.label)).checked, true);
    assert.deepEqual(await tabs(), ['widgets.md']);
    assert.equal(await window.badge(CONTAINER), '3');

    // Another program writes the file, as a pull does.
    window.write('2027/gopher.md', OTHER.replace('# Day 1\n', '# Day 1\n\nTODO: book the train\n'));
    await talks().waitForRow('book the train');
    await eventually(async () => assert.deepEqual(await notes(), ['▾ Gopher Days  2 open', '▾ Widgets  3 open']));

    await talks().click('book the train');
    await eventually(async () => assert.deepEqual(await tabs(), ['widgets.md', 'gopher.md']));
    await eventually(async () => assert.equal((await window.editor.cursor()).line, 7));

    // Its row stays open when it is closed, and closed when someone closes it; below it, nothing stays old.
    await window.runCommand('View: Close Editor');
    await eventually(async () => assert.deepEqual(await tabs(), ['widgets.md']));
    window.write('2027/gopher.md', OTHER.replace('# Day 1\n', '# Day 1\n\nTODO: book the hotel\n'));
    await talks().waitForRow('book the hotel');
    await eventually(async () => assert.deepEqual(await notes(), ['▾ Gopher Days  2 open', '▾ Widgets  3 open']));
    await talks().toggle('Gopher Days');
    window.write('2027/gopher.md', OTHER.replace('# Day 1\n', '# Day 1\n\nTODO: pack\n\nTODO: eat\n'));
    await eventually(async () => assert.deepEqual(await notes(), ['▸ Gopher Days  3 open', '▾ Widgets  3 open']));
    await talks().toggle('Gopher Days');
    await talks().waitForRow('pack');
    assert.equal(
      (await talks().rows()).some(({ label }) => label === 'book the hotel'),
      false,
    );
  });

  it('are worked off from the list of what is open, several at once', async () => {
    const more = OTHER.replace('Gopher Days', 'More Days').replace('our code', 'theirs');
    window.write('2027/more.md', more);
    await talks().waitForRow('More Days');
    await window.runCommand('Conference Notes: Show Open Follow-ups');
    const { page, quickInput } = window;
    const labels = async (): Promise<readonly string[]> => (await quickInput.rows()).map(({ label }) => label);
    await eventually(async () =>
      assert.deepEqual(await labels(), ['try widgets', 'oil them', 'look at cogs', 'grep our code', 'grep theirs']),
    );
    await page.keyboard.press('Alt+S');
    await eventually(async () =>
      assert.equal(
        await quickInput.placeholder(),
        'Space selects, Enter marks those selected done and tracks hints as TODO',
      ),
    );
    const goTo = (label: string, key: string): Promise<void> =>
      eventually(async () => {
        if (
          (await page.locator('.quick-input-widget .monaco-list-row.focused .label-name').first().innerText()) === label
        )
          return;
        await page.keyboard.press(key);
        throw new Error(`${label} has not got the focus.`);
      });
    await goTo('grep our code', 'ArrowDown');
    await page.keyboard.press('Space');
    // Another is done meanwhile: what is selected stays so.
    await goTo('look at cogs', 'ArrowUp');
    await page.keyboard.press('Alt+D');
    await eventually(async () =>
      assert.deepEqual(await labels(), ['try widgets', 'oil them', 'grep our code', 'grep theirs']),
    );
    const boxes = page.locator('.quick-input-widget .monaco-list-row .monaco-checkbox:visible');
    await eventually(async () =>
      assert.deepEqual(
        await boxes.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-checked'))),
        ['false', 'false', 'true', 'false'],
      ),
    );
    await goTo('grep theirs', 'ArrowDown');
    await page.keyboard.press('Space');
    // The preview of the one takes the place of the other's, which then is in no tab.
    await eventually(async () => assert.deepEqual(await tabs(), ['widgets.md', 'more.md']));
    await page.keyboard.press('Enter');
    await eventually(async () => assert.deepEqual(await labels(), ['try widgets', 'oil them']));
    await quickInput.cancel();
    assert.equal(window.read('2027/gopher.md'), OTHER.replace('[ ]', '[x]'));
  });

  it('are saved and closed by the list that works them off, however fast, and the note somebody had open is not', async () => {
    const names = ['one', 'two', 'three'];
    for (const name of names)
      window.write(`${name}.md`, OTHER.replace('Gopher Days', name).replace('our code', `code ${name}`));
    for (const name of names) await talks().waitForRow(name);
    await window.runCommand('Conference Notes: Show Open Follow-ups');
    const { page, quickInput } = window;
    await eventually(async () => assert.equal((await quickInput.rows()).length, 7));
    await quickInput.fill('grep');
    await eventually(async () => assert.equal((await quickInput.rows()).length, 4));
    // The first is previewed only when somebody moves; the others are, as the list goes on to them.
    for (const name of [...names, 'our']) {
      await page.keyboard.press('Alt+D');
      // The first two at once.
      if (name !== 'one') await page.waitForTimeout(500);
    }
    await eventually(() => {
      const left = [...names.map((name) => `${name}.md`), '2027/gopher.md'].filter((file) =>
        window.read(file).includes('[ ]'),
      );
      assert.deepEqual(left, []);
    });
    await quickInput.fill('try widgets');
    await eventually(async () => assert.equal((await quickInput.rows()).length, 1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+D');
    await page.locator('.view-line', { hasText: 'DONE: try widgets' }).waitFor();
    await quickInput.cancel();
    await eventually(async () => assert.deepEqual(await tabs(), ['widgets.md']));
    assert.equal(window.read('widgets.md'), WIDGETS);
  });

  it('are gone through among the entries that fit what is typed, and no key goes to one that is hidden', async () => {
    const text = OTHER.replace('Gopher Days', 'Phones').replace(
      '- [ ] grep our code',
      'TODO: call Jo\n\nTODO: mail Bo\n\nTODO: call Ann\n\nTODO: mail Di',
    );
    window.write('phones.md', text);
    await talks().waitForRow('Phones');
    await window.runCommand('Conference Notes: Show Open Follow-ups');
    const { page, quickInput } = window;
    const shows = (...labels: readonly string[]): Promise<void> =>
      eventually(async () =>
        assert.deepEqual(
          (await quickInput.rows()).map(({ label }) => label),
          labels,
        ),
      );
    const isOn = (label: string): Promise<void> =>
      eventually(async () =>
        assert.equal(
          await page.locator('.quick-input-widget .monaco-list-row.focused .label-name').first().innerText(),
          label,
        ),
      );
    await quickInput.fill('call');
    await shows('call Jo', 'call Ann');
    await page.keyboard.press('Alt+D');
    await shows('call Ann');
    await isOn('call Ann');
    await quickInput.fill('mail');
    await shows('mail Bo', 'mail Di');
    await isOn('mail Bo');
    await page.keyboard.press('ArrowDown');
    await isOn('mail Di');
    await page.keyboard.press('Alt+D');
    await shows('mail Bo');
    await isOn('mail Bo');
    await page.keyboard.press('Alt+D');
    await eventually(() =>
      assert.equal(
        window.read('phones.md'),
        text.replaceAll('TODO: mail', 'DONE: mail').replace('TODO: call Jo', 'DONE: call Jo'),
      ),
    );
    await quickInput.fill('');
    await eventually(async () => assert.equal((await quickInput.rows()).length, 5));
    await quickInput.cancel();
  });

  it('leave no tab behind where there was none, when someone only looks for a talk in them', async () => {
    await window.runCommand('View: Close All Editors');
    await eventually(async () => assert.deepEqual(await tabs(), []));
    await window.runCommand('Conference Notes: Go to Talk…');
    // Nobody has moved or typed yet.
    await eventually(async () => assert.ok((await window.quickInput.rows()).length > 1));
    assert.deepEqual(await tabs(), []);
    await window.quickInput.fill('schedulers');
    await eventually(async () => assert.deepEqual(await tabs(), ['gopher.md']));
    await window.quickInput.cancel();
    await eventually(async () => assert.deepEqual(await tabs(), []));
  });

  it('keep the place where someone clicks into their preview', async () => {
    await window.editor.goTo(1);
    await window.runCommand('Conference Notes: Go to Talk…');
    await window.quickInput.fill('schedulers');
    await eventually(async () => assert.deepEqual(await tabs(), ['widgets.md', 'gopher.md']));
    await window.page.locator('.editor-group-container.active .view-line', { hasText: 'Day 1' }).click();
    await window.quickInput.widget.waitFor({ state: 'hidden' });
    await window.page.keyboard.type('!');
    await eventually(async () => assert.match(await window.editor.text(), /Day 1!|Da!y 1|D!ay 1|Day! 1|Day !1|!Day 1/));
    assert.deepEqual(await tabs(), ['widgets.md', 'gopher.md']);
    assert.match(await window.editor.title(), /gopher\.md/);
  });

  it('are gathered by folder where the settings say so', async () => {
    window.write('.vscode/settings.json', '{ "conferenceNotes.talks.groupByFolder": true }');
    await eventually(async () => assert.deepEqual(await notes(), ['▸ 2027  1 note · 1 open', '▾ Widgets  3 open']));
  });
});

describe('notes in a workspace that is not on the machine', () => {
  it('are read when someone asks for it', async () => {
    const window = await openWindow({
      files: {},
      address: 'notes-on-a-server:/somewhere',
      settings: { 'conferenceNotes.notes.workspace': undefined },
    });
    await window.showContainer(CONTAINER);
    const offer = 'Not all notes of the workspace have been read.';
    await eventually(async () => assert.ok((await window.welcome()).includes(offer)));
    await window.page.locator('.welcome-view-content .monaco-button', { hasText: 'Index Workspace Notes' }).click();
    await eventually(async () => assert.ok(!(await window.welcome()).includes(offer)));
    await window.close();
  });
});

describe('the palette in a window where nothing is open yet', () => {
  it('leads to the talks and follow-ups of the workspace', async () => {
    const window = await openWindow({ files: FILES, settings: { 'conferenceNotes.notes.workspace': true } });
    await window.runCommand('Conference Notes: Go to Talk…');
    await eventually(async () =>
      assert.deepEqual(
        (await window.quickInput.rows())
          .map(({ label }) => label)
          .filter((label) => /^(?:Errors|Schedulers)/.test(label)),
        ['Errors Are Values', 'Schedulers'],
      ),
    );
    await window.quickInput.cancel();
    await window.close();
  });
});
