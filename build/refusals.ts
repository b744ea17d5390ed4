/**
 * What our code may not say at Google: syntax that the Apps Script parser refuses, and names that do not exist there.
 *
 * Types cannot tell, since the same compiler sees pages and Node; so the finished JavaScript is read.
 */
import {type Node, type Options, parse} from 'acorn';
import {ancestor} from 'acorn-walk';

/** Host names that browsers or Node have and Apps Script has not. */
const ABSENT = new Set(
  `setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask requestAnimationFrame
  URL URLSearchParams TextEncoder TextDecoder fetch Headers Request Response XMLHttpRequest WebSocket EventSource
  AbortController structuredClone atob btoa crypto performance localStorage sessionStorage navigator
  window self document process require module exports Buffer global`.split(/\s+/),
);

/** Names through which a page could send a request. */
const REACHING_OUT = new Set('fetch XMLHttpRequest WebSocket EventSource importScripts Worker'.split(' '));

/** Syntax that only parsers after ES2021 know, and `import(`, which Apps Script has no modules for. */
const REFUSED_SYNTAX: {readonly [type: string]: string} = {
  PrivateIdentifier: '#private names stop the whole project',
  PropertyDefinition: 'class fields stop the whole project',
  StaticBlock: 'static blocks stop the whole project',
  ImportExpression: 'import( has nothing to import at Google',
};

/** Every refused token of a server script, as file:line. */
export function refusals(code: string, file: string): string[] {
  const {tree, fault} = read(code, file, {ecmaVersion: 'latest', allowHashBang: false});
  if (!tree) return [fault];

  const found = refusedNodes(tree, ABSENT, 'does not exist at Google').map(({line, why}) => `${file}:${line}: ${why}`);
  if (found.length > 0) return found;

  const older = read(code, file, {ecmaVersion: 2021});
  return older.tree ? [] : [older.fault];
}

/** Every place where a page's script could send a request, as file:line. */
export function requests(code: string, file: string): string[] {
  const {tree, fault} = read(code, file, {ecmaVersion: 'latest'});
  if (!tree) return [fault];

  return refusedNodes(tree, REACHING_OUT, 'sends a request; a page asks through google.script.run').map(
    ({line, why}) => `${file}:${line}: ${why}`,
  );
}

function read(code: string, file: string, options: Options): {tree: Node; fault: ''} | {tree: null; fault: string} {
  try {
    return {tree: parse(code, {...options, sourceType: 'script', locations: true}), fault: ''};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const {loc} = error as SyntaxError & {loc: {line: number}};
    return {tree: null, fault: `${file}:${loc.line}: ${error.message}`};
  }
}

interface Refused {
  readonly line: number;
  readonly why: string;
}

function refusedNodes(tree: Node, absent: ReadonlySet<string>, reason: string): Refused[] {
  const found: Refused[] = [];
  const uses: {name: string; line: number}[] = [];
  const declared = new Set<string>();
  const refuse = (node: Node) => {
    const why = REFUSED_SYNTAX[node.type];
    if (why) found.push({line: lineOf(node), why});
  };

  ancestor(tree, {
    PropertyDefinition: node => refuse(node.key.type === 'PrivateIdentifier' ? node.key : node),
    MethodDefinition: node => refuse(node.key),
    PrivateIdentifier: refuse,
    StaticBlock: refuse,
    ImportExpression: refuse,
    Pattern: node => {
      if (node.type === 'Identifier') declared.add(node.name);
    },
    Function: node => {
      if (node.id) declared.add(node.id.name);
    },
    Class: node => {
      if (node.id) declared.add(node.id.name);
    },
    Identifier: (node, _state, above) => {
      if (absent.has(node.name) && !isAskedFor(node.name, above)) uses.push({name: node.name, line: lineOf(node)});
    },
    MemberExpression: node => {
      refuse(node.property);
      const name = node.object.type === 'Identifier' && node.object.name === 'globalThis' ? memberName(node) : null;
      if (name !== null && absent.has(name)) found.push({line: lineOf(node), why: `${name} ${reason}`});
    },
  });

  const free = uses.filter(({name}) => !declared.has(name));
  return [...found, ...free.map(({name, line}) => ({line, why: `${name} ${reason}`}))];
}

function memberName({property}: {property: Node & {name?: string; value?: unknown}}): string | null {
  return property.name ?? (typeof property.value === 'string' ? property.value : null);
}

/** Whether the code first asks `typeof name`: then it does without where there is none. */
function isAskedFor(name: string, above: readonly Node[]): boolean {
  return above.some(node => {
    const {type, test, operator, argument} = node as Node & {
      test?: Node;
      operator?: string;
      argument?: {name?: string};
    };
    if (type === 'UnaryExpression') return operator === 'typeof' && argument?.name === name;
    return type === 'IfStatement' && test !== undefined && asksFor(name, test);
  });
}

function asksFor(name: string, test: Node): boolean {
  let asked = false;
  ancestor(test, {
    UnaryExpression: node => {
      asked ||= node.operator === 'typeof' && node.argument.type === 'Identifier' && node.argument.name === name;
    },
  });
  return asked;
}

function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1;
}
