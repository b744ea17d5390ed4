/**
 * The world that a new workbench begins with: a demo season, brought to the stage that was asked for; and how that season goes on
 * when whoever looks at it lets the others act.
 *
 * `begin` is before the first click, `open` is in the middle of the applications; the others are those of `emulator/demo`.
 */

import {
  stages as demoStages,
  type KeptSeason,
  keep,
  latency,
  letApply,
  makeSeason,
  resume,
  type Season,
  type Stage,
  usual,
  waiting,
} from '../../demo';
import {createWorkspace} from '../../index';
import {addressKey} from '../../kernel';
import type {Workspace} from '../../workspace';
import type {Desk} from './world';

/** A morning before the form opens. */
const BEGIN = '2027-09-27T09:00:00+02:00';
const EMPTY_MANIFEST = {'appsscript.json': '{}'};

const begin: Stage = {
  name: 'begin',
  does: 'The form is there, and a sheet with a menu; nothing has been set up.',
  run() {},
};

const open: Stage = {
  name: 'open',
  does: 'The form is open, and half of the students have applied.',
  run(season, pace) {
    letApply(season, pace, Math.floor(waiting(season).length / 2));
  },
};

/** What a new workbench shows unless another stage is asked for: people are there, and one may still apply. */
export const FIRST_STAGE = open.name;

/** Every stage, in the order of the season. */
export const stages: readonly Stage[] = [
  begin,
  ...demoStages.flatMap(stage => (stage.name === 'information' ? [stage, open] : [stage])),
];

/** The demo season beside the workspace, and the last stage that it was brought through. */
export interface SeasonOnDesk {
  readonly kept: KeptSeason;
  readonly stage: string;
}

export interface Beginning {
  readonly workspace: Workspace;
  readonly desk: Desk;
}

/** How the season is made, word by word, for whoever waits. */
type Say = (sentence: string) => void;

export interface Beginners {
  /** How many apply; the demo's own number by default. */
  readonly applicants?: number | undefined;
  readonly say?: Say;
}

/**
 * @param directory the built project; null when it does not build yet
 * @throws {Error} naming the stages that there are
 */
export function beginAt(
  name: string,
  directory: string | null,
  {applicants, say = () => {}}: Beginners = {},
): Beginning {
  const last = stages.findIndex(stage => stage.name === name);
  if (last < 0)
    throw new Error(`There is no stage "${name}"; there is: ${stages.map(stage => stage.name).join(', ')}.`);
  const workspace = createWorkspace({now: BEGIN, timeZone: 'Europe/Brussels', latency});
  const {pace, ...options} = usual(applicants);
  const season = makeSeason(workspace, {...options, ...(directory !== null && {directory})});
  const {book, neo, form} = season;
  const project =
    season.project ?? workspace.createProject({owner: neo.account, container: book, files: EMPTY_MANIFEST});
  shareWithOfficers(season);
  knowApplicants(season);
  for (const stage of directory === null ? [begin] : stages.slice(0, last + 1)) {
    if (stage !== begin) say(`${stage.name}: ${stage.does}`);
    stage.run(season, pace);
  }
  const onDesk = {kept: keep({...season, project}, options), stage: directory === null ? begin.name : name};
  return {
    workspace,
    desk: {
      ...{book: book.id, form: form.id, person: neo.email, runs: [], season: onDesk},
      tour: {done: [], hidden: false},
    },
  };
}

/** What comes next; null at the end of the season. */
export function nextStage({stage}: SeasonOnDesk): Stage | null {
  return stages[stages.findIndex(({name}) => name === stage) + 1] ?? null;
}

/** Lets everybody in the season act until its next stage is over. @throws {Error} when there is none, or the script refuses */
export function goOn(workspace: Workspace, at: SeasonOnDesk): SeasonOnDesk {
  const stage = nextStage(at);
  if (stage === null) throw new Error('The season is over: it is closed, and the next one begins in the copy.');
  const season = resume(workspace, at.kept);
  if (season.project === null) throw new Error('The spreadsheet has no script: mend what does not build first.');
  stage.run(season, usual(at.kept.options.applicants).pace);
  return {kept: keep(season, at.kept.options), stage: stage.name};
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
