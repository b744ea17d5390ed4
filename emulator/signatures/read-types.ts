/**
 * Reads `@types/google-apps-script` with the TypeScript compiler and answers it as plain data.
 *
 * Only `generate.ts` and the test that compares need it; nothing at run time does. Type nodes are read as written,
 * because the compiler forgets aliases: `Integer` and `Byte` would both be `number`.
 *
 * Leaves out what calls do, and all documentation.
 */
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import ts from 'typescript-api';
import {ADVANCED_RENAMED, IMPLEMENTED, NOT_CLASSES, NOT_GLOBAL, OWNERS, STANDS_FOR} from './owners';
import type {ClassSignature, Overload, Parameter, Signatures} from './signatures';
import {idOf, isMethod, typeText} from './type-text';

const ROOT = dirname(require.resolve('@types/google-apps-script/package.json'));

interface Found {
  services: Record<string, string>;
  classes: Record<string, ClassSignature>;
  enums: Record<string, string[]>;
  others: Set<string>;
  advanced: Set<string>;
}

/** The signatures of every emulated namespace, sorted by id, so that the file changes only with the types. */
export function readSignatures(): Signatures {
  const apis = readdirSync(join(ROOT, 'apis')).map(file => join(ROOT, 'apis', file));
  const program = ts.createProgram([join(ROOT, 'index.d.ts'), ...apis], {types: [], lib: ['lib.es2022.d.ts']});
  const checker = program.getTypeChecker();
  const found: Found = {services: {}, classes: {}, enums: {}, others: new Set(), advanced: new Set()};
  const files = program.getSourceFiles().filter(file => file.fileName.startsWith(ROOT));

  for (const file of files) readGlobals(file, apis.includes(file.fileName), checker, found);
  for (const file of files) readFile(file, checker, found);
  for (const name of ['Gmail', 'Calendar']) readAdvanced(name, files, checker, found);

  return {
    services: sorted(found.services),
    classes: sorted(withStandIns(found.classes)),
    enums: sorted(found.enums),
    others: [...found.others].sort(),
    advanced: [...found.advanced].sort(),
  };
}

/** `declare var SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp` and the like. */
function readGlobals(file: ts.SourceFile, isAdvanced: boolean, checker: ts.TypeChecker, found: Found): void {
  for (const declaration of file.statements
    .filter(ts.isVariableStatement)
    .flatMap(s => s.declarationList.declarations)) {
    const name = declaration.name.getText();
    if (NOT_GLOBAL.has(name)) continue;
    if (isAdvanced) readAdvancedGlobal(ADVANCED_RENAMED[name] ?? name, found);
    else readServiceGlobal(name, typeText(declaration.type, checker), found);
  }
}

function readAdvancedGlobal(name: string, found: Found): void {
  found.advanced.add(name);
  if (name !== 'Gmail' && name !== 'Calendar') found.others.add(name);
}

function readServiceGlobal(name: string, type: string, found: Found): void {
  // `MimeType` has only properties, so as a type it reads as a bag of options.
  const id = type === 'object' ? `Base.${name}` : type === 'Console' ? 'Base.Console' : type;
  if (id.split('.')[0]! in OWNERS) found.services[name] = id;
  else found.others.add(name);
}

/** The classes and enums of the emulated namespaces in one file. */
function readFile(file: ts.SourceFile, checker: ts.TypeChecker, found: Found): void {
  for (const statement of file.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === 'Console') readClass(statement, checker, found);
    if (!ts.isModuleDeclaration(statement)) continue;
    for (const inner of statementsOf(statement)) readNamespace(inner, checker, found);
  }
}

function readNamespace(node: ts.Statement, checker: ts.TypeChecker, found: Found): void {
  if (!ts.isModuleDeclaration(node) || !(node.name.text in OWNERS)) return;
  for (const statement of statementsOf(node)) {
    if (ts.isInterfaceDeclaration(statement)) readClass(statement, checker, found);
    if (ts.isEnumDeclaration(statement)) readEnum(statement, checker, found);
  }
}

function statementsOf(module: ts.ModuleDeclaration): readonly ts.Statement[] {
  return module.body && ts.isModuleBlock(module.body) ? module.body.statements : [];
}

