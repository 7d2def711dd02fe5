import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Try until it does not throw, and answer what it answered last.
 *
 * @param seconds after which the last error is thrown
 */
export async function eventually<T>(attempt: () => T | Promise<T>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await sleep(50);
    }
  }
}
