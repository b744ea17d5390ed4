/**
 * The world that a new workbench begins with: a demo season, brought to the stage that was asked for.
 *
 * `begin` is before the first click; the others are those of `emulator/demo`.
 */

import {latency, makeSeason, runTo, type Season, stages} from '../../demo';
import {createWorkspace} from '../../index';
import {addressKey} from '../../kernel';
import type {Workspace} from '../../workspace';
import type {Desk} from './world';

/** A morning before the form opens. */
const BEGIN = '2027-09-27T09:00:00+02:00';
const EMPTY_MANIFEST = {'appsscript.json': '{}'};

export interface Beginning {
  readonly workspace: Workspace;
  readonly desk: Desk;
}

export function stageNames(): string[] {
  return ['begin', ...stages.map(({name}) => name)];
}

/** How the season is made, word by word, for whoever waits. */
type Say = (sentence: string) => void;

/**
 * @param directory the built project; null when it does not build yet
 * @throws {Error} naming the stages that there are
 */
export function beginAt(stage: string, directory: string | null, say: Say): Beginning {
  if (!stageNames().includes(stage)) {
    throw new Error(`There is no stage "${stage}"; there is: ${stageNames().join(', ')}.`);
  }
  const workspace = createWorkspace({now: BEGIN, timeZone: 'Europe/Brussels', latency});
  const season = makeSeason(workspace, directory === null ? {} : {directory});
  const {book, neo} = season;
  if (directory === null) workspace.createProject({owner: neo.account, container: book, files: EMPTY_MANIFEST});
  shareWithOfficers(season);
  knowApplicants(season);
  if (directory !== null && stage !== 'begin') {
    runTo(season, stage, {onStage: ({name, does}, at) => at === 'begins' && say(`${name}: ${does}`)});
  }
  const desk = {book: book.id, form: season.form.id, person: neo.email, runs: [], tour: {done: [], hidden: false}};
  return {workspace, desk};
}

/** The sheet and the form's editor are the officers'; applicants have the form. */
function shareWithOfficers({workspace, book, form, neo, officers}: Season): void {
  const editors = [neo, ...officers].map(({email}) => addressKey(email));
  for (const id of [book.id, form.id]) {
    const file = workspace.core.files.get(id)!;
    Object.assign(file, {link: 'none', editors});
  }
}

function knowApplicants({workspace, people}: Season): void {
  for (const {email, name, language} of people) {
    workspace.account(email, {name: `${name.first} ${name.last}`, locale: language});
  }
}
