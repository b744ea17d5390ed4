/**
 * Which actions write: found in the sources, by following what each names that Google may call refers to, down to the functions that change something.
 * The domain is left out: it changes nothing.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import ts from 'typescript-api';

const ROOT = resolve(__dirname, '../..');
const FOLDERS = ['src/entry', 'src/workflows', 'src/tables', 'src/google'];

/** Where something is changed: rows and tabs are under the lock only, what is remembered and the form are not. */
const WRITES = new Set([
  'src/google/lock.ts underLock',
  'src/google/memory.ts remember',
  'src/google/memory.ts forget',
  'src/google/forms.ts createForm',
  'src/google/forms.ts completeForm',
  'src/google/forms.ts sendAnswersTo',
]);

/** What is kept of the configuration is read anew where it is gone. */
const MAY = new Set([
  'src/workflows/configuration.ts refreshConfiguration',
  'src/workflows/configuration.ts noticeEdit',
]);

/** A top-level thing of a file, as `file name`, and those that it refers to. */
type Graph = Map<string, Set<string>>;

/** Triggers do many things in one execution; each of those is an action of its own. */
const MANY = ['src/entry/triggers.ts onFormSubmitted', 'src/workflows/work.ts work'];

/** Names of all actions that write: what pages may call, and what the triggers do. */
export function writingActions(): string[] {
  const graph = graphOf(FOLDERS.flatMap(filesUnder));
  const fromPages = [...graph.keys()].filter(node => /^src\/entry\/rpc[\w-]*\.ts rpc:/.test(node));
  const fromTriggers = MANY.flatMap(node => [...(graph.get(node) ?? [])]).filter(node =>
    node.startsWith('src/workflows/'),
  );
  const writing = [...fromPages, ...fromTriggers].filter(node => !MANY.includes(node) && writes(node, graph));
  return [...new Set(writing.map(node => node.split(' ')[1]!.replace('rpc:', '')))].sort();
}

function writes(from: string, graph: Graph): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (WRITES.has(node)) return true;
    for (const next of MAY.has(node) ? [] : (graph.get(node) ?? [])) seen.add(next);
  }
  return false;
}

function graphOf(files: readonly string[]): Graph {
  const graph: Graph = new Map();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true);
    const known = new Map([...importsOf(source), ...topOf(source).map(([name]) => [name, `${file} ${name}`] as const)]);
    for (const [name, body] of topOf(source)) {
      graph.set(`${file} ${name}`, refersTo(body, known));
      for (const [each, work] of callable(name, body)) graph.set(`${file} rpc:${each}`, refersTo(work, known));
    }
  }
  return graph;
}

/** What a file takes from others, by the name that it has here. */
function importsOf(source: ts.SourceFile): (readonly [string, string])[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({importClause, moduleSpecifier}) => {
    const path = (moduleSpecifier as ts.StringLiteral).text;
    const file = `${relative(ROOT, resolve(ROOT, dirname(source.fileName), path))}.ts`;
    const named = importClause?.namedBindings;
    if (!path.startsWith('.') || !existsSync(join(ROOT, file)) || named === undefined || !ts.isNamedImports(named))
      return [];
    return named.elements.map(({name, propertyName}) => [name.text, `${file} ${(propertyName ?? name).text}`] as const);
  });
}

/** Functions, classes and constants of a file. */
function topOf(source: ts.SourceFile): (readonly [string, ts.Node])[] {
  return source.statements.flatMap((statement): (readonly [string, ts.Node])[] => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return [[statement.name!.text, statement]];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(each => [each.name.getText(), each] as const);
  });
}

/** Each line of an object of calls such as `readingRpc`. */
function callable(name: string, body: ts.Node): (readonly [string, ts.Node])[] {
  if (!/^(\w+Rpc|rpc)$/.test(name) || !ts.isVariableDeclaration(body) || body.initializer === undefined) return [];
  if (!ts.isObjectLiteralExpression(body.initializer)) return [];
  return body.initializer.properties
    .filter(ts.isPropertyAssignment)
    .map(property => [property.name.getText(), property.initializer] as const);
}

function refersTo(body: ts.Node, known: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const target = ts.isIdentifier(node) ? known.get(node.text) : undefined;
    if (target !== undefined) found.add(target);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`);
}
