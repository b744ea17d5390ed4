/** The steps of Set up as a checklist: what is there, what would be done, what waits for the officer. */
import {STEP_TITLES, type Step, type StepKey, type StepState} from '../../domain/set-up/preview';
import {Icon} from '../kit/icon';

const WORDS: Record<StepState, string> = {done: 'There', todo: 'To do', ask: 'Needs your answer', blocked: 'Blocked'};
const ICONS = {done: 'done', todo: 'now', ask: 'later', blocked: 'later'} as const;

/** Brings a step into sight and gives it the focus. */
export function goToStep(step: StepKey): void {
  document.getElementById(`step-${step}`)?.focus();
}

export function Steps({steps}: {readonly steps: readonly Step[]}) {
  return (
    <ol class="steps">
      {steps.map(({key, state, sentences}) => (
        <li key={key} id={`step-${key}`} tabIndex={-1}>
          <span class="title">{STEP_TITLES[key]}</span>
          <span class={`state ${state}`}>
            <Icon name={ICONS[state]} /> {WORDS[state]}
          </span>
          <ul class="quiet">
            {sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
