/** What a formula is made of once it is read: the tree that `parse.ts` makes and `calculate.ts` walks. */

import type {Reference} from '../cells/formula-references';
import type {Scalar} from './value';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | ':';

export type Node =
  | {type: 'value'; value: Scalar}
  /** An argument that was left out: `IF(A1,,2)`. */
  | {type: 'omitted'}
  | {type: 'reference'; reference: Reference}
  | {type: 'name'; name: string}
  | {type: 'call'; name: string; args: Node[]}
  /** A call of what an expression gives: `LAMBDA(x, x+1)(2)`. */
  | {type: 'apply'; target: Node; args: Node[]}
  | {type: 'array'; rows: Node[][]}
  | {type: 'negative' | 'positive' | 'percent'; operand: Node}
  | {type: 'binary'; operator: BinaryOperator; left: Node; right: Node};

/** The nodes directly under one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'call':
      return node.args;
    case 'apply':
      return [node.target, ...node.args];
    case 'array':
      return node.rows.flat();
    case 'negative':
    case 'positive':
    case 'percent':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    default:
      return [];
  }
}

/** Calls `visit` for a node and all under it; an answer of `false` leaves out what is under it. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (visit(node)) for (const child of childrenOf(node)) walk(child, visit);
}
