/**
 * A demo season that goes on after a break: what of it is kept beside the workspace, and how it is found again there.
 *
 * People are not kept. The same seed invents the same people, so it is enough to know what they have done.
 */

import type {Submitted} from '../forms';
import {projectsPart} from '../kernel';
import {ProjectHandle} from '../project-handle';
import type {Workspace} from '../workspace';
import {Chance} from './chance';
import type {Field} from './fields';
import {seedNames} from './names';
import {inventOfficers} from './officers';
import {inventPeople} from './people';
import {applicationWindow, type Season, type SeasonOptions, seated, settled} from './season';

/** Plain JSON. */
export interface KeptSeason {
  readonly options: Omit<SeasonOptions, 'directory'>;
  readonly book: string;
  readonly form: string;
  readonly project: string | null;
  readonly questions: readonly (readonly [field: Field, question: {readonly id: number; readonly title: string}])[];
  /** Which deed of which person, and what came of it. */
  readonly sent: readonly (readonly [
    person: number,
    deed: number,
    what: {readonly response: Submitted | null; readonly at: number; readonly seen: boolean},
  ])[];
}

/** @param options those with which the season was made */
export function keep(season: Season, options: KeptSeason['options'] = {}): KeptSeason {
  const {book, form, project, questions, people, sent} = season;
  return {
    options,
    book: book.id,
    form: form.id,
    project: project?.id ?? null,
    questions: [...questions],
    sent: people.flatMap(({deeds}, person) =>
      deeds.flatMap((deed, at) => {
        const what = sent.get(deed);
        return what === undefined ? [] : [[person, at, what] as const];
      }),
    ),
  };
}

/** The season as it was kept, on a workspace that holds its files. @throws {Error} when one of them is not there any more */
export function resume(workspace: Workspace, kept: KeptSeason): Season {
  const {applicants, seed, edition, year, manner} = settled(kept.options);
  const chance = new Chance(seed);
  seedNames(seed);
  const [neo, ...officers] = inventOfficers(chance).map(officer => seated(workspace, officer, edition));
  const window = applicationWindow(year);
  const people = inventPeople(
    applicants,
    {chance, manner, window},
    officers.map(({email}) => email),
  );
  return {
    workspace,
    neo: neo!,
    officers,
    book: workspace.spreadsheet(kept.book),
    form: workspace.form(kept.form),
    project: projectOf(workspace, kept.project),
    questions: new Map(kept.questions),
    renamed: 'addendum',
    manner,
    window,
    people,
    sent: new Map(kept.sent.map(([person, deed, what]) => [people[person]!.deeds[deed]!, what])),
  };
}

/** As it is now: it may have been built anew since the season was kept. */
function projectOf({core}: Workspace, id: string | null): ProjectHandle | null {
  const project = id === null ? undefined : core.part(projectsPart).get(id);
  return project === undefined ? null : new ProjectHandle(project);
}
