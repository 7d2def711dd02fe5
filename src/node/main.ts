import { join } from 'node:path';
import type * as vscode from 'vscode';
import type * as extension from '../extension.js';
import { type Loaded, loadCompiled } from './compiledCode.js';

/** How long after the start compiled code is kept, in milliseconds. Later, there would be more of it, for V8 to read at each start. */
const KEEP_AFTER = 300;

let loaded: Loaded<typeof extension>;

/** Start the extension where there is Node. VS Code calls this; on the web, it calls the extension itself. */
export function activate(context: vscode.ExtensionContext): ReturnType<typeof extension.activate> {
  loaded = loadCompiled(join(__dirname, 'extension.js'), join(context.globalStorageUri.fsPath, 'compiled.bin'), require);
  // Where it cannot be kept, the next start takes as long as this one, and nothing else is wrong.
  if (!loaded.wasCompiled) setTimeout(() => void loaded.keep().catch(console.warn), KEEP_AFTER);
  return loaded.exports.activate(context);
}

export function deactivate(): Promise<void> {
  return loaded.exports.deactivate();
}
