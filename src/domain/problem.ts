/**
 * A problem: trouble that an officer can put right.
 *
 * It is a value, not an exception: it says in one sentence what is wrong and what to do, and where; the other rows
 * go on counting. A mistake of the program is no problem in this sense: it throws.
 */

/** Where an officer finds it: the tab's title, the row number that the sheet shows, the column's title. */
export interface Place {
  readonly tab?: string;
  readonly row?: number;
  readonly column?: string;
  /** In place of the row's number, where that is not known: what stands in its first cell. */
  readonly key?: string;
  /** The step of *Set up or repair…* that puts it right, for what stands in no cell. */
  readonly step?: SetUpStep;
}

export type SetUpStep = 'tabs' | 'rows' | 'form' | 'calendar' | 'automation';

/** `code` is for programs and stays the same; `sentence` is for people. */
export interface Problem {
  readonly code: string;
  readonly sentence: string;
  readonly where?: Place;
}

/**
 * An action that cannot be done now, for a reason that a person can do something about: thrown by any layer, shown as its sentence.
 * Nothing was changed.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, sentence: string, where?: Place) {
    super(sentence);
    this.name = 'Refusal';
    this.problem = where === undefined ? {code, sentence} : {code, sentence, where};
  }
}
