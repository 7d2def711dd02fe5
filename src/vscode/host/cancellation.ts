import type * as vscode from 'vscode';

/** Run something that can be called off the web's way, and is when VS Code calls it off. */
export async function withSignal<T>(
  token: vscode.CancellationToken,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  if (token.isCancellationRequested) abort.abort();
  try {
    return await run(abort.signal);
  } finally {
    listener.dispose();
  }
}
