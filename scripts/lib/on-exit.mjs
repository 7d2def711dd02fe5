/** Clean up, however this process ends. */
import { constants } from 'node:os';
import process from 'node:process';

/** @type {Set<() => void>} */
const tasks = new Set();
let isListening = false;

/**
 * Have something done when this process ends, by itself or by a signal.
 *
 * @param {() => void} task nothing that needs waiting for
 * @returns {() => void} does it now instead
 */
export function onExit(task) {
  listen();
  tasks.add(task);
  return () => {
    if (tasks.delete(task)) {
      task();
    }
  };
}

function listen() {
  if (isListening) {
    return;
  }
  isListening = true;
  process.on('exit', doAll);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Without a listener, a signal ends the process at once, and no task is done.
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** Do what is to be done, what was asked for last first. */
function doAll() {
  for (const task of [...tasks].reverse()) {
    try {
      task();
    } catch (error) {
      // An error thrown here would keep the rest from being done, and, under a test runner, the process from ending.
      console.error(error);
    }
  }
}
