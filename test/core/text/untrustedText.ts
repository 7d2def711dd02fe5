import MarkdownIt from 'markdown-it';

/** Like VS Code's, a renderer that looks at the source: references are characters to it, never markup. */
const markdown = new MarkdownIt({ html: true });

/** Texts that markdown would read as more than their characters. */
export const NASTY = [
  '[x](command:workbench.action.quit)',
  '![x](https://example.com/x.png)',
  '<img src=x onerror=alert(1)>',
  '<b>',
  '&lt;b&gt; &amp; &#36;',
  '$(zap) icon',
  '\\$(zap)',
  '**bold** _it_ `code` ~~gone~~',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '| a | b |',
  'https://example.com',
  'www.example.com',
  'a@example.com',
  '[^1]',
  '\\',
  '`',
  '- [ ] task',
  '+++',
  '===',
  'a\u00A0b',
  '👩‍💻 emoji',
  'שלום',
  '会議',
];

/** What a reader sees of markdown: its text, if it is one paragraph of nothing but text; else its tokens' names. */
export function shown(source: string): string {
  const tokens = markdown.parse(source, {}).flatMap((token) => token.children ?? token);
  const texts = tokens.filter(({ type }) => type === 'text' || type === 'text_special');
  return tokens.length - texts.length === 2 && source !== ''
    ? texts.map(({ content }) => content).join('')
    : tokens.map(({ type }) => type).join(' ');
}
