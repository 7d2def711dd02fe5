/** The lists of settings and commands in the README, from package.json. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * Write the lists anew between their markers, `<!-- settings -->` and `<!-- /settings -->`, and so for commands.
 *
 * @param {string} markdown the README
 * @returns {string} the README with lists that agree with package.json
 * @throws when a marker is missing
 */
export function withReference(markdown) {
  const { contributes } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const lists = { settings: settingsTable(contributes), commands: commandsList(contributes) };
  return Object.entries(lists).reduce((text, [name, list]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) {
      throw new Error(`The README has no ${start} … ${end}.`);
    }
    return `${text.slice(0, from)}${start}\n\n${list}\n\n${text.slice(to)}`;
  }, markdown);
}

/**
 * @typedef {object} Contributes
 * @property {{ properties: Record<string, Setting> }} configuration
 * @property {{ command: string, title: string }[]} commands
 * @property {{ command: string, key: string, mac?: string, when: string }[]} keybindings
 *
 * @typedef {object} Setting
 * @property {unknown} default
 * @property {string} markdownDescription
 * @property {string[]} [enum]
 * @property {string[]} [markdownEnumDescriptions]
 */

/** @param {Contributes} contributes */
function settingsTable({ configuration }) {
  const rows = Object.entries(configuration.properties).map(([name, setting]) => {
    const choices = (setting.enum ?? []).map(
      (value, index) => `\`${value}\`: ${inEnglish(setting.markdownEnumDescriptions?.[index] ?? '')}`,
    );
    // In VS Code, `#name#` is a link to the setting.
    const text = [inEnglish(setting.markdownDescription), ...choices].join(' ').replace(/`#([\w.]+)#`/g, '`$1`');
    return [`\`${name}\``, `\`${JSON.stringify(setting.default)}\``, text];
  });
  return table(['Setting', 'Default', ''], rows);
}

/** @param {Contributes} contributes */
function commandsList({ commands, keybindings }) {
  const items = commands.map(({ command, title }) => {
    const found = keybindings.find((each) => each.command === command && each.when.startsWith('editor'));
    const keys = found && (found.mac ? ` (\`${found.key}\`, on macOS \`${found.mac}\`)` : ` (\`${found.key}\`)`);
    return `${inEnglish(title)}${keys ?? ''}`;
  });
  return items.join(' · ');
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * A text of package.json, which may be the name of one of package.nls.json.
 *
 * @param {string} text
 */
function inEnglish(text) {
  const [, name] = /^%(.+)%$/.exec(text) ?? [];
  if (name === undefined) {
    return text;
  }
  const path = inRoot('package.nls.json');
  const found = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8'))[name] : undefined;
  if (found === undefined) {
    throw new Error(`package.nls.json has no ${name}.`);
  }
  // With a comment for translators, a text is an object.
  return found.message ?? found;
}
