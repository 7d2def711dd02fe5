import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { cardAt, closeEverything, eventually, hoversAt, NOTE, openNote, withSettings } from './support.js';

describe('the hover on a sched.com link', () => {
  afterEach(closeEverything);

  it('says who, where, what the note has on it, and offers what can be done', async () => {
    const { document } = await openNote(NOTE);
    const card = await cardAt(document, 4, 20);
    assert.deepEqual(shown(card), [
      '**Widgets at Scale**',
      'Open on Sched, Copy Link, Go to Notes, Show Details',
      '$(person) Ada Lund (Acme)',
      '$(calendar) Fooconf 2027 · Monday',
      '$(note) 1 open follow-up · 1 done',
      '$(circle-large-outline) try widgets',
      '$(pass) ask Ada',
      'Load details from sched.com',
    ]);
  });

  it('is not there where the settings say so', async () => {
    const { document } = await openNote(NOTE);
    await cardAt(document, 4, 20);
    await withSettings({ 'conferenceNotes.hover.talkCard': false }, () =>
      eventually(async () => assert.deepEqual(await hoversAt(document, 4, 20), [])),
    );
  });

  it('can run what it offers, and no other command of VS Code’s', async () => {
    const { document } = await openNote(NOTE);
    const card = await cardAt(document, 4, 20);
    const offered = [
      'conferenceNotes.openOnSched',
      'conferenceNotes.copyTalkLink',
      'conferenceNotes.goToTalk',
      'conferenceNotes.showTalkDetails',
      'conferenceNotes.loadTalkDetails',
    ];
    assert.deepEqual(
      typeof card.isTrusted === 'object' ? [...card.isTrusted.enabledCommands].sort() : card.isTrusted,
      [...offered].sort(),
    );
    assert.equal(card.supportHtml ?? false, false);
    assert.deepEqual(
      [...card.value.matchAll(/\(command:([\w.]+)\?/g)].map(([, command]) => command),
      offered,
    );
  });

  it('covers the link, to its last character, and nothing else', async () => {
    const { document } = await openNote(NOTE);
    const end = document.lineAt(4).range.end.character;
    assert.equal((await hoversAt(document, 4, end - 1)).length, 1);
    assert.equal((await hoversAt(document, 3, 0)).length, 0);
  });

  it('tells from the link alone what it can, in markdown that is no conference note', async () => {
    const { document } = await openNote(
      'Somebody said [this](https://fooconf2027.sched.com/event/1aBcD/a-talk-on-kubernetes) was good.\n',
    );
    const card = await cardAt(document, 0, 40);
    assert.deepEqual(shown(card).slice(0, 2), ['**A talk on Kubernetes**', 'Open on Sched, Copy Link, Show Details']);
  });

  it('names the speakers that only the link names, and says where they are from', async () => {
    const { document } = await openNote(
      '# FooConf 2027\n\n## Widgets\n\nhttps://fooconf2027.sched.com/event/1aBcD/widgets-jane-doe-google-john-roe-red-hat\n',
    );
    const card = await cardAt(document, 4, 40);
    assert.equal(shown(card)[2], '$(link) From the link: Jane Doe (Google), John Roe (Red Hat)');
  });

  it('knows the talk from another note that is open', async () => {
    await openNote(NOTE);
    const { document } = await openNote('See https://sched.co/1aBc1 for more.\n');
    const card = await cardAt(document, 0, 10);
    assert.equal(shown(card)[0], '**Widgets at Scale**');
  });

  it('shows the text of a note as text, whatever is in it', async () => {
    const nasty = '<img src=x onerror=alert(1)> $(zap) [x](command:workbench.action.quit) **b**';
    const { document } = await openNote(NOTE.replace('TODO: try widgets', `TODO: try \`${nasty}\``));
    const card = await cardAt(document, 4, 20);
    assert.doesNotMatch(card.value, /<img|\$\(zap\)|command:workbench|\*\*b\*\*/);
    assert.ok(shown(card).includes(`$(circle-large-outline) try ${nasty}`), card.value);
  });

  it('leads nowhere but to what it offers, whatever the title, the speaker, the day and the follow-ups are', async () => {
    for (const nasty of [
      '[x](command:workbench.action.quit)',
      '<img src=x onerror=alert(1)>',
      '![x](https://example.com/x.png)',
      '<a href="command:workbench.action.quit">x</a>',
      'www.example.com',
    ]) {
      const { document } = await openNote(
        NOTE.replace('Monday', `Monday ${nasty}`)
          .replace('Widgets at Scale - Ada Lund', `Widgets ${nasty} - Ada ${nasty}`)
          .replace('try widgets', nasty),
      );
      const { value } = await cardAt(document, 4, 20);
      const targets = [...value.matchAll(/\]\(([^?)]*)/g)].map(([, target = '']) => target);
      assert.deepEqual(
        targets.filter((target) => !target.startsWith('command:conferenceNotes.')),
        [],
      );
      // What the commands are given stays theirs.
      assert.doesNotMatch(value.replace(/\(command:[^)]*\)/g, ''), /<\w|!\[|www\./);
    }
  });
});

describe('the hover on the heading of a talk', () => {
  afterEach(closeEverything);

  it('is the card of the talk, over all of the heading', async () => {
    const { document } = await openNote(NOTE);
    assert.deepEqual(shown(await cardAt(document, 2, 5)), shown(await cardAt(document, 4, 20)));
    assert.equal((await hoversAt(document, 2, 0)).length, 1);
  });

  it('comes also where the talk has no link, but notes', async () => {
    const { document } = await openNote(
      '# Monday\n\n## Cogs - Sam Small, Tiny\n\nTODO: oil them\n\n## Gears - Ada Lund, Acme\n',
    );
    assert.deepEqual(shown(await cardAt(document, 2, 5)), [
      '**Cogs**',
      'Go to Notes, Show Details',
      '$(person) Sam Small (Tiny)',
      '$(calendar) Monday',
      '$(note) 1 open follow-up',
      '$(circle-large-outline) oil them',
    ]);
  });

  it('does not come where it would say nothing new, over other headings, and in other markdown', async () => {
    const { document } = await openNote(`${NOTE}\n## Cogs - Sam Small, Tiny\n\nThey turn.\n`);
    await cardAt(document, 2, 5);
    assert.equal(document.lineAt(14).text, '## Cogs - Sam Small, Tiny');
    assert.equal((await hoversAt(document, 14, 5)).length, 0);
    assert.equal((await hoversAt(document, 0, 3)).length, 0);
    const other = await openNote(`---\nconference-notes: false\n---\n\n${NOTE}`);
    assert.equal((await hoversAt(other.document, 6, 5)).length, 0);
  });
});

/** A card's lines as one reads them, its references decoded and its links by their text. */
function shown(card: vscode.MarkdownString): readonly string[] {
  return decoded(card.value)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '---')
    .map((line) =>
      /\$\((?:link-external|cloud-download|go-to-file)\)/.test(line)
        ? [...line.matchAll(/\[\$\([\w-]+\) ([^\]]+)\]/g)].map(([, text]) => text).join(', ')
        : line,
    );
}

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
