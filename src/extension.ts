/** VS Code calls this when the extension is first needed. */
export function activate(): void {
  // Features are composed here.
}

/** VS Code calls this when it closes. */
export function deactivate(): void {
  // Everything is disposed through the context's subscriptions.
}
