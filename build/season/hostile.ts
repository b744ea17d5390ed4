/** Promises about what people type to do harm: it stands in the sheet as typed, and in the mail as text. */

import type {Field, Person, Season} from '../../emulator/demo';
import {rowsOf, type SheetRow} from './rows';

/** Where an answer stands in Applications; other answers are only in the form's tab and in the mail. */
const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  firstName: 'First name',
  lastName: 'Last name',
  studentNumber: 'Student number',
  phone: 'Phone',
  languageSkills: 'Language skills',
};

/** What a receipt is made of; any other tag came from an answer. */
const TAGS = new Set(
  '!doctype html head meta title body p br ul li table tbody tr td a b strong em i h1 h2 div span hr'.split(' '),
);

/** A receipt copies so many characters of an answer. */
const COPIED = 2_900;

export function hostileBroken(season: Season, applications: readonly SheetRow[]): string[] {
  const responses = rowsOf(season, responseTab(season));
  return season.people
    .filter(({hostile, deeds}) => hostile !== undefined && deeds.every(deed => season.sent.has(deed)))
    .flatMap(person => [...sheetBroken(season, person, applications, responses), ...mailBroken(season, person)])
    .slice(0, 10);
}

/** The tab into which the form writes: the one with a column for the renamed question. */
function responseTab({book, questions, renamed}: Season): number {
  const {title} = questions.get(renamed)!;
  return book.tabs().find(tab => tab.values()[0]?.includes(title))!.id;
}

function sheetBroken(
  {questions, manner}: Season,
  {email, hostile}: Person,
  applications: readonly SheetRow[],
  responses: readonly SheetRow[],
): string[] {
  const {field, text, tries} = hostile!;
  const column = COLUMNS[field];
  if (column === undefined || manner.address === 'asked') return [];
  const cell = applications.find(row => row['E-mail'] === email)?.[column];
  const googles = responses.find(row => Object.values(row).includes(email))?.[questions.get(field)!.title];
  // Google's own tab reads 007 as 7: the product can keep what stands there, not what stood in the form.
  const expected = typeof googles === 'string' ? text : String(googles);
  return same(cell, expected)
    ? []
    : [`${email} typed ${tries}: Applications has ${shown(cell)} for ${shown(expected)}.`];
}

function same(cell: unknown, text: string): boolean {
  return flat(String(cell)) === flat(text);
}

function mailBroken(season: Season, {email, hostile}: Person): string[] {
  const {text, tries} = hostile!;
  return season.workspace.mailbox(email).received.flatMap(message => {
    const tags = [...message.html.matchAll(/<\/?([!a-z][\w-]*)/gi)].map(([, tag]) => tag!.toLowerCase());
    const foreign = tags.find(tag => !TAGS.has(tag));
    const runs = /<[^>]*(\son\w+\s*=|javascript:)/i.exec(message.html)?.[0];
    const isCopied = readAsText(text) && !flat(message.text).includes(flat(text.slice(0, COPIED)));
    return [
      ...(foreign === undefined ? [] : [`${email} typed ${tries}: the mail has a tag <${foreign}>.`]),
      ...(runs === undefined ? [] : [`${email} typed ${tries}: the mail has ${shown(runs)}.`]),
      ...(isCopied ? [`${email} typed ${tries}: the mail does not show it as typed.`] : []),
      ...(message.to.toLowerCase() === email ? [] : [`${email} typed ${tries}: the mail went to ${message.to}.`]),
      ...(message.headers.bcc === undefined ? [] : [`${email} typed ${tries}: the mail has a Bcc.`]),
    ];
  });
}

/** Google's tab takes a short answer that looks like a number, a date or a truth value for one. */
function readAsText(text: string): boolean {
  return !/^\s*(\d[\d./:E-]*|true|false)\s*$/i.test(text);
}

/** Line ends and blanks are not told apart: mails wrap their lines. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
