/** What looking at notices and sending them have in common: the tables a kind asks for, the texts that were chosen, the account that sends. */
import {builtIn, type Source, sourceName} from '../../domain/notices/agreed';
import {type Recipients, recipientsOf} from '../../domain/notices/audience';
import type {Texts} from '../../domain/notices/check-texts';
import type {Facts, NoticeKind} from '../../domain/notices/kind';
import {kindOf} from '../../domain/notices/kinds';
import type {Step} from '../../domain/notices/notice';
import {parseTemplate} from '../../domain/notices/parse-template';
import type {TextView} from '../../domain/notices/preview';
import {type Template, templateFingerprint} from '../../domain/notices/template';
import {Refusal} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {LANGUAGES, type Language} from '../../domain/tables/committees';
import type {RowOf} from '../../domain/tables/define';
import {outbox} from '../../domain/tables/outbox';
import {templates} from '../../domain/tables/templates';
import {draftSource} from '../../google/gmail';
import type {Book} from '../../tables/book';
import {automationOf} from '../automation';
import type {Desk} from '../desk';

/** @throws {Refusal} for a step whose text officers cannot choose */
export function textKind(step: string): NoticeKind {
  const kind = kindOf(step);
  if (kind !== undefined) return kind;
  throw new Refusal('no-kind', `“${step}” always has the built-in text.`);
}

export function factsOf(book: Book, configuration: Configuration, now: Date): Facts {
  return {configuration, rows: definition => book.rows(definition), now: now.toISOString()};
}

/** Whose address is somebody else's too is looked up among all who are told something of the same decision. */
export function recipients(kind: NoticeKind, facts: Facts): Recipients {
  const beside = (kind.tells ?? []).filter(step => step !== kind.step);
  const others = beside.flatMap(step => kindOf(step)?.audience?.(facts).to ?? []);
  return recipientsOf(kind, kind.audience!(facts), others, facts.rows(outbox), facts.configuration);
}

/** @throws {Refusal} while nothing leaves by itself */
export function sendingAccount(desk: Desk): string {
  const automation = automationOf(desk);
  if (automation !== undefined) return automation.account;
  throw new Refusal('no-automation', 'Nothing leaves yet: choose SCOPE › Set up or repair… to start the automation.');
}

/** The texts of a step as they are now. */
export interface ChosenTexts {
  readonly views: readonly TextView[];
  readonly texts: Texts;
  readonly sources: Readonly<Partial<Record<Language, string>>>;
  /** What is wrong with a choice: a draft that is gone. */
  readonly troubles: readonly string[];
}

/**
 * Reads the texts of a step: the drafts themselves where they lie in this account's mailbox, the copies that were kept of them anywhere else.
 *
 * @param mine the account at the keyboard is the one that sends
 */
export function chosenTexts(book: Book, step: Step, mine: boolean): ChosenTexts {
  const rows = book.rows(templates).filter(row => row.step === step && row.draft !== '');
  const found = LANGUAGES.map(language => {
    const row = rows.find(each => each.language === language);
    return {language, ...(row === undefined ? ofBuiltIn(step, language) : ofDraft(row, mine))};
  });
  return {
    views: found.map(({language, draft, template, copied}) => ({language, draft, template, copied})),
    texts: Object.fromEntries(found.map(({language, template}) => [language, template])) as unknown as Texts,
    sources: Object.fromEntries(
      found.flatMap(({language, source}) => (source ? [[language, sourceName(source)]] : [])),
    ),
    troubles: found.flatMap(({trouble}) => trouble ?? []),
  };
}

type Found = Omit<TextView, 'language'> & {readonly source: Source | null; readonly trouble?: string};

function ofBuiltIn(step: Step, language: Language): Found {
  return {draft: null, template: null, copied: false, source: builtIn(step, language)};
}

function ofDraft({draft, subject, fingerprint, copy, language, step}: RowOf<typeof templates>, mine: boolean): Found {
  if (!mine) return {draft: subject, template: copied(copy, subject), copied: true, source: {draft, fingerprint}};
  const source = draftSource(draft);
  if (source === null) {
    const trouble = `The Gmail draft “${subject}” for “${step}” in ${language} is gone: choose another one, or the built-in text.`;
    return {draft: subject, template: null, copied: false, source: null, trouble};
  }
  const template = parseTemplate(source);
  const print = templateFingerprint(template);
  return {draft: template.subject, template, copied: false, source: {draft, fingerprint: print}};
}

/** Characters of a copy: a cell holds 50,000. */
export const LONGEST_COPY = 45_000;

export function copyOf({subject, text, html}: Template): string {
  const whole = JSON.stringify({subject, text, html});
  return whole.length <= LONGEST_COPY
    ? whole
    : JSON.stringify({subject, text: text.slice(0, 10_000), html: ''}).slice(0, LONGEST_COPY);
}

function copied(copy: string, subject: string): Template {
  const bare: Template = {subject, text: '', html: '', images: [], attachments: []};
  try {
    const {subject: title, text, html} = JSON.parse(copy) as Template;
    return {...bare, subject: title, text, html};
  } catch {
    return bare; // changed by hand
  }
}
