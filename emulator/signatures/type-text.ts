/**
 * A type node of the Google types as one string (the grammar is in `signatures.ts`).
 *
 * Alternatives inside an array become `any[]`, and null inside an array is dropped: an array from a script may hold
 * nulls anywhere.
 */
import ts from 'typescript-api';

const KEYWORDS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.StringKeyword]: 'String',
  [ts.SyntaxKind.NumberKeyword]: 'Number',
  [ts.SyntaxKind.BooleanKeyword]: 'Boolean',
  [ts.SyntaxKind.AnyKeyword]: 'any',
  [ts.SyntaxKind.UnknownKeyword]: 'any',
  [ts.SyntaxKind.VoidKeyword]: 'void',
  [ts.SyntaxKind.UndefinedKeyword]: 'undefined',
  [ts.SyntaxKind.ObjectKeyword]: 'object',
  [ts.SyntaxKind.TypeLiteral]: 'object',
  [ts.SyntaxKind.FunctionType]: 'function',
};

/** Aliases that say more than what they stand for. */
const ALIASES: Readonly<Record<string, string>> = {
  Integer: 'Integer',
  Byte: 'Integer',
  BigNumber: 'Number',
  Char: 'String',
  Date: 'Date',
};

/** The alternatives of a type, `undefined` left out. */
function alternatives(node: ts.TypeNode, checker: ts.TypeChecker): string[] {
  const parts = ts.isUnionTypeNode(node)
    ? node.types.flatMap(part => alternatives(part, checker))
    : [one(node, checker)];
  return [...new Set(parts.flatMap(part => part.split('|')))].filter(part => part !== 'undefined');
}

/** The whole type as a string. */
export function typeText(node: ts.TypeNode | undefined, checker: ts.TypeChecker): string {
  return node ? alternatives(node, checker).join('|') : 'any';
}

function one(node: ts.TypeNode, checker: ts.TypeChecker): string {
  if (ts.isParenthesizedTypeNode(node)) return typeText(node.type, checker);
  if (ts.isArrayTypeNode(node)) return arrayText(node.elementType, checker);
  if (ts.isLiteralTypeNode(node)) return literalText(node);
  if (ts.isTypeQueryNode(node)) return symbolText(checker.getSymbolAtLocation(node.exprName), checker);
  if (ts.isTypeReferenceNode(node)) return referenceText(node, checker);
  const keyword = KEYWORDS[node.kind];
  if (!keyword) throw new Error(`No text for the type ${node.getText()}`);
  return keyword;
}

function arrayText(element: ts.TypeNode, checker: ts.TypeChecker): string {
  const parts = alternatives(element, checker).filter(part => part !== 'null');
  return parts.length === 1 ? `${parts[0]}[]` : 'any[]';
}

function literalText(node: ts.LiteralTypeNode): string {
  if (node.literal.kind === ts.SyntaxKind.NullKeyword) return 'null';
  if (ts.isStringLiteral(node.literal)) return 'String';
  return ts.isNumericLiteral(node.literal) ? 'Number' : 'Boolean';
}

function referenceText(node: ts.TypeReferenceNode, checker: ts.TypeChecker): string {
  const name = ts.isQualifiedName(node.typeName) ? node.typeName.right.text : node.typeName.text;
  if ((name === 'Array' || name === 'ReadonlyArray') && node.typeArguments) {
    return arrayText(node.typeArguments[0]!, checker);
  }
  return ALIASES[name] ?? symbolText(checker.getSymbolAtLocation(node.typeName), checker);
}

function symbolText(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  const declaration = symbol?.declarations?.find(found => !ts.isModuleDeclaration(found));
  if (!symbol || !declaration) return 'any';
  if (ts.isTypeAliasDeclaration(declaration)) return typeText(declaration.type, checker);
  if (ts.isEnumDeclaration(declaration)) return `enum:${idOf(symbol, checker)}`;
  const methods = checker.getDeclaredTypeOfSymbol(symbol).getProperties().some(isMethod);
  return methods ? idOf(symbol, checker) : 'object';
}

/** Whether a member is declared as a method; an interface without any is a bag of options or a resource. */
export function isMethod(member: ts.Symbol): boolean {
  return !!member.declarations?.some(ts.isMethodSignature);
}

/** `Spreadsheet.Range` for `GoogleAppsScript.Spreadsheet.Range`. */
export function idOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  return checker.getFullyQualifiedName(symbol).replace(/^GoogleAppsScript\./, '');
}
