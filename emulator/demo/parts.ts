/**
 * The parts that people play in a season: most apply once and well; some twice, too early in their studies, with a document missing, too late, or
 * with an answer that the form refuses. Each part says what the person sends and what ought to come of it.
 */

import {completeAnswers, type Student, wishes, without, yearText} from './answers';
import {arrival, lateArrival, type Window} from './arrivals';
import type {Chance} from './chance';
import type {Answers} from './fields';
import {TOO_LONG} from './hostile';
import type {FormManner} from './questions';

/** What an application is, taken by itself. */
export type Worth = 'complete' | 'incomplete' | 'not eligible';

/** One time that somebody presses Submit. */
export interface Deed {
  /** Instant in milliseconds; when many send at once, it happens a little later. */
  readonly at: number;
  /** The account at the browser. */
  readonly as: string;
  /** `edit` changes the person's first response. */
  readonly does: 'apply' | 'edit';
  /** By field; in an edit only what changes. */
  readonly answers: Answers;
  /** What the application is after it; `refused`: the form does not send it. */
  readonly makes: Worth | 'refused';
}

export interface Scene {
  readonly chance: Chance;
  readonly manner: FormManner;
  readonly window: Window;
}

export interface Part {
  readonly name: 'once' | 'twice' | 'not eligible' | 'mends' | 'late' | 'refused';
  /** How many of 140. */
  readonly of140: number;
  /** What a person in it does; `turn` counts the people in this part. */
  play(student: Student, scene: Scene, turn: number): Played;
}

export interface Played {
  /** A sentence about the person. */
  readonly does: string;
  readonly deeds: readonly Deed[];
  /** Which of the applications (deeds that apply, in order) counts in the end. */
  readonly counts: number;
}

const MINUTE = 60_000;

export const ONCE: Part = {
  name: 'once',
  of140: 140,
  play: (student, scene) => {
    const deeds = [sent(student, arrival(scene.chance, scene.window), complete(student, scene))];
    return {does: 'applies once', deeds, counts: 0};
  },
};

export const PARTS: readonly Part[] = [
  {name: 'twice', of140: 6, play: (student, scene, turn) => TWICE[turn % TWICE.length]!(student, scene)},
  {name: 'not eligible', of140: 9, play: playNotEligible},
  {name: 'mends', of140: 4, play: (student, scene, turn) => mended(student, scene, MENDS[turn % MENDS.length]!)},
  {
    name: 'late',
    of140: 2,
    play: (student, scene) => {
      const deeds = [sent(student, lateArrival(scene.chance, scene.window), complete(student, scene))];
      return {does: 'applies too late', deeds, counts: 0};
    },
  },
  {name: 'refused', of140: 1, play: playRefused},
];

type Play = (student: Student, scene: Scene) => Played;

/** The six ways to apply twice. */
const TWICE: readonly Play[] = [
  (student, scene) => {
    const [at] = twoTimes(scene);
    const answers = complete(student, scene);
    const again = sent(student, at + scene.chance.whole(0, 5) * 1000, answers);
    return {does: 'presses Submit twice within seconds', deeds: [sent(student, at, answers), again], counts: 1};
  },
  (student, scene) => {
    const [at, later] = twoTimes(scene);
    const deeds = [sent(student, at, complete(student, scene)), sent(student, later, complete(student, scene))];
    return {does: 'applies again with other wishes', deeds, counts: 1};
  },
  (student, scene) => {
    const [at, later] = twoTimes(scene);
    const answers = complete(student, scene);
    const deeds = [sent(student, at, without(answers, 'cv'), 'incomplete'), sent(student, later, answers)];
    return {does: 'forgets the CV and applies again', deeds, counts: 1};
  },
  (student, scene) => {
    const [at, later] = twoTimes(scene);
    const answers = complete(student, scene);
    const deeds = [sent(student, at, answers), sent(student, later, without(answers, 'letter'), 'incomplete')];
    return {does: 'applies again without the letter: the first one counts', deeds, counts: 0};
  },
  (student, scene) => {
    const [at, later] = twoTimes(scene);
    const other = {...student, email: `private.${student.email.replace(/@.*/, '@mail.example.com')}`};
    const deeds = [sent(student, at, complete(student, scene)), sent(other, later, complete(other, scene))];
    return {does: 'applies again from a private address', deeds, counts: 1};
  },
  (student, scene) => {
    const [at, later] = twoTimes(scene);
    const {first, last} = student.name;
    const swapped = {first: last.toUpperCase(), last: first.toLowerCase()};
    const other = {...student, name: swapped, email: `other.${student.email.replace(/@.*/, '@mail.example.com')}`};
    const deeds = [sent(student, at, complete(student, scene)), sent(other, later, complete(other, scene))];
    return {does: 'applies again from another address, the names in each other’s place', deeds, counts: 1};
  },
];

