import fc from 'fast-check';

/** Lines that open, close, continue or interrupt blocks. */
export const NASTY = [
  '# heading', '## TODO: heading', '#', '- item', '- TODO: item', '* item', '+ item', '- - nested', '  - indented item', '1. ordered', '2) second', '   continued', '    code or continued', '\tcode', '> quote', '>lazy', '> - [ ] task', '- [x] task', '- [ ]',
  '```', '````', '```java', '~~~', '  ```', '   ~~~ x', '- ```', '> ```', '1. ~~~', '<!-- open', '  <!-- indented', '   <div>', ' <?php', 'close -->', '<!-- both -->', '<!-->', '<div>', '</div>', '<script>', '</script>', '<?php', '?>', '<!DOCTYPE', '<![CDATA[', ']]>', '<b>', '- <!-- in a list', '> <div>',
  '---', '...', '===', '***', '- - -', '* * *', '+++', 'title: x', '[ref]', '[a][ref]', '[ref]: https://sched.co/1abc', '[ref]: https://sched.co/1xyz', '[other]:', 'https://example.org', '"title', 'more"', '[^1]', '[^1]: note', '    # in a note', '> [ref]: https://in.quote/',
  '| a | b |', '|---|---|', 'a | b', ':-: | -', 'TODO: text', 'look it up later', 'plain', 'foo `code', 'more` code', '**bold', 'still**', '[wrapped', 'link](https://example.org)', 'a  ', 'b\\', '', '', '', '', ' ', '\t', '\u00A0', '\u00A0nbsp', '\u2028x', '#\u00A0x', '-\tx', '*emphasis*', '**strong** x', '-not', '#not', '- ', '+',
];

/** A text of such lines. */
export const text = fc.tuple(fc.array(fc.constantFrom(...NASTY), { maxLength: 24 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'), fc.boolean()).map(([lines, ending, final]) => lines.join(ending) + (final ? ending : ''));

/**
 * Behind indented code remark reads a list that could not interrupt a paragraph (`2)`, a bullet without text) as a
 * paragraph, against CommonMark. Piece by piece it does not.
 */
export const REMARK_IS_WRONG = /(?:^|[\r\n])(?: {0,3}\t| {4})[^\r\n]*[\r\n]\s*(?:2\)|[-+*] *(?:$|[\r\n]))/u;
