import type { PhrasingContent, Text } from 'mdast';

/** A place in a text, as positions of nodes have it; lines and columns count from 1. */
export type Point = NonNullable<Text['position']>['start'];

/** A line of a text, for the positions of nodes. */
export interface SourceLine {
  /** The number of the line, counted from 1. */
  readonly number: number;
  /** The offset of its start. */
  readonly start: number;
}

/** Convert an offset on a line to a point. */
export function pointAt({ number, start }: SourceLine, offset: number): Point {
  return { line: number, column: offset - start + 1, offset };
}

/** Make a text node. */
export function textNode(value: string, start: Point, end: Point): Text {
  return { type: 'text', value, position: { start, end } };
}

/** Collects phrasing content. Adjacent texts become one node, as in remark's trees. */
export class Phrasing {
  readonly nodes: PhrasingContent[] = [];
  #text: Text | undefined;

  addText(value: string, start: Point, end: Point): void {
    if (this.#text) {
      this.#text.value += value;
      if (this.#text.position) this.#text.position.end = end;
    } else {
      this.#text = textNode(value, start, end);
      this.nodes.push(this.#text);
    }
  }

  add(node: Exclude<PhrasingContent, Text>): void {
    this.#text = undefined;
    this.nodes.push(node);
  }
}
