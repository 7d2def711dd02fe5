import assert from 'node:assert/strict';
import { eventually, openWindow, type VSCodeWindow, type WindowOptions } from './harness.js';
import { WIDGETS } from './notes.js';

const OPTIONS: WindowOptions = {
  files: { 'widgets.md': WIDGETS },
  open: 'widgets.md',
  size: { width: 1280, height: 1000 },
};

/** What a user of a language sees. VS Code's own words are English, because there is no language pack. */
interface Seen {
  readonly talks: string;
  readonly followUps: string;
  readonly talkRow: string;
  readonly groupRow: string;
  readonly spokenRow: string;
  readonly lenses: readonly string[];
  readonly card: string;
  readonly command: string;
}

const SEEN: Readonly<Record<string, Seen>> = {
  de: {
    talks: 'Vorträge',
    followUps: 'Follow-ups',
    talkRow: 'Widgets at Scale  1 offen · Ada Lund, Jo Hart',
    groupRow: 'Sprockets for Everyone  1 offen · Kim Larsen (aus dem Link)',
    spokenRow: 'Vortrag Widgets at Scale, von Ada Lund, Jo Hart, 1 offenes Follow-up',
    lenses: ['1 offen', 'Als erledigt markieren', 'Wieder öffnen'],
    card: 'Details von sched.com laden',
    command: 'Conference Notes: Nächstes Follow-up',
  },
  ja: {
    talks: 'セッション',
    followUps: 'フォローアップ',
    talkRow: 'Widgets at Scale  未完了 1 件 · Ada Lund, Jo Hart',
    groupRow: 'Sprockets for Everyone  未完了 1 件 · Kim Larsen (リンクから)',
    spokenRow: 'セッション Widgets at Scale, 登壇者 Ada Lund, Jo Hart, 未完了のフォローアップ 1 件',
    lenses: ['未完了 1 件', '完了にする', '未完了に戻す'],
    card: 'sched.com から詳細を読み込む',
    command: 'Conference Notes: 次のフォローアップ',
  },
};

for (const [language, seen] of Object.entries(SEEN)) {
  describe(`a window in the language ${language}`, () => {
    for (const web of [false, true]) {
      it(`has rows, lenses, cards and commands in it, with the ${web ? 'web worker' : 'Node'} extension host`, async () => {
        const window = await openWindow({ ...OPTIONS, language, web });
        await window.showContainer('Conference Notes');
        // A window takes an extension from a web site with English titles of its views and commands.
        await showsRows(window, web ? { ...seen, talks: 'Talks', followUps: 'Follow-ups' } : seen);
        await eventually(async () =>
          assert.deepEqual(
            (await window.editor.lenses()).slice(0, 3).map(({ text }) => text),
            seen.lenses,
          ),
        );
        await window.editor.hover('https://fooconf2027.sched.com/event/1aBc1', seen.card);
        await window.screenshot(`language-${language}-${web ? 'web' : 'node'}`);
        if (!web) await window.runCommand(seen.command);
        await window.close();
      });
    }
  });
}

async function showsRows(
  window: VSCodeWindow,
  { talks, followUps, talkRow, groupRow, spokenRow }: Seen,
): Promise<void> {
  await eventually(async () => {
    const rows = await window.view(talks).outline();
    for (const row of [talkRow, groupRow])
      assert.ok(
        rows.some((each) => each.trim() === row),
        rows.join('\n'),
      );
  });
  const spoken = (await window.view(talks).rows()).map(({ ariaLabel }) => ariaLabel);
  assert.ok(spoken.includes(spokenRow), spoken.join('\n'));
  assert.ok((await window.view(followUps).outline()).length > 0);
}
