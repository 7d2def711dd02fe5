/** What the page of a talk looks like; colours and fonts are those of the theme. */
export const DETAIL_PAGE_STYLE = `
body {
  line-height: 1.5;
  margin: 0;
  padding: 0 2em 2em;
}
main {
  max-width: 48em;
}
h1 {
  font-size: 1.6em;
  font-weight: 600;
  line-height: 1.25;
  margin: 1em 0 0.6em;
}
h2 {
  border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  font-size: 1.15em;
  font-weight: 600;
  margin: 1.6em 0 0.6em;
  padding-bottom: 0.2em;
}
h3 {
  font-size: 1em;
  font-weight: 600;
  margin: 1em 0 0.3em;
}
h1,
p,
dd,
li,
blockquote {
  overflow-wrap: anywhere;
}
ul {
  margin: 0;
  padding-left: 1.4em;
}
dl {
  display: grid;
  gap: 0.2em 1.2em;
  grid-template-columns: max-content 1fr;
  margin: 1em 0;
}
dt {
  color: var(--vscode-descriptionForeground);
}
dd {
  margin: 0;
}
blockquote {
  background: none;
  border-left: 3px solid var(--vscode-textBlockQuote-border, currentColor);
  margin: 0.4em 0;
  padding: 0 0 0 0.8em;
}
.actions {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5em;
  list-style: none;
  padding: 0;
}
.actions a {
  background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
  border-radius: 2px;
  color: var(--vscode-button-secondaryForeground);
  display: inline-block;
  padding: 0.2em 0.8em;
  text-decoration: none;
}
.actions a:hover {
  background: var(--vscode-button-secondaryHoverBackground);
}
.actions .primary {
  background: var(--vscode-button-background);
  color: var(--vscode-button-foreground);
}
.actions .primary:hover {
  background: var(--vscode-button-hoverBackground);
}
a:focus-visible {
  outline: 1px solid var(--vscode-focusBorder);
  outline-offset: 2px;
}
.warning {
  border-left: 3px solid var(--vscode-editorWarning-foreground, currentColor);
  padding-left: 0.8em;
}
`;
