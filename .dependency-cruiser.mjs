/**
 * The rooms of the code and the direction of imports, as `docs/architecture.md` draws them: a room may import those behind its arrow
 * and nothing else of ours. `npm test -- --checks` holds the code to it, imports of types included.
 */

/** What each floor adds to the list is for all rooms below it. */
const core = {
  'core/text': [],
  'core/links': ['core/text'],
  'core/note': ['core/links', 'core/text'],
  'core/markdown': ['core/note', 'core/links', 'core/text'],
  'core/outline': ['core/markdown', 'core/note', 'core/links', 'core/text'],
  'core/reading': ['core/outline', 'core/markdown', 'core/note', 'core/links', 'core/text'],
  'core/edit': ['core/reading', 'core/outline', 'core/markdown', 'core/note', 'core/links', 'core/text'],
  'core/views': ['core/edit', 'core/reading', 'core/outline', 'core/markdown', 'core/note', 'core/links', 'core/text'],
  'core/workspace': ['core/reading', 'core/outline', 'core/markdown', 'core/note', 'core/links', 'core/text'],
};

const belowOutline = core['core/outline'];
const words = ['core/outline/words', ...belowOutline];
const evidence = ['core/outline/evidence', 'core/outline/headings', ...words];
const lines = ['core/outline/lines', 'core/outline/clues', ...evidence];
const tree = ['core/outline/tree', 'core/outline/sections', ...lines];
const outline = {
  'core/outline/words': belowOutline,
  'core/outline/paths': words,
  'core/outline/headings': words,
  'core/outline/evidence': evidence,
  'core/outline/clues': evidence,
  'core/outline/lines': lines,
  'core/outline/sections': lines,
  'core/outline/tree': tree,
  'core/outline/kinds': ['core/outline/paths', ...tree],
};

const sched = {
  'sched/time': ['core/text'],
  'sched/page': ['sched/time', 'core/links', 'core/note', 'core/text'],
  'sched/feed': ['sched/page', 'sched/time', 'core/links', 'core/note', 'core/text'],
  'sched/net': ['sched/feed', 'sched/page', 'sched/time', 'core/links', 'core/text'],
  'sched/writing': ['sched/net', 'sched/feed', 'sched/page', 'sched/time', 'core'],
};

const notesFloor = ['vscode/notes', 'vscode/host', 'core', 'sched'];
const vscode = {
  'vscode/host': ['core', 'sched'],
  'vscode/notes': ['vscode/host', 'core'],
  'vscode/schedules': notesFloor,
  'vscode/cards': ['vscode/schedules', ...notesFloor],
  'vscode/followUps': ['vscode/cards', 'vscode/schedules', ...notesFloor],
  'vscode/talks': ['vscode/followUps', 'vscode/cards', 'vscode/schedules', ...notesFloor],
  'vscode/editor': ['vscode/talks', 'vscode/followUps', 'vscode/cards', 'vscode/schedules', ...notesFloor],
  'vscode/writing': [
    'vscode/editor',
    'vscode/talks',
    'vscode/followUps',
    'vscode/cards',
    'vscode/schedules',
    ...notesFloor,
  ],
};

const inside = (/** @type {string} */ room) => `^src/${room}/`;

const directions = Object.entries({ ...core, ...outline, ...sched, ...vscode }).map(([room, allowed]) => ({
  name: `${room} imports ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing of ours'}`,
  severity: 'error',
  from: { path: inside(room) },
  to: { path: '^src/', pathNot: [room, ...allowed].map(inside) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no circle of folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    {
      name: 'core and sched know no editor, no Node and no network',
      severity: 'error',
      from: { path: '^src/(?:core|sched)/' },
      to: { path: '^(?:src/vscode/|vscode$)|node_modules/@types/vscode', dependencyTypesNot: ['npm-no-pkg'] },
    },
    {
      name: 'core and sched know no Node',
      severity: 'error',
      from: { path: '^src/(?:core|sched)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only core/markdown knows unified and remark',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/markdown/' },
      to: { path: 'node_modules/(?:unified|remark-[a-z]+|micromark[a-z-]*|mdast-util-[a-z-]+)/' },
    },
    {
      name: 'only sched/page knows htmlparser2, only sched/feed ical.js',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sched/(?:page|feed)/' },
      to: { path: 'node_modules/(?:htmlparser2|domutils|domhandler|entities|ical\\.js)/' },
    },
    {
      name: 'parsers of pages and feeds are imported when they are first used, as they take time to start',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sched/(?:page|feed)/' },
      to: { path: '^src/sched/(?:page/(?!talk)|feed/(?:feed|calendar|event|readable)\\.ts)', dynamic: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
