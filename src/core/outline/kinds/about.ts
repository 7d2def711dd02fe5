import type { FrontMatter } from '../../markdown/frontMatter.js';
import type { NotePath } from '../paths/notePath.js';
import type { SaidKinds } from './saidKinds.js';
import type { SaidTalk } from './saidTalk.js';

/** What outline reads besides headings: the path, front matter and settings of a note. */
export interface About {
  readonly path: string | undefined;
  readonly notePath: NotePath;
  readonly frontMatter: FrontMatter | undefined;
  /** Whether front matter or settings decide that the note is, or is not, a conference note. */
  readonly decided: boolean | undefined;
  /** The kinds that the note itself says its headings are of. */
  readonly said: SaidKinds;
  /** What the note says of its only talk. */
  readonly saidTalk: SaidTalk;
}
