/**
 * Makes an application form where there is none, with every question that a script can add.
 *
 * What is made is remembered at once, so a run that was cut off is finished by the next and makes no second form. Only when it is cut off in the moment in which
 * Google makes the form does nobody know its id; then the person is told to look for it.
 */
import {type NewForm, newForm, uploadSteps} from '../../domain/set-up/form-questions';
import type {MadeForm} from '../../domain/set-up/preview';
import type {Language} from '../../domain/tables/committees';
import {spokenTime} from '../../domain/time/brussels';
import {completeForm, createForm, openForm} from '../../google/forms';
import {effectiveUser} from '../../google/identity';
import {recall, remember} from '../../google/memory';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY, openDesk} from '../desk';
import {refuseOthers} from './set-up';

/** A form that was begun; without id it is not known whether Google made it. */
interface Making {
  readonly title: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly id?: string;
}

/**
 * Makes the form, or finishes the one that was begun; where it is there already, tells it once more. Needs the tabs, for the universities and countries to
 * choose from.
 *
 * @throws {Refusal} for anybody else than a coordinator
 */
export function makeApplicationForm(language: Language): MadeForm {
  const account = effectiveUser();
  const desk = openDesk(account);
  refuseOthers(desk, account);
  const form = wanted(desk, language);
  const before = recall<Making>(MEMORY.madeForm);
  const known = before?.id !== undefined && openForm(before.id) !== null ? before.id : undefined;
  const id = known ?? create(form.title, desk.now.toISOString());
  const made = completeForm(id, form, desk.book.spreadsheet.getId());
  return {
    url: made.url,
    editUrl: made.editUrl,
    language,
    steps: uploadSteps(language),
    left: before !== undefined && before.id === undefined ? [leftSentence(before)] : [],
  };
}

function wanted(desk: Desk, language: Language): NewForm {
  const {settings, committees, contracts} = currentConfiguration(desk);
  const countries = [...new Set(contracts.filter(({withdrawn}) => !withdrawn).map(({country}) => country))].sort();
  const {seasonName: name, wishesMin, wishesMax} = settings;
  const universities = committees.map(each => each.name);
  return newForm(language, {name, wishesMin, wishesMax}, {universities, countries});
}

function create(title: string, at: string): string {
  remember({[MEMORY.madeForm]: {title, at} satisfies Making});
  const id = createForm(title);
  remember({[MEMORY.madeForm]: {title, at, id} satisfies Making});
  return id;
}

function leftSentence({title, at}: Making): string {
  return `An attempt on ${spokenTime(at, 'en')} was cut off: if there is a second form “${title}” in your Drive, without answers, put it into the bin.`;
}
