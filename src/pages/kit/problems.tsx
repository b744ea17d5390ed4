/** Problems as a list, each with the way to its cell, or to the step of Set up that puts it right. */
import {useState} from 'preact/hooks';
import type {Problem, SetUpStep} from '../../domain/problem';
import {PAGE_TITLES} from '../../domain/season/pages';
import {ask} from './server';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Goes to a step of Set up, on the page that has it; elsewhere that page is opened. */
  readonly goTo?: (step: SetUpStep) => void;
}

export function ProblemList({problems, goTo}: ProblemListProps) {
  return (
    <ul class="problem-list">
      {problems.map(({code, sentence, where}) => (
        <li key={`${code} ${sentence} ${where?.row}`}>
          {sentence} {where?.tab !== undefined && <Show where={where} about={sentence} />}{' '}
          {where?.step !== undefined && <ToStep step={where.step} about={sentence} goTo={goTo} />}
        </li>
      ))}
    </ul>
  );
}

interface ToStepProps {
  readonly step: SetUpStep;
  readonly about: string;
  readonly goTo: ProblemListProps['goTo'];
}

function ToStep({step, about, goTo}: ToStepProps) {
  const open = (): void => void ask('openPage', 'set-up').catch(() => {});
  const words = goTo === undefined ? PAGE_TITLES['set-up'] : 'Go to the step';

  return (
    <button type="button" class="link" onClick={() => (goTo ?? open)(step)} aria-label={`${words}: ${about}`}>
      {words}
    </button>
  );
}

type Going = 'no' | 'going' | 'there' | 'gone';
const WORDS: Record<Going, string> = {no: 'Show', going: 'Going there…', there: 'Shown', gone: 'No longer there'};

function Show({where, about}: {readonly where: NonNullable<Problem['where']>; readonly about: string}) {
  const [going, setGoing] = useState<Going>('no');
  const go = (): void => {
    setGoing('going');
    ask('showCell', where).then(
      found => setGoing(found ? 'there' : 'gone'),
      () => setGoing('no'),
    );
  };

  return (
    <button type="button" class="link" onClick={go} aria-label={`${WORDS[going]}: ${about}`}>
      {WORDS[going]}
    </button>
  );
}