function readEnum(node: ts.EnumDeclaration, checker: ts.TypeChecker, found: Found): void {
  const id = idOf(checker.getSymbolAtLocation(node.name)!, checker);
  found.enums[id] = node.members.map(member => member.name.getText());
}

function readClass(node: ts.InterfaceDeclaration, checker: ts.TypeChecker, found: Found): void {
  const symbol = checker.getSymbolAtLocation(node.name)!;
  const id = node.name.text === 'Console' ? 'Base.Console' : idOf(symbol, checker);
  const members = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  const isGlobal = Object.values(found.services).includes(id);
  if (NOT_CLASSES.has(id) || !(isGlobal || members.some(isMethod))) return;
  const owner = OWNERS[id.split('.')[0]!]!;
  found.classes[id] = {name: node.name.text, owner, is: bases(symbol, checker), ...membersOf(members, checker)};
}

/** Ids of the interfaces that this one extends, near and far. */
function bases(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
  const near = (checker.getBaseTypes(type) ?? []).map(base => base.symbol);
  return near.flatMap(base => [idOf(base, checker), ...bases(base, checker)]);
}

function membersOf(members: readonly ts.Symbol[], checker: ts.TypeChecker) {
  const methods: Record<string, Overload[]> = {};
  const properties: Record<string, string> = {};
  for (const member of members) {
    const declarations = member.declarations ?? [];
    const overloads = declarations.filter(ts.isMethodSignature).map(node => overload(node, checker));
    if (overloads.length) methods[member.name] = overloads;
    const property = declarations.find(ts.isPropertySignature);
    if (property) properties[member.name] = typeText(property.type, checker);
  }
  return {methods: sorted(methods), properties: sorted(properties)};
}

function overload(node: ts.MethodSignature, checker: ts.TypeChecker): Overload {
  return {
    params: node.parameters.map(parameter => parameterOf(parameter, checker)),
    returns: typeText(node.type, checker),
  };
}

function parameterOf(node: ts.ParameterDeclaration, checker: ts.TypeChecker): Parameter {
  const name = node.name.getText();
  const type = typeText(node.type, checker);
  if (node.dotDotDotToken) return [`...${name}`, type.replace(/\[\]$/, '')];
  return [node.questionToken ? `${name}?` : name, type];
}

/** An advanced service is a tree of collections hanging on its global: `Gmail`, `Gmail.Users`, `Gmail.Users.Drafts`. */
function readAdvanced(name: string, files: readonly ts.SourceFile[], checker: ts.TypeChecker, found: Found): void {
  const root = files
    .flatMap(file => file.statements.filter(ts.isModuleDeclaration).flatMap(statementsOf))
    .find((node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === name)!;
  const symbol = checker.getSymbolAtLocation(root.name)!;
  const id = name === 'Calendar' ? 'Calendar_v3' : name;
  found.services[name] = id;
  readCollection(checker.getDeclaredTypeOfSymbol(symbol), {id, name}, checker, found);
}

function readCollection(type: ts.Type, at: {id: string; name: string}, checker: ts.TypeChecker, found: Found): void {
  const {methods, properties} = membersOf(type.getProperties(), checker);
  for (const member of type.getProperties().filter(each => each.name in properties)) {
    const child = {id: `${at.id}.${member.name}`, name: `${at.name}.${member.name}`};
    properties[member.name] = child.id;
    readCollection(checker.getNonNullableType(checker.getTypeOfSymbol(member)), child, checker, found);
  }
  found.classes[at.id] = {name: at.name, owner: at.name.split('.')[0]!, is: [], methods, properties};
}

/** Adds to `is` what the types leave to structure: a `File` may stand where a `BlobSource` is asked. */
function withStandIns(classes: Record<string, ClassSignature>): Record<string, ClassSignature> {
  const entries = Object.entries(classes).map(([id, signature]): [string, ClassSignature] => {
    const more = Object.keys(IMPLEMENTED).filter(
      wanted => wanted !== id && IMPLEMENTED[wanted]!.every(method => method in signature.methods),
    );
    return [id, {...signature, is: [...new Set([...signature.is, ...more, ...(STANDS_FOR[id] ?? [])])]}];
  });
  return Object.fromEntries(entries);
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
