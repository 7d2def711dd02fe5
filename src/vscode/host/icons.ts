import * as vscode from 'vscode';
import type { Section, SectionKind, TalkFormat } from '../../core/index.js';

/** Give the icon of a section, by its kind and, for a talk, its format. */
export function sectionIcon(section: Section): vscode.ThemeIcon {
  if (section.kind !== 'talk') return new vscode.ThemeIcon(KIND_ICONS[section.kind]);
  return new vscode.ThemeIcon(section.format === undefined ? 'mic' : FORMAT_ICONS[section.format]);
}

export const NOTE_ICON = new vscode.ThemeIcon('notebook');

const KIND_ICONS: Readonly<Record<Exclude<SectionKind, 'talk'>, string>> = {
  day: 'calendar',
  track: 'milestone',
  group: 'list-tree',
  aside: 'note',
  break: 'coffee',
  followUps: 'checklist',
  section: 'list-flat',
};

const FORMAT_ICONS: Readonly<Record<TalkFormat, string>> = {
  keynote: 'megaphone',
  panel: 'organization',
  lightning: 'zap',
  tutorial: 'mortar-board',
  workshop: 'tools',
  bof: 'comment-discussion',
  demo: 'play-circle',
};
