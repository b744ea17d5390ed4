/** Makes an application form where there is none, with every question that a script can add. */
import {newForm, uploadSteps} from '../domain/set-up/form-questions';
import type {MadeForm} from '../domain/set-up/preview';
import type {Language} from '../domain/tables/committees';
import {makeForm} from '../google/forms';
import {currentConfiguration} from './configuration';
import {openDesk} from './desk';

/** A second form is a second form: the page asks before. Needs the tabs, for the universities and countries to choose from. */
export function makeApplicationForm(language: Language): MadeForm {
  const desk = openDesk('');
  const {settings, committees, contracts} = currentConfiguration(desk);
  const countries = [...new Set(contracts.filter(({withdrawn}) => !withdrawn).map(({country}) => country))].sort();
  const form = newForm(
    language,
    {name: settings.seasonName, wishesMin: settings.wishesMin, wishesMax: settings.wishesMax},
    {universities: committees.map(({name}) => name), countries},
  );
  const made = makeForm(form, desk.book.spreadsheet.getId());
  return {url: made.url, editUrl: made.editUrl, language, steps: uploadSteps(language)};
}
