import { type IToken, tokenize } from 'html5parser';
import { decodeEntities } from './entities.js';

/**
 * HTML as a tree to look things up in.
 *
 * The tokens are those of `html5parser`. Its own tree is not used: it searches all open elements for each end tag, which
 * takes a time quadratic in the length of hostile input.
 */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
}

/** An element, or text with its character references decoded. */
export type Node = Element | string;

interface OpenElement extends Element {
  readonly children: Node[];
}

/** The kinds of tokens. `html5parser` declares them in a way that only its own build can use by name. */
const TokenKind = { Literal: 0, OpenTag: 1, OpenTagEnd: 2, CloseTag: 3, Whitespace: 4, AttrValueEq: 5, AttrValueNq: 6 } as const;

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Their text is no text to read, and no markup either. */
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

/** One of these right inside another means that the other's end tag is missing. */
const ONCE = new Set(['a', 'li', 'p', 'td', 'tr']);

/** Elements nested deeper than any page's are put side by side, so that no look at all ancestors or descendants costs much. */
const DEPTH = 200;

/** Read HTML, however broken; `undefined` where there is no making sense of it. The root has no name. */
export function parseHtml(html: string): Element | undefined {
  try {
    // The tokenizer gives up on a document type it does not know, and nothing depends on it.
    return build(tokenize(html.replace(/^\s*<!doctype[^>]*>/i, '')));
  } catch {
    return undefined;
  }
}

function build(tokens: readonly IToken[]): Element {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  /** How many of each are open: an end tag that ends nothing must not cost a look at them all. */
  const counts = new Map<string, number>();
  const here = (): OpenElement => open.at(-1) ?? root;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const type: number = token.type;
    if (type === TokenKind.Literal) {
      here().children.push(RAW.has(here().name) ? token.value : decodeEntities(token.value));
    } else if (type === TokenKind.CloseTag) {
      const name = token.value.trim().split(/\s/, 1)[0] ?? '';
      if (name === 'br') here().children.push({ name, attributes: new Map(), children: [] });
      if ((counts.get(name) ?? 0) === 0) continue;
      while (open.length > 1) {
        const closed = open.pop();
        if (closed === undefined) break;
        counts.set(closed.name, (counts.get(closed.name) ?? 1) - 1);
        if (closed.name === name) break;
      }
    } else if (type === TokenKind.OpenTag && /^[a-z]/.test(token.value)) {
      const { attributes, end } = readAttributes(tokens, at + 1);
      at = end;
      const element: OpenElement = { name: token.value, attributes, children: [] };
      if (ONCE.has(element.name) && here().name === element.name) counts.set(element.name, (counts.get(open.pop()?.name ?? '') ?? 1) - 1);
      here().children.push(element);
      if (VOID.has(element.name) || isClosed(tokens[end]) || open.length > DEPTH) continue;
      open.push(element);
      counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    } else if (type === TokenKind.OpenTag) {
      // A comment, or what browsers take for one.
      while (at < tokens.length && !isEnd(tokens[at])) at++;
    }
  }
  return root;
}

function isEnd(token: IToken | undefined): boolean {
  const type: number | undefined = token?.type;
  return type === TokenKind.OpenTagEnd;
}

/** Only `<svg>` and its kind can be closed by their own slash, but for looking things up it makes no difference. */
function isClosed(token: IToken | undefined): boolean {
  return token?.value === '/';
}

function readAttributes(tokens: readonly IToken[], from: number): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  let name = '';
  let value: string | undefined;
  const add = (): void => {
    if (name !== '' && !attributes.has(name)) attributes.set(name, decodeEntities(value ?? ''));
    name = '';
    value = undefined;
  };
  let state: 'name' | 'afterName' | 'beforeValue' | 'value' = 'name';
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || isEnd(token)) break;
    const type: number = token.type;
    if (type === TokenKind.Whitespace) {
      if (state === 'value') {
        add();
        state = 'name';
      } else if (state === 'name' && name !== '') {
        state = 'afterName';
      }
    } else if (type === TokenKind.AttrValueEq) {
      state = 'beforeValue';
    } else if (state === 'beforeValue' || state === 'value') {
      const quoted = type !== TokenKind.AttrValueNq;
      value = (value ?? '') + (quoted ? token.value.slice(1, -1) : token.value);
      state = 'value';
      if (quoted) {
        add();
        state = 'name';
      }
    } else {
      if (state === 'afterName') add();
      name += token.value.toLowerCase();
      state = 'name';
    }
  }
  add();
  return { attributes, end: at };
}