function playNotEligible(student: Student, scene: Scene, turn: number): Played {
  const {chance, manner, window} = scene;
  const early = {studyYear: yearText(turn % 4 === 0 ? 0 : 1, manner)};
  const few = {studyYear: yearText(2, manner), credits: String(chance.whole(12, 44))};
  const answers = {...complete(student, scene), ...(turn % 2 === 0 ? early : few)};
  const deeds = [sent(student, arrival(chance, window), answers, 'not eligible')];
  return {does: turn % 2 === 0 ? 'is below third bachelor' : 'has too few credits', deeds, counts: 0};
}

/** What is wrong at first, and what the person changes afterwards. */
interface Mend {
  readonly does: string;
  readonly first: Worth;
  spoil(answers: Answers, student: Student, scene: Scene): Answers;
  mend(answers: Answers, student: Student, scene: Scene): Answers;
}

const MENDS: readonly Mend[] = [
  {
    does: 'forgets the addendum and adds it',
    first: 'incomplete',
    spoil: answers => without(answers, 'addendum'),
    mend: ({addendum = null}) => ({addendum}),
  },
  {
    does: 'gives three wishes and then more',
    first: 'incomplete',
    spoil: (answers, {language}, {chance, manner}) => ({...answers, ...wishes(chance, language, manner, 3)}),
    mend: (_, {language}, {chance, manner}) => wishes(chance, language, manner, 8),
  },
  {
    does: 'forgets letter and CV and adds them',
    first: 'incomplete',
    spoil: answers => without(answers, 'letter', 'cv'),
    mend: ({letter = null, cv = null}) => ({letter, cv}),
  },
  {
    does: 'thinks better of the wishes and gives fewer',
    first: 'complete',
    spoil: answers => answers,
    mend: (_, {language}, {chance, manner}) => wishes(chance, language, manner, 6),
  },
];

function mended(student: Student, scene: Scene, {does, first, spoil, mend}: Mend): Played {
  const [at, later] = twoTimes(scene);
  const answers = complete(student, scene);
  const edit: Deed = {
    at: later,
    as: student.email,
    does: 'edit',
    answers: mend(answers, student, scene),
    makes: 'complete',
  };
  return {does, deeds: [sent(student, at, spoil(answers, student, scene), first), edit], counts: 0};
}

function playRefused(student: Student, scene: Scene): Played {
  const at = arrival(scene.chance, scene.window);
  const answers = complete(student, scene);
  const tooLong: Deed = {...sent(student, at, {...answers, remarks: TOO_LONG}), makes: 'refused'};
  return {
    does: 'pastes more than a cell holds, is refused, and shortens it',
    deeds: [tooLong, sent(student, at + 2 * MINUTE, {...answers, remarks: TOO_LONG.slice(0, 5_000)})],
    counts: 0,
  };
}

function complete(student: Student, {chance, manner}: Scene): Answers {
  return completeAnswers(chance, student, manner);
}

function sent({email}: Student, at: number, answers: Answers, makes: Worth = 'complete'): Deed {
  return {at, as: email, does: 'apply', answers, makes};
}

/** Two moments before the form closes, minutes to days apart. */
function twoTimes({chance, window}: Scene): [number, number] {
  const at = Math.min(arrival(chance, window), window.closes - 30 * MINUTE);
  const room = window.closes - MINUTE - at;
  return [at, at + 10 * MINUTE + Math.floor(chance.share() * (room - 10 * MINUTE))];
}
