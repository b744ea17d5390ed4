/** What Set up would do, and what is wrong with the season as it is. Changes nothing but what is remembered of the configuration. */

import type {Automation} from '../../domain/season/automation';
import {checkSurroundings, type Surroundings} from '../../domain/season/check';
import type {Choices, Preview, Step} from '../../domain/set-up/preview';
import {TABLES} from '../../domain/tables';
import {effectiveUser} from '../../google/identity';
import {scriptZone} from '../../google/spreadsheet';
import {checkNewest} from '../../tables/history';
import {automationOf, automationSentence, needsTriggers} from '../automation';
import {type ConfigurationRead, refreshConfiguration} from '../configuration';
import {type Desk, MEMORY, openDesk} from '../desk';
import {leftForm} from './make-form';
import {refuseOthers, SEASON_ZONE, zoneSentence} from './set-up';
import {calendarSentence, needsCalendar} from './set-up-calendar';
import {type FoundForm, formSentences, lookAtForm, toFormPreview} from './set-up-form';
import {begunBefore, lacksRows, planRows, rowSentences} from './set-up-rows';
import {type FoundTabs, lookAtTabs, tabSentences, takenTitles} from './set-up-tabs';

/** @param choices what the officer has decided so far, so that the page can show what follows from it */
export function previewSetUp(choices: Choices = {}): Preview {
  const account = effectiveUser();
  const desk = openDesk(account);
  refuseOthers(desk, account);
  const {spreadsheet} = desk.book;
  const tabs = lookAtTabs(desk);
  const sheetZone = spreadsheet.getSpreadsheetTimeZone();
  const form = lookAtForm(desk, tabs.others, choices);
  const whole = tabSentences(tabs).length === 0 && takenTitles(tabs).length === 0;
  const read = whole ? refreshConfiguration(desk) : undefined;
  const automation = automationOf(desk);
  const deliverer = choices.takeOver ? account : (automation?.account ?? account);
  return {
    steps: [
      tabStep(desk, tabs, sheetZone),
      rowStep(desk, whole),
      formStep(form),
      automationStep(automation, account, choices),
      calendarStep(desk, needsCalendar(desk, account, deliverer)),
    ],
    form: toFormPreview(form, leftForm(desk)),
    automation: {account: automation?.account ?? null, mine: automation?.account === account},
    problems: [...(read?.problems ?? []), ...(whole ? checkSurroundings(around(desk, sheetZone, form, read)) : [])],
  };
}

function tabStep(desk: Desk, tabs: FoundTabs, sheetZone: string): Step {
  const taken = takenTitles(tabs);
  if (taken.length > 0) {
    const sentences = taken.map(tab => `There is another tab “${tab}”: give it another name, then look again.`);
    return {key: 'tabs', state: 'blocked', sentences};
  }
  const todo = [...(sheetZone === SEASON_ZONE ? [] : [zoneSentence()]), ...tabSentences(tabs)];
  const begun = begunBefore(desk) === undefined ? [] : ['Finishes what was cut off.'];
  return step('tabs', todo.length > 0 ? todo : begun, [`All ${TABLES.length + 1} tabs are there.`]);
}

function rowStep(desk: Desk, whole: boolean): Step {
  const todo = !whole
    ? ['Fills empty tabs with settings, committees, rubric and contracts to begin with.']
    : lacksRows(desk.book)
      ? rowSentences(planRows(desk.book, {at: '', by: '', seed: ''}))
      : [];
  return step('rows', todo, ['Settings, Committees, Rubric and Contracts have rows.']);
}

function formStep(form: FoundForm): Step {
  const {todo, ask} = formSentences(form);
  if (ask.length > 0) return {key: 'form', state: form.state === 'no permission' ? 'blocked' : 'ask', sentences: ask};
  return step('form', todo, [form.state === 'open' ? `“${form.form.title}” is connected.` : '']);
}

function automationStep(automation: Automation | undefined, account: string, choices: Choices): Step {
  if (choices.takeOver && automation?.account !== account) {
    return step('automation', [`Moves the automation from ${automation?.account ?? 'nobody'} to ${account}.`], []);
  }
  const todo = needsTriggers(automation, account) ? [automationSentence(account)] : [];
  return step('automation', todo, [`Runs as ${automation?.account ?? account}.`]);
}

function calendarStep(desk: Desk, needed: boolean): Step {
  return step('calendar', needed ? [calendarSentence(desk.book.spreadsheet.getName())] : [], [
    'The calendar is there.',
  ]);
}

function step(key: Step['key'], todo: readonly string[], there: readonly string[]): Step {
  return todo.length > 0 ? {key, state: 'todo', sentences: todo} : {key, state: 'done', sentences: there};
}

function around(desk: Desk, sheetZone: string, form: FoundForm, read: ConfigurationRead | undefined): Surroundings {
  const connected = desk.memory.get(MEMORY.form) !== undefined;
  return {
    now: desk.now.toISOString(),
    scriptZone: scriptZone(),
    sheetZone,
    automation: automationOf(desk),
    applicants: Math.max(0, desk.book.sheet('Applications').getLastRow() - 1),
    brokenEntries: checkNewest(desk.book.sheet('Journal')).broken,
    ...(read === undefined ? {} : {mailLimit: read.configuration.settings.mailLimit}),
    ...(connected && form.state === 'open' ? {responseTab: responseTab(form)} : {}),
  };
}

function responseTab(form: Extract<FoundForm, {state: 'open'}>): 'there' | 'gone' | 'unlinked' {
  if (form.tab !== null) return 'there';
  return form.form.destination === null ? 'unlinked' : 'gone';
}