/**
 * Yield an element and all below it, in the order of the document.
 *
 * @param leaf elements whose inside is left out.
 */
export function* elements(root: Element, leaf: (element: Element) => boolean = () => false): Generator<Element, void, undefined> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') continue;
    yield node;
    if (leaf(node)) continue;
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** Find the first element that suits. */
export function find(root: Element | undefined, suits: (element: Element) => boolean): Element | undefined {
  if (root === undefined) return undefined;
  for (const element of elements(root)) if (suits(element)) return element;
  return undefined;
}

/** Find all elements that suit, in the order of the document. */
export function findAll(root: Element | undefined, suits: (element: Element) => boolean): readonly Element[] {
  return root === undefined ? [] : [...elements(root)].filter(suits);
}

/** Find the elements that suit and are in no other that does, so that looking at all each has costs one look at the whole. */
export function outermost(root: Element | undefined, suits: (element: Element) => boolean): readonly Element[] {
  return root === undefined ? [] : [...elements(root, suits)].filter(suits);
}

export function hasClass(element: Element, name: string): boolean {
  return ` ${(element.attributes.get('class') ?? '').replace(/\s/g, ' ')} `.includes(` ${name} `);
}

/** Make a test for `find`: by class, and by name where it is given. */
export function byClass(className: string, name?: string): (element: Element) => boolean {
  return (element) => hasClass(element, className) && (name === undefined || element.name === name);
}

const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head', 'select', 'textarea', 'title', 'object']);
const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure', 'figcaption', 'footer', 'form',
  'header', 'hr', 'li', 'main', 'nav', 'section', 'table', 'tr', 'tbody', 'thead']);
/** Blocks with an empty line around them. */
const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);

/** Marks of no width, which organisers put before names of rooms to sort them. Joiners stay: scripts and emoji need them. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g;

/**
 * Give the text a reader sees: lines where the page has them, at most one empty line in a row, `- ` before list items.
 *
 * @param skip elements that do not count as part of the text.
 */
export function textOf(root: Element | undefined, skip: (element: Element) => boolean = () => false): string {
  if (root === undefined) return '';
  let text = '';
  const stack: Node[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') {
      // The line breaks put in below are marked, for those of the source are only spaces.
      text += node.replace(INVISIBLE, '').replace(/\s+/g, ' ');
      continue;
    }
    if (HIDDEN.has(node.name) || skip(node)) continue;
    if (node.name === 'br') {
      text += '\n';
      continue;
    }
    const edge = PARAGRAPHS.has(node.name) ? '\u0002' : BLOCKS.has(node.name) ? '\u0001' : '';
    text += node.name === 'li' ? `${edge}- ` : edge;
    if (edge !== '') stack.push({ name: EDGE, attributes: new Map(), children: [edge] });
    else if (node.name === 'td' || node.name === 'th') stack.push(' ');
    if (node.name === EDGE) {
      text += rawText(node);
      continue;
    }
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return tidy(text);
}

/** Join the texts an element itself has, as they are. */
export function rawText(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** No element of a page has this name. */
const EDGE = '#edge';

/** Turn edges of blocks into line breaks, and drop spaces nobody sees. */
function tidy(text: string): string {
  return text
    .replace(/[ \n\u0001\u0002]+/g, (edges) => {
      if (!/[\u0001\u0002]/.test(edges)) return edges;
      const breaks = edges.split('\n').length - 1;
      return edges.includes('\u0002') || breaks > 1 ? '\n\n' : '\n';
    })
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(?:- *\n+)+(?=\S)/gm, '- ')
    .trim();
}

/** Give the text a reader sees, on one line. */
export function lineOf(root: Element | undefined, skip?: (element: Element) => boolean): string {
  return textOf(root, skip).replace(/\s+/g, ' ');
}
