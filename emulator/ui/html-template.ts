/**
 * Scriptlets: `<? … ?>` runs, `<?= … ?>` prints escaped for its place, `<?!= … ?>` prints as it is (behaviour 53).
 *
 * A template becomes the source of a function that is evaluated in the script's own realm, so scriptlets see the project's functions, and as
 * variables the properties that the script set on the template object.
 */

import {type Execution, exception, implement, NotEmulated, ServiceObject} from '../kernel';
import {escapeFor, type Place, placeAfter} from './escaping';
import {HtmlOutput} from './html-output';

export class HtmlTemplate extends ServiceObject {
  constructor(
    execution: Execution,
    readonly source: string,
    readonly name: string,
  ) {
    super(execution);
  }
}

/** A stretch of a template. */
type Piece =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'code' | 'print' | 'raw'; readonly code: string; readonly place: Place};

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;
const TEXT: Place = {kind: 'text'};

function pieces(source: string): readonly Piece[] {
  const found: Piece[] = [];
  let place = TEXT;
  let end = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    const text = source.slice(end, match.index);
    place = placeAfter(place, text);
    const kind = match[1] === '=' ? 'print' : match[1] === '!=' ? 'raw' : 'code';
    found.push({kind: 'text', text}, {kind, code: match[2] ?? '', place});
    end = match.index + match[0].length;
  }
  if (source.slice(end).includes('<?')) throw exception('The template has a "<?" without its "?>".');
  return [...found, {kind: 'text', text: source.slice(end)}];
}

/** The body of the function that prints the template; an assignment takes only the first statement of a printing scriptlet. */
function body(parts: readonly Piece[]): string {
  const lines = parts.map((part, at) => {
    if (part.kind === 'text') return part.text === '' ? '' : `output.text(${JSON.stringify(part.text)});`;
    if (part.kind === 'code') return part.code;
    return `output.${part.kind}${at} = ${part.code.trim()}\n;`;
  });
  return lines.filter(line => line !== '').join('\n');
}

/** Whatever a scriptlet prints: undefined and null print nothing but their name, as string concatenation does. */
function evaluate(template: HtmlTemplate, facade: object): string {
  const {realm} = template.execution;
  const parts = pieces(template.source);
  const variables = Object.entries(facade);
  const printed: string[] = [];
  const output = realm.exotic('output');
  Object.defineProperty(output, 'text', {
    value: realm.method('text', (_self, args) => printed.push(String(args[0]))),
  });
  parts.forEach((part, at) => {
    if (part.kind === 'text' || part.kind === 'code') return;
    const set = (value: unknown): void => {
      printed.push(part.kind === 'raw' ? String(value) : escapeFor(part.place, value));
    };
    Object.defineProperty(output, `${part.kind}${at}`, {set});
  });
  const run = realm.compile(['output', ...variables.map(([name]) => name)], body(parts), template.name);
  run(output, ...variables.map(([, value]) => value));
  return printed.join('');
}

implement('HTML.HtmlTemplate', HtmlTemplate, {
  evaluate() {
    const facade = this.execution.facades.toScript(this) as object;
    return new HtmlOutput(this.execution, evaluate(this, facade));
  },
  getCode() {
    return body(pieces(this.source));
  },
  getCodeWithComments(): never {
    throw new NotEmulated('HtmlTemplate.getCodeWithComments');
  },
  getRawContent() {
    return this.source;
  },
});
