/**
 * The text of a notice: a subject and paragraphs with placeholders, and the one place where values are put into it.
 *
 * Values are text, whatever they look like: `{{…}}`, markup or `$&` in a value stay as typed, in the plain part as in the HTML part.
 */
import type {NoticeValues} from './notice';

/** A paragraph, or one that depends on the values. */
export type Paragraph =
  | string
  /** Only when the value is not empty; with the list of values under it. */
  | {readonly when: string; readonly text: string; readonly list?: string}
  /** The text for the value, or the other one; an empty text is left out. */
  | {readonly by: string; readonly values: Readonly<Record<string, string>>; readonly otherwise: string}
  /** Pairs as a table: question and answer. */
  | {readonly pairs: string};

export interface Text {
  readonly subject: string;
  readonly body: readonly Paragraph[];
}

export interface Filled {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Puts the values in. A placeholder without a value is a mistake of the template: it throws. */
export function fill({subject, body}: Text, values: NoticeValues): Filled {
  const paragraphs = body.flatMap(paragraph => chosen(paragraph, values));
  return {
    subject: oneLine(replaced(subject, values, text => text)),
    text: `${paragraphs.map(paragraph => asText(paragraph, values)).join('\n\n')}\n`,
    html: page(paragraphs.map(paragraph => asHtml(paragraph, values)).join('\n')),
  };
}

interface Chosen {
  readonly text: string;
  readonly list: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

function chosen(paragraph: Paragraph, values: NoticeValues): Chosen[] {
  const plain = (text: string): Chosen[] => (text === '' ? [] : [{text, list: [], pairs: []}]);
  if (typeof paragraph === 'string') return plain(paragraph);
  if ('by' in paragraph) return plain(paragraph.values[String(heldIn(values, paragraph.by))] ?? paragraph.otherwise);
  if ('pairs' in paragraph)
    return [{text: '', list: [], pairs: (heldIn(values, paragraph.pairs) ?? []) as Chosen['pairs']}];
  const held = heldIn(values, paragraph.when) ?? '';
  if (held.length === 0) return [];
  const list = paragraph.list === undefined ? [] : ((heldIn(values, paragraph.list) ?? []) as string[]);
  return [{text: paragraph.text, list, pairs: []}];
}

function asText({text, list, pairs}: Chosen, values: NoticeValues): string {
  return [
    ...(text === '' ? [] : [replaced(text, values, value => value)]),
    ...list.map(item => `- ${item}`),
    ...pairs.map(([question, answer]) => `${question}\n    ${answer.replace(/\n/g, '\n    ')}`),
  ].join('\n');
}

function asHtml({text, list, pairs}: Chosen, values: NoticeValues): string {
  const words = text === '' ? '' : `<p>${replaced(escapeHtml(text), values, linked).replace(/\n/g, '<br>')}</p>`;
  const items = list.map(item => `<li>${escapeHtml(item)}</li>`).join('');
  const rows = pairs.map(([question, answer]) => `${row(question, answer)}`).join('');
  return (
    words + (items && `<ul>${items}</ul>`) + (rows && `<table role="presentation" cellpadding="4">${rows}</table>`)
  );
}

function row(question: string, answer: string): string {
  const value = escapeHtml(answer).replace(/\n/g, '<br>');
  return `<tr><td valign="top" style="color:#5f6368">${escapeHtml(question)}</td><td valign="top">${value}</td></tr>`;
}

function page(body: string): string {
  return `<!DOCTYPE html><html><body style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5">\n${body}\n</body></html>`;
}

/** `{{First name}}`. */
export const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

function replaced(text: string, values: NoticeValues, shield: (value: string, name: string) => string): string {
  return text.replace(PLACEHOLDER, (_whole, name: string) => {
    const value = heldIn(values, name);
    if (typeof value !== 'string') throw new RangeError(`The template has no value for {{${name}}}.`);
    return shield(value, name);
  });
}

/**
 * A value in the HTML part: escaped, and an address that the tool itself puts in, as `{{Booking link}}`, as a link to click. Not every mail program makes one of an
 * address in a text; what a person typed never becomes one.
 */
export function linked(value: string, name: string): string {
  const plain = escapeHtml(value);
  return sameName(name).endsWith('link') && /^https:\/\/\S+$/.test(value) ? `<a href="${plain}">${plain}</a>` : plain;
}

/** A value by its name, however it is written: `First name`, `firstName` and `FIRST NAME` are the same. */
export function heldIn(values: NoticeValues, name: string): NoticeValues[string] | undefined {
  if (Object.hasOwn(values, name)) return values[name];
  const wanted = sameName(name);
  const found = Object.keys(values).find(each => sameName(each) === wanted);
  return found === undefined ? undefined : values[found];
}

/** The form in which names are compared. */
export function sameName(name: string): string {
  return name.replace(/[\s_-]+/g, '').toLowerCase();
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A header takes one line: what breaks it becomes a blank. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a header
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
