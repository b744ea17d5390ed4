/**
 * What a season promises of its interviews' scores: every interview that was held has the marks that its panel meant to give and no others; nobody was
 * interviewed by the own university; who did not come has a state and no mark; final scores are those of both rounds by their weights, and locked.
 */

import {emailsOf, type InterviewRow, interviewRows, marksGiven, panelIn, type Season} from '../../emulator/demo';
import {rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

/** Points that rounding at two decimals may take or add. */
const ROUNDING = 0.0101;

/** They belong to the same stage as the bookings. */
export const secondRoundPromises: StagePromises = {
  stage: 'interviews',
  atItsEnd: secondRoundBroken,
  lasting: finalScoresBroken,
  figures: secondRoundFigures,
};

export function secondRoundBroken(season: Season): string[] {
  const interviews = interviewRows(season);
  return [
    ...heldBroken(season, interviews),
    ...marksBroken(season, interviews),
    ...universitiesBroken(season, interviews),
    ...absentBroken(season, interviews),
    ...scoresBroken(season),
    ...(isLocked(season) ? [] : ['The second round is not locked.']),
  ];
}

/** Kept whatever comes after. */
export function finalScoresBroken(season: Season): string[] {
  return isLocked(season) ? finalsBroken(season) : ['The second round was opened again.'];
}

export function secondRoundFigures(season: Season): Readonly<Record<string, number>> {
  const marks = rowsOf(season, 'Interview marks').map(row => row.State);
  const count = (state: string): number => marks.filter(each => each === state).length;
  const finals = rowsOf(season, 'Candidates').filter(row => row['Final score'] !== '').length;
  return {'marks of panel members': count('done'), 'handed over': count('handed over'), 'final scores': finals};
}

/** Nothing waits any more, and nobody was in two places. */
function heldBroken(season: Season, interviews: readonly InterviewRow[]): string[] {
  const held = interviews.filter(({State}) => State === 'held');
  const people = held.map(({Reference}) => Reference);
  const sitting = held.flatMap(({Panel, Starts}) => panelIn(Panel).map(email => `${email} at ${Starts}`));
  return [
    ...interviews.filter(({State}) => State === 'booked').map(({Slot}) => `${Slot} is booked and was never held.`),
    ...twice(people).map(reference => `${reference} was interviewed twice.`),
    ...twice(sitting).map(who => `${who} sat in two panels at once.`),
    ...rowsOf(season, 'Candidates')
      .filter(row => (row.State === 'held') !== people.includes(String(row.Reference)))
      .map(row => `${row.Reference} is ${row.State} in Candidates, and that is not what Interviews says.`),
  ].slice(0, 5);
}

/** The marks of each panel member are those that the member meant to give. */
function marksBroken(season: Season, interviews: readonly InterviewRow[]): string[] {
  const criteria = criteriaOf(season).map(row => String(row.Criterion));
  const emails = emailsOf(season);
  const done = rowsOf(season, 'Interview marks').filter(row => row.State === 'done');
  const expected = interviews
    .filter(({State}) => State === 'held')
    .flatMap(({Reference, Panel}) => panelIn(Panel).map(email => ({Reference, email})));
  const found = new Map(done.map(row => [`${row.Reference} ${row.Interviewer}`, row]));
  const wrong = expected.flatMap(({Reference, email}) => {
    const row = found.get(`${Reference} ${email}`);
    const meant = marksGiven(email, emails.get(Reference)!, criteria.length).join();
    if (row === undefined) return [`${email} has no marks for ${Reference}.`];
    const given = criteria.map(name => row[name]).join();
    return given === meant ? [] : [`${email} gave ${Reference} ${meant}, and the sheet says ${given}.`];
  });
  const more =
    done.length === expected.length ? [] : [`There are ${done.length} marks for ${expected.length} seats of panels.`];
  return [...wrong.slice(0, 3), ...more];
}

function universitiesBroken({officers, ...season}: Season, interviews: readonly InterviewRow[]): string[] {
  const committee = new Map(officers.map(officer => [officer.email, officer.committee]));
  const own = new Map(rowsOf(season as Season, 'Applications').map(row => [String(row.Reference), row.Committee]));
  return interviews
    .filter(({Reference}) => Reference !== '')
    .filter(({Reference, Panel}) => panelIn(Panel).some(email => committee.get(email) === own.get(Reference)))
    .map(({Slot, Reference}) => `${Reference} met the own university in ${Slot}.`)
    .slice(0, 3);
}

/** Two did not come, on two evenings; whoever took the make-up slot has a score, and whoever did not has none: no zero. */
function absentBroken(season: Season, interviews: readonly InterviewRow[]): string[] {
  const evenings = new Set(interviews.filter(({Reference}) => Reference !== '').map(({Starts}) => dayOf(Starts)));
  const expected = Math.min(2, evenings.size);
  const absent = interviews.filter(({State}) => State === 'no-show').map(({Reference}) => Reference);
  const madeUp = new Set(interviews.filter(({State}) => State === 'held').map(({Reference}) => Reference));
  const rows = rowsOf(season, 'Candidates').filter(row => absent.includes(String(row.Reference)));
  return [
    ...(absent.length === expected ? [] : [`${absent.length} candidates did not come; it ought to be ${expected}.`]),
    ...rows
      .filter(row => madeUp.has(String(row.Reference)) !== (row['Final score'] !== ''))
      .map(row => `${row.Reference} did not come once, and the final score is ${row['Final score'] || 'missing'}.`),
    ...rows.filter(row => row['Final score'] === 0 || row.Interview === 0).map(row => `${row.Reference} got a zero.`),
  ];
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The uncorrected score is the mean of what the panel gave, by the weights of the rubric. */
function scoresBroken(season: Season): string[] {
  const criteria = criteriaOf(season);
  const total = criteria.reduce((sum, row) => sum + Number(row.Weight), 0);
  const done = rowsOf(season, 'Interview marks').filter(row => row.State === 'done');
  const score = (row: SheetRow): number =>
    criteria.reduce((sum, {Criterion, Weight}) => sum + Number(row[String(Criterion)]) * Number(Weight), 0) / total;
  return rowsOf(season, 'Candidates')
    .filter(row => row['Final score'] !== '')
    .flatMap(row => {
      const own = done.filter(({Reference}) => Reference === row.Reference).map(score);
      const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
      return Math.abs(mean - Number(row['Interview, uncorrected'])) < ROUNDING
        ? []
        : [`${row.Reference} has ${row['Interview, uncorrected']} uncorrected; the marks make it ${mean.toFixed(3)}.`];
    })
    .slice(0, 3);
}

/** Forty hundredths of the first round, sixty of the interview, from the cells that anybody can see. */
function finalsBroken(season: Season): string[] {
  return rowsOf(season, 'Candidates')
    .filter(row => row['Final score'] !== '')
    .filter(
      row =>
        Math.abs(0.4 * Number(row['First round']) + 0.6 * Number(row.Interview) - Number(row['Final score'])) >=
        ROUNDING,
    )
    .map(row => `${row.Reference} has the final score ${row['Final score']}, and that is not 40 to 60.`)
    .slice(0, 3);
}

function criteriaOf(season: Season): readonly SheetRow[] {
  return rowsOf(season, 'Rubric').filter(row => row.Round === 'interview');
}

function isLocked(season: Season): boolean {
  return rowsOf(season, 'Stages').some(row => row.Milestone === 'second round' && row.State === 'locked');
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
