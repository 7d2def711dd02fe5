/** HTML as a tree to look things up in: that of `htmlparser2` and `domutils`, held to a depth that is safe for both. */
import { type ChildNode, DomHandler, type Element, isTag, type ParentNode } from 'domhandler';
import * as domutils from 'domutils';
import { Parser } from 'htmlparser2';

/**
 * The deepest nesting that is read; browsers stop at 512, too.
 *
 * For each end tag, `htmlparser2` searches all open elements, and `domutils` calls itself for each level. With a limit,
 * the first takes linear time on hostile pages, and the second cannot overflow the stack.
 */
const DEPTH = 512;

/** Builds the tree as far as a page is not nested too deep. */
class ShallowDom extends DomHandler {
  #parser: Parser | undefined;

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser);
    this.#parser = parser;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    // Never resumed: the rest of such a page is not worth reading.
    if (this.tagStack.length > DEPTH) this.#parser?.pause();
  }
}

/** Parse HTML, however broken. What comes behind an element that is nested too deep is left out. */
export function parseHtml(html: string): ParentNode {
  const dom = new ShallowDom();
  new Parser(dom).end(html);
  return dom.root;
}

/** A condition on an element. */
export type Test = (element: Element) => boolean;

/** Find the first element that passes a test: the root itself, or one inside. */
export function find(root: ParentNode | undefined, test: Test): Element | undefined {
  return root === undefined ? undefined : (domutils.findOne(test, root) ?? undefined);
}

/** Find all elements that pass a test, in the order of the page. */
export function findAll(root: ParentNode | undefined, test: Test): readonly Element[] {
  return root === undefined ? [] : domutils.findAll(test, root);
}

/**
 * Find the elements that pass a test and are inside no other that does, in the order of the page.
 *
 * Reading all of them is linear in the page; elements inside each other would be read once for each level.
 */
export function outermost(root: ParentNode | undefined, test: Test): readonly Element[] {
  const found: Element[] = [];
  if (root !== undefined) addOutermost(root, test, found);
  return found;
}

function addOutermost(node: ParentNode | ChildNode, test: Test, found: Element[]): void {
  if (isTag(node) && test(node)) found.push(node);
  else for (const child of domutils.getChildren(node)) addOutermost(child, test, found);
}

/** Return the value of an attribute, empty where there is none. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.attribs[name] ?? '';
}

/** Check whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(/\s+/).includes(name);
}

/** Make a test for elements of a class, and of a name where that is set. */
export function byClass(className: string, name?: string): Test {
  return (element) => (name === undefined || element.name === name) && hasClass(element, className);
}
