/**
 * A template of an officer's own: a Gmail draft with formatting, images and files, and `{{First name}}` where a value goes.
 *
 * Values are text: put into the HTML they are escaped, and a value with `{{…}}` in it stays as typed, because each place is filled once. An editor may have
 * put markup or a hard blank inside the braces; the name is read without it and the markup stays.
 */
import {fingerprint} from '../text';
import type {Attached, Content} from './mime';
import type {NoticeValues} from './notice';
import {escapeHtml, heldIn, linked, oneLine, sameName} from './text';

export interface Template {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly images: readonly Attached[];
  readonly attachments: readonly Attached[];
}

/** Up to 80 characters between double braces, with the markup of an editor between them. */
const PLACE = /\{\{((?:<[^<>]{0,400}>|[^{}<>]){1,600})\}\}/g;
const TAG = /<[^<>]*>/g;

/** The mail that the template makes of the values. @throws {RangeError} for a name without a value: checked before */
export function fillTemplate({subject, text, html, images, attachments}: Template, values: NoticeValues): Content {
  return {
    subject: oneLine(filled(subject, values, plain => plain)),
    text: filled(text, values, plain => plain),
    html: filled(html, values, (plain, name, before) =>
      (isClickable(before) ? escapeHtml(plain) : linked(plain, name)).replace(/\n/g, '<br>'),
    ),
    images,
    attachments,
  };
}

type Shield = (plain: string, name: string, before: string) => string;

function filled(whole: string, values: NoticeValues, shield: Shield): string {
  return whole.replace(PLACE, (_place, inside: string, at: number) => {
    const name = nameIn(inside);
    const value = heldIn(values, name);
    if (value === undefined) throw new RangeError(`The template has no value for {{${name}}}.`);
    return shield(spoken(value), name, whole.slice(0, at)) + (inside.match(TAG) ?? []).join('');
  });
}

/** Whether what comes after this much HTML stands in a link that the officer has made, or in a tag. */
function isClickable(before: string): boolean {
  const lower = before.toLowerCase();
  return lower.lastIndexOf('<') > lower.lastIndexOf('>') || lower.lastIndexOf('<a ') > lower.lastIndexOf('</a>');
}

/** A list in an officer's own text: a line each. */
export function spoken(value: NoticeValues[string]): string {
  if (typeof value === 'string') return value;
  return value.map(item => (typeof item === 'string' ? `• ${item}` : `${item[0]}: ${item[1]}`)).join('\n');
}

/** The names between braces, as a person reads them, each once. */
export function placesIn({subject, text, html}: Pick<Template, 'subject' | 'text' | 'html'>): string[] {
  const found = [subject, text, html].flatMap(part =>
    [...part.matchAll(PLACE)].map(([, inside = '']) => nameIn(inside)),
  );
  return [...new Map(found.map(name => [sameName(name), name])).values()];
}

/** Braces that belong to no place: a place that would reach the reader as it stands. */
export function strayBraces({subject, text}: Pick<Template, 'subject' | 'text'>): boolean {
  return [subject, text].some(part => /\{\{|\}\}/.test(part.replace(PLACE, '')));
}

function nameIn(inside: string): string {
  return inside
    .replace(TAG, '')
    .replace(/&nbsp;|&#160;|\u00a0/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();
}

/** Says whether two templates are the same to their readers. */
export function templateFingerprint({subject, text, html, images, attachments}: Template): string {
  const seen = ({type, name, data}: Attached): unknown[] => [type, name, data.length, fingerprint(data)];
  return fingerprint(JSON.stringify([subject, text, html, images.map(seen), attachments.map(seen)]));
}

/** `firstName` as an officer writes it: `First name`. */
export function placeName(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
