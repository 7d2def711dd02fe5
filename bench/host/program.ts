/**
 * What programs that measure inside VS Code share. What they print starts with `[tests] `, as that of the tests does.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function print(text: string): void {
  for (const line of text.split('\n')) console.log(`[tests] ${line}`);
}

/** End as the runner expects it. */
export function end(failures: readonly string[]): void {
  for (const failure of failures) print(`✘ ${failure}`);
  print(`RESULT ${JSON.stringify({ passed: 1, failed: failures.length })}`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

/** Bytes in the heap and in buffers, after everything that can be collected was. */
export async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) {
    collect();
    // What waits to be finalised goes in between.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
