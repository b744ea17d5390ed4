/**
 * The marks of a demo season: every application has a quality, every reader is somewhat severe or lenient, and every mark has some chance in it. The same
 * reader and application always give the same marks, so that a check can know them.
 */

import {createHash} from 'node:crypto';
import {Chance} from './chance';

/** Points around 6.3 that applications lie apart, readers lie apart, and single marks scatter. */
const QUALITY = {middle: 6.3, spread: 1.3};
const SEVERITY = 0.8;
const SCATTER = 0.9;

/** Whole marks from 0 to 10, one for each criterion. */
export function marksGiven(reader: string, applicant: string, criteria: number): number[] {
  const expected = QUALITY.middle + QUALITY.spread * bell(`quality ${applicant}`) + severityOf(reader);
  return Array.from({length: criteria}, (_, at) => {
    const mark = expected + SCATTER * bell(`mark ${reader} ${applicant} ${at}`);
    return Math.min(10, Math.max(0, Math.round(mark)));
  });
}

/** Points that a reader gives above the others, or below. */
export function severityOf(reader: string): number {
  return SEVERITY * bell(`severity ${reader}`);
}

/** A number about 0, mostly within 2: twelve throws, as of old. */
function bell(about: string): number {
  const chance = chanceOf(about);
  return Array.from({length: 12}, () => chance.share()).reduce((sum, each) => sum + each, -6);
}

/** Chance that belongs to what it is about, whatever was drawn before. */
export function chanceOf(about: string): Chance {
  return new Chance(createHash('sha256').update(about).digest().readInt32LE(0));
}
