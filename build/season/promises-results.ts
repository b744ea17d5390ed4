/**
 * What a season promises of its results: everybody with a decision has heard it, once, in the language of the application, and none before the hour; nobody
 * else has heard anything; and what was written in a Gmail draft arrived as it was written.
 */

import {DRAFT_SUBJECT, RESULTS_AFTER, type Season} from '../../emulator/demo';
import {receivedAbout, stepOf} from './mails';
import {counted, rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const STEPS = ['invited', 'on hold', 'not invited'];

export const resultsPromises: StagePromises = {
  stage: 'results',
  atItsEnd: season => [
    ...toldBroken(season),
    ...languagesBroken(season),
    ...earlyBroken(season),
    ...othersBroken(season),
    ...draftBroken(season),
  ],
  lasting: season => twiceBroken(season),
  figures: season => {
    const sent = rowsOf(season, 'Outbox').filter(row => STEPS.includes(String(row.Step)) && row.State === 'sent');
    return counted(sent.map(row => `${row.Step}, ${row.Language}`));
  },
};

function decided(season: Season): SheetRow[] {
  return rowsOf(season, 'Applications').filter(row => STEPS.includes(String(row.Decision)));
}

/** What somebody heard about the first round, by the mailbox. */
function heard(season: Season, address: string): string[] {
  return STEPS.flatMap(step => receivedAbout(season, address, step).map(() => step));
}

function toldBroken(season: Season): string[] {
  return decided(season)
    .filter(row => heard(season, String(row['E-mail'])).join() !== row.Decision)
    .slice(0, 5)
    .map(row => {
      const told = heard(season, String(row['E-mail'])).join(', ') || 'nothing';
      return `${row.Reference} is ${row.Decision} and has heard ${told}.`;
    });
}

/** From the end of the stage on nobody hears the same decision a second time. */
function twiceBroken(season: Season): string[] {
  return rowsOf(season, 'Applications')
    .filter(row => Object.values(counted(heard(season, String(row['E-mail'])))).some(count => count > 1))
    .slice(0, 5)
    .map(row => `${row.Reference} has heard the same decision twice.`);
}

const GREETINGS: Readonly<Record<string, RegExp>> = {nl: /^Dag /m, fr: /^Bonjour /m, en: /^Dear /m};

function languagesBroken(season: Season): string[] {
  const languages = new Map(season.people.map(({email, language}) => [email, language]));
  return decided(season)
    .filter(row => {
      const address = String(row['E-mail']);
      const language = languages.get(address) ?? String(row.Language);
      const [mail] = STEPS.flatMap(step => receivedAbout(season, address, step));
      return mail !== undefined && !GREETINGS[language]!.test(mail.text);
    })
    .slice(0, 5)
    .map(row => `${row.Reference} did not get the result in ${row.Language}.`);
}

function earlyBroken(season: Season): string[] {
  const from = season.window.closes + RESULTS_AFTER;
  return decided(season)
    .filter(row =>
      STEPS.flatMap(step => receivedAbout(season, String(row['E-mail']), step)).some(({date}) => date.getTime() < from),
    )
    .slice(0, 5)
    .map(row => `${row.Reference} heard the result before its hour.`);
}

/** Officers and people without a decision hear nothing of it; tests are another step. */
function othersBroken(season: Season): string[] {
  const told = new Set(decided(season).map(row => String(row['E-mail'])));
  const others = [...season.people.flatMap(({deeds}) => deeds.map(({as}) => as)), season.neo.email];
  return [...new Set(others)]
    .filter(address => !told.has(address) && heard(season, address).length > 0)
    .slice(0, 5)
    .map(address => `${address} has no decision and has heard ${heard(season, address).join(', ')}.`);
}

/** Whether a placeholder is left that the person has not typed: some names look like one, and are shown as typed. */
function isUnfilled({html, subject}: {readonly html: string; readonly subject: string}, row: SheetRow): boolean {
  const typed = [row['First name'], row['Last name']].map(String).filter(name => name.includes('{{'));
  return typed.reduce((text, name) => text.replaceAll(name, ''), html + subject).includes('{{');
}

/** The draft arrived with its picture and its colour, filled in, and stayed where it was. */
function draftBroken(season: Season): string[] {
  const {workspace, neo} = season;
  const french = decided(season).filter(row => row.Decision === 'invited' && row.Language === 'fr');
  const broken = french.flatMap(row => {
    const mail = workspace.mailbox(String(row['E-mail'])).received.find(each => stepOf(each) === 'invited');
    const right =
      mail === undefined ||
      (mail.html.includes('color:#137333') && !isUnfilled(mail, row) && mail.attachments.length === 1);
    return right ? [] : [`${row.Reference} did not get the draft as it was written.`];
  });
  const drafts = workspace.mailbox(neo.email).drafts.map(({message}) => message.subject);
  return [
    ...broken.slice(0, 3),
    ...(drafts.includes(DRAFT_SUBJECT) ? [] : ['The draft of the invitation is gone from the mailbox.']),
  ];
}
