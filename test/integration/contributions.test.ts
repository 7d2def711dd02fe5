import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  Colors,
  Commands,
  ContextKeys,
  DoneKeys,
  InternalCommands,
  NAMESPACE,
  RowTraits,
  ViewContainers,
  Views,
} from '../../src/vscode/host/contributions.js';
import { SettingSpecs } from '../../src/vscode/host/settingSpecs.js';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly title: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly description: string; readonly completionEvents: readonly string[] }[];
    }[];
    readonly colors: readonly { readonly id: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly markdownDescription?: string }>
      >;
    };
  };
}

function manifest(): Manifest {
  const extension = vscode.extensions.getExtension<unknown>('conference-notes.conference-notes');
  assert.ok(extension);
  return extension.packageJSON as Manifest;
}

const sorted = (values: Iterable<string>): readonly string[] => [...values].sort();

describe('package.json and the table of contributions', () => {
  it('name the same commands, and all are registered', async () => {
    const { commands } = manifest().contributes;
    assert.deepEqual(sorted(commands.map(({ command }) => command)), sorted(Object.values(Commands)));
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const command of [...Object.values(Commands), ...Object.values(InternalCommands)])
      assert.ok(registered.has(command), command);
  });

  it('name the same settings, with the same defaults, and each is explained', () => {
    const { properties } = manifest().contributes.configuration;
    const fromTable = Object.entries(SettingSpecs).map(([key, spec]) => [`${NAMESPACE}.${key}`, spec.default] as const);
    const descriptions = new Map(
      Object.entries(properties).map(([key, { markdownDescription }]) => [key, markdownDescription]),
    );
    assert.deepEqual(sorted(Object.keys(properties)), sorted(fromTable.map(([key]) => key)));
    for (const [key, value] of fromTable) {
      assert.deepEqual(properties[key]?.default, value, key);
      assert.ok(descriptions.get(key), key);
    }
  });

  it('name the same views', () => {
    const { views, viewsContainers, viewsWelcome } = manifest().contributes;
    assert.deepEqual(
      viewsContainers.activitybar.map(({ id, title }) => [id, title]),
      [[ViewContainers.conferenceNotes, 'Conference Notes']],
    );
    assert.deepEqual(Object.keys(views), [ViewContainers.conferenceNotes]);
    assert.deepEqual(
      Object.values(views)
        .flat()
        .map(({ id }) => id),
      Object.values(Views),
    );
    assert.deepEqual(new Set(viewsWelcome.map(({ view }) => view)), new Set(Object.values(Views)));
  });

  it('name the same colours', () => {
    assert.deepEqual(
      manifest().contributes.colors.map(({ id }) => id),
      Object.values(Colors),
    );
  });

  it('use the same context keys and row traits in when clauses, and no others', () => {
    const { menus, keybindings, viewsWelcome, walkthroughs } = manifest().contributes;
    const clauses = [
      ...[...Object.values(menus).flat(), ...keybindings, ...viewsWelcome].map(({ when = '' }) => when),
      ...walkthroughs.flatMap(({ steps }) => steps).flatMap(({ completionEvents }) => completionEvents),
    ];
    const used = new Set(clauses.flatMap((when) => when.match(/(?<!config\.)conferenceNotes\.\w+/g) ?? []));
    for (const view of Object.values(Views)) used.delete(view);
    assert.deepEqual(sorted(used), sorted([...Object.values(ContextKeys), ...Object.values(DoneKeys)]));
    for (const trait of Object.values(RowTraits).map((each) => each.replace('.', '\\.'))) {
      assert.ok(
        clauses.some((when) => when.includes('viewItem') && when.includes(trait)),
        trait,
      );
    }
  });

  it('say when each command can run, apart from those that always can', () => {
    const palette = new Set(manifest().contributes.menus['commandPalette']?.map(({ command }) => command));
    const always = [
      Commands.goToTalk,
      Commands.showOpenFollowUps,
      Commands.nextFollowUpInAllNotes,
      Commands.previousFollowUpInAllNotes,
      Commands.openSample,
      Commands.chooseShown,
      Commands.clearTalkDetails,
      Commands.importSchedule,
      Commands.manageSchedules,
      Commands.newNotesFromSchedule,
      Commands.startNotesForCurrentTalk,
    ];
    assert.deepEqual(
      Object.values(Commands)
        .filter((command) => !palette.has(command))
        .sort(),
      always.sort(),
    );
  });

  it('have no key that types a character', () => {
    for (const { command, key, mac, when } of manifest().contributes.keybindings) {
      // In a view, nothing is typed.
      if (when.startsWith('focusedView == ')) continue;
      // On macOS, Alt alone types characters in nearly all layouts, as Ctrl and Alt together do elsewhere.
      assert.match(mac ?? key, /\b(?:cmd|ctrl)\+/, command);
      assert.doesNotMatch(mac ?? key, /\balt\+/, command);
      assert.doesNotMatch(key, /ctrl\+alt|alt\+ctrl/, command);
    }
  });

  it('offer commands, welcome buttons and steps of the walkthrough that exist', async () => {
    const { menus, keybindings, viewsWelcome, walkthroughs } = manifest().contributes;
    const texts = [
      ...viewsWelcome.map(({ contents }) => contents),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
    ];
    const buttons = texts.flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)(?:\?[^)]*)?\)/g)].map(([, command = '']) => command),
    );
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const command of [
      ...Object.values(menus)
        .flat()
        // An entry that opens a menu runs no command.
        .flatMap((item) => item.command ?? []),
      ...keybindings.map((item) => item.command),
      ...buttons,
    ]) {
      assert.ok(registered.has(command), command);
    }
  });

  it('lead from a view to the walkthrough there is', () => {
    const { viewsWelcome, walkthroughs } = manifest().contributes;
    const links = viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/openWalkthrough\?([^)]+)/g)].map(([, argument = '']) => decodeURIComponent(argument)),
    );
    assert.deepEqual(
      links,
      walkthroughs.map(({ id }) => JSON.stringify(`conference-notes.conference-notes#${id}`)),
    );
  });

  it('title commands alike: under one category, in title case', () => {
    for (const { title, category } of manifest().contributes.commands) {
      assert.equal(category, 'Conference Notes');
      for (const word of title.split(' '))
        assert.match(word, /^(?:[A-Z]|\(\.ics\)|a$|as$|for$|from$|in$|on$|to$)/, title);
    }
  });

  it('wake the extension for nothing but markdown', () => {
    assert.deepEqual(manifest().activationEvents, ['onLanguage:markdown']);
  });
});

describe('a key binding', () => {
  it('is no default of VS Code, nor the beginning of one', async () => {
    const text = (
      await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'))
    ).getText();
    const defaults = [...text.matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)].map(
      ([, key = '', command = '']) => ({ key, command }),
    );
    assert.ok(defaults.length > 500, 'The default key bindings were not read');
    for (const { key, mac, when } of manifest().contributes.keybindings) {
      // The list of follow-ups is a place of its own: nothing else listens there.
      if (when === 'conferenceNotes.inTriage && inQuickOpen') continue;
      assert.match(
        when,
        /^editorTextFocus && editorLangId == markdown && !editorReadonly$|^focusedView == .* && listFocus/,
      );
      // Space opens and closes rows; so it does in our views where a row has no box.
      if (key === 'space' && when.startsWith('focusedView == ')) continue;
      for (const mine of [key, mac ?? key]) {
        const same = defaults.filter(
          (other) =>
            !other.command.startsWith('conferenceNotes.') && (other.key === mine || other.key.startsWith(`${mine} `)),
        );
        assert.deepEqual(same, [], `${mine}: ${JSON.stringify(same)}`);
      }
    }
  });
});
