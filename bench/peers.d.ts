/** The part of VS Code's markdown support that its public face does not show, and what is used of it. */
declare module 'vscode-markdown-languageservice/out/tableOfContents.js' {
  import type { IMdParser, ITextDocument } from 'vscode-markdown-languageservice';

  export const TableOfContents: {
    create(
      parser: IMdParser,
      document: ITextDocument,
      token: { readonly isCancellationRequested: boolean },
    ): Promise<unknown>;
  };
}
