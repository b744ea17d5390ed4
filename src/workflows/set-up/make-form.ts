/**
 * Makes an application form where there is none, with every question that a script can add; or fills an empty one.
 *
 * What is made is remembered at once, so a run that was cut off is finished by the next and makes no second form. Only when it is cut off in the moment in which
 * Google makes the form does nobody know its id, and no right that the tool has lets it look for it: then the person is told to, and may give its link.
 */

import {Refusal} from '../../domain/problem';
import {type NewForm, newForm, uploadSteps} from '../../domain/set-up/form-questions';
import type {MadeForm, NewFormWish} from '../../domain/set-up/preview';
import {spokenTime} from '../../domain/time/brussels';
import {completeForm, createForm, openForm} from '../../google/forms';
import {effectiveUser} from '../../google/identity';
import {underLock} from '../../google/lock';
import {recall, remember} from '../../google/memory';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY, openDesk} from '../desk';
import {refuseOthers} from './set-up';

/** A form that was begun; without id it is not known whether Google made it. */
interface Making {
  readonly title: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly id?: string;
  readonly done?: true;
}

/** Longer than an execution can live: whoever began has ended by then, well or badly. */
const LONGEST_MS = 7 * 60_000;

/**
 * Makes the form, or finishes the one that was begun; where it is there already, tells it once more. Needs the tabs, for the universities and countries to
 * choose from.
 *
 * @throws {Refusal} for anybody else than a coordinator, while somebody is at it, and for the link of a form that asks something already
 */
export function makeApplicationForm({language, formUrl}: NewFormWish): MadeForm {
  const account = effectiveUser();
  const desk = openDesk(account);
  refuseOthers(desk, account);
  const form = wanted(desk, language);
  const given = formUrl === undefined ? undefined : emptyForm(formUrl);
  const seen = recall<Making>(MEMORY.madeForm);
  const known = given ?? knownForm(desk, seen);
  const making: Making = {title: form.title, at: desk.now.toISOString(), by: account};
  begin(desk, seen, known === null ? making : {...making, id: known});
  const id = known ?? createForm(form.title);
  if (known === null) remember({[MEMORY.madeForm]: {...making, id} satisfies Making});
  const made = completeForm(id, form, desk.book.spreadsheet.getId());
  remember({[MEMORY.madeForm]: {...making, id, done: true} satisfies Making});
  return {url: made.url, editUrl: made.editUrl, language, steps: uploadSteps(language)};
}

function wanted(desk: Desk, language: NewFormWish['language']): NewForm {
  const {settings, committees, contracts} = currentConfiguration(desk);
  const countries = [...new Set(contracts.filter(({withdrawn}) => !withdrawn).map(({country}) => country))].sort();
  const {seasonName: name, wishesMin, wishesMax} = settings;
  const universities = committees.map(each => each.name);
  return newForm(language, {name, wishesMin, wishesMax}, {universities, countries});
}

/** The id of a form without questions, such as one that was left behind. */
function emptyForm(link: string): string {
  const form = openForm(link);
  if (form === null)
    throw new Refusal(
      'form-closed',
      `This account may not open the form ${link}: ask its owner to add you as an editor.`,
    );
  if (form.questions.length > 0)
    throw new Refusal('form-not-empty', `The form “${form.title}” asks something already: connect it as it is.`);
  return form.id;
}

/**
 * Notes that this person is at it.
 *
 * @param seen what was begun before, as this run knows it
 * @throws {Refusal} while somebody may still be at it, and where somebody has made one since
 */
function begin(desk: Desk, seen: Making | undefined, making: Making): void {
  underLock(
    () => {
      const before = recall<Making>(MEMORY.madeForm);
      if (before !== undefined && isUnderWay(before, desk.now)) throw underWay(before);
      if (before?.id !== seen?.id)
        throw new Refusal('form-just-made', `${before?.by} has just made the form: look again.`);
      remember({[MEMORY.madeForm]: making});
    },
    {flushed: () => true},
  );
}

function isUnderWay({at, done}: Making, now: Date): boolean {
  return done === undefined && now.getTime() - Date.parse(at) < LONGEST_MS;
}

function underWay({at, by}: Making): Refusal {
  const until = spokenTime(new Date(Date.parse(at) + LONGEST_MS).toISOString(), 'en');
  return new Refusal(
    'form-under-way',
    `${by} is having the form made since ${spokenTime(at, 'en')}. If it is not there by ${until}, it was cut off: make it again then.`,
  );
}

/**
 * The form that was begun, as long as it is there.
 *
 * @throws {Refusal} where it writes into this sheet and is another account's
 */
function knownForm({book}: Desk, before: Making | undefined): string | null {
  if (before?.id === undefined) return null;
  const {id, by, title} = before;
  if (openForm(id) !== null) return id;
  if (!book.spreadsheet.getSheets().some(sheet => sheet.getFormUrl()?.includes(id))) return null;
  throw new Refusal(
    'form-of-another',
    `${by} has made the form “${title}” already, and it writes into this sheet: ask them to add you as an editor of it.`,
  );
}

/** What an attempt that was cut off may have left in somebody's Drive; null where nothing is in doubt. */
export function leftForm({memory, now}: Desk): string | null {
  const before = memory.get<Making>(MEMORY.madeForm);
  if (before === undefined || before.id !== undefined) return null;
  if (isUnderWay(before, now)) return underWay(before).message;
  const {title, at, by} = before;
  return `An attempt of ${by} on ${spokenTime(at, 'en')} was cut off. If there is an empty form “${title}” in that Drive, paste its link to go on with it; otherwise make a new one.`;
}
