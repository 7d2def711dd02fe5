import assert from 'node:assert/strict';
import { eventually, openWindow } from './harness.js';
import { WIDGETS } from './notes.js';

/** What a window shows in a language, of the first talk with an open follow-up. */
interface Shown {
  readonly views: { readonly talks: string; readonly followUps: string };
  /** What a screen reader says of the first rows. */
  readonly rows: readonly string[];
  readonly lens: string;
  readonly card: string;
  readonly command: string;
}

const LANGUAGES: Readonly<Record<string, Shown>> = {
  de: {
    views: { talks: 'Vorträge', followUps: 'Follow-ups' },
    rows: ['Tag Monday, 1 offenes Follow-up', 'Track Data Day, 1 offenes Follow-up'],
    lens: 'Als erledigt markieren',
    card: 'Details anzeigen',
    command: 'Gehe zu Vortrag…',
  },
  ja: {
    views: { talks: 'セッション', followUps: 'フォローアップ' },
    rows: ['日 Monday, 未完了のフォローアップ 1 件', 'トラック Data Day, 未完了のフォローアップ 1 件'],
    lens: '完了にする',
    card: '詳細を表示',
    command: 'セッションへ移動…',
  },
};

for (const [language, shown] of Object.entries(LANGUAGES))
  describe(`a window in ${language}`, () => {
    it('has rows, lenses, cards and commands in the language', async () => {
      const window = await openWindow({ language, files: { 'widgets.md': WIDGETS }, open: 'widgets.md' });
      await window.showContainer('Conference Notes');
      await eventually(async () => {
        const rows = await window.view(shown.views.talks).rows();
        assert.deepEqual(
          rows.slice(0, shown.rows.length).map(({ ariaLabel }) => ariaLabel),
          shown.rows,
        );
      });
      await window.view(shown.views.followUps).waitForRow('try widgets');
      await window.page.locator('.codelens-decoration a', { hasText: shown.lens }).first().waitFor();
      assert.ok((await window.commands(shown.command)).includes(`Conference Notes: ${shown.command}`));
      await window.page.locator('.view-line', { hasText: 'Widgets at Scale' }).first().hover();
      await window.page.locator('.monaco-hover', { hasText: shown.card }).first().waitFor();
      await window.close();
    });
  });
