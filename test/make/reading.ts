/** Builders for the first round: applicants, officers, a configuration with a rubric, rows of Readings. */
import type {Applicant} from '../../src/domain/reading/conflicts';
import type {LocatedReading} from '../../src/domain/reading/sound-readings';
import type {Configuration, Officer} from '../../src/domain/season/configuration';
import type {Value} from '../../src/domain/tables/define';
import {markCells, type ReadingRow} from '../../src/domain/tables/readings';
import {makeConfiguration} from './intake';

export function makeApplicant(reference: string, more: Partial<Applicant> = {}): Applicant {
  return {
    reference,
    firstName: 'Zoë',
    lastName: `Peeters ${reference}`,
    email: `${reference.toLowerCase()}@student.example.org`,
    committee: 'KUL',
    language: 'nl',
    state: 'complete',
    ...more,
  };
}

export function makeOfficer(email: string, more: Partial<Officer> = {}): Officer {
  return {
    email,
    name: `Reader ${email.split('@')[0]}`,
    committee: 'UG',
    role: 'officer',
    languages: [],
    mostReadings: null,
    knows: [],
    ...more,
  };
}

/** Letter weighs 3, CV 1. */
export function makeRound(officers: readonly Officer[], more: Partial<Configuration> = {}): Configuration {
  const anchors = ['poor', 'weak', 'fair', 'good', 'excellent'];
  return makeConfiguration({
    officers,
    criteria: [
      {round: 'first', criterion: 'Letter', weight: 75, anchors},
      {round: 'first', criterion: 'CV', weight: 25, anchors},
    ],
    ...more,
  });
}

export type Marks = Readonly<Record<string, Value>>;

export function makeReading(reference: string, reader: string, marks: Marks = {}, more: Partial<ReadingRow> = {}) {
  const state = Object.keys(marks).length > 0 ? 'done' : 'dealt';
  const savedAt = state === 'done' ? '2027-10-20T18:00:00.000Z' : null;
  const row = {reference, reader, state, savedAt, comment: '', reason: '', ...markCells(marks), ...more};
  return row as ReadingRow;
}

/** Rows as they stand in the tab, from row 2 on. */
export function located(...rows: readonly ReadingRow[]): LocatedReading[] {
  return rows.map((row, at) => ({row, at: at + 2}));
}
