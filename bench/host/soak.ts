import * as vscode from 'vscode';
import { soak } from '../../test/integration/soak.js';
import { noteLike } from '../noteLike.js';
import { end, memoryInUse, print } from './program.js';

/** `SOAK_NOTES`, `SOAK_EVENTS` and `SOAK_SEED` in the environment change what is run. */
const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

const NOTES = setting('SOAK_NOTES', 2000);
const EVENTS = setting('SOAK_EVENTS', 10_000);
const SEED = setting('SOAK_SEED', 1);
/** How much more memory than at the start may be in use at the end. */
const GROWTH = 0.1;

/** VS Code calls this. */
export async function run(): Promise<void> {
  const samples = await vscode.workspace.findFiles('cloud-summit-2025.md');
  const [sample] = samples;
  if (sample === undefined) throw new Error('The sample note is not in the workspace.');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  // The samples are notes, too, but none that this is about.
  await vscode.workspace
    .getConfiguration()
    .update('search.exclude', { '*.md': true }, vscode.ConfigurationTarget.Workspace);
  const start = Date.now();
  const used: number[] = [];
  print(`${NOTES} notes, ${EVENTS} edits and file events, seed ${SEED}`);
  const failures: string[] = [];
  try {
    await soak({
      notes: NOTES,
      events: EVENTS,
      round: Math.max(1, Math.min(1000, Math.floor(EVENTS / 10))),
      seed: SEED,
      makeNote: (unique) => noteLike(text, unique),
      onChecked: async (events) => {
        // Nothing is measured before everything has run once: code that was just compiled is no leak.
        if (events === 0) return;
        // VS Code keeps the text of documents that were closed for some minutes; what it holds is not ours.
        if (used.length === 0 || events >= EVENTS) await released();
        const bytes = await memoryInUse();
        used.push(bytes);
        print(
          `${String(events).padStart(6)} events, ${Math.round((Date.now() - start) / 1000)} s: no stale row, ${(bytes / 1e6).toFixed(1)} MB in use`,
        );
      },
    });
  } catch (error) {
    failures.push(error instanceof Error ? (error.stack?.slice(0, 4000) ?? error.message) : String(error));
  }
  const [first = 0] = used;
  const growth = ((used.at(-1) ?? 0) - first) / first;
  print(
    `In use at the end: ${(growth * 100).toFixed(1)} % more than after the first round; allowed: ${GROWTH * 100} %`,
  );
  if (growth > GROWTH) failures.push('More memory is in use than after the first round.');
  end(failures);
}

/** Wait until VS Code has let go of the documents that no tab shows. */
async function released(): Promise<void> {
  for (
    let seconds = 0;
    seconds < 300 && vscode.workspace.textDocuments.some(({ uri }) => uri.path.includes('/soak/'));
    seconds++
  ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
