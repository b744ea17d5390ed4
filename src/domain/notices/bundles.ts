/**
 * Bundles: notices that are sent with one yes, because they tell one decision and everybody is to hear at the same time. What is checked, limited, previewed and agreed
 * to is the whole; each mail keeps its own kind, text and version.
 */
import {Refusal} from '../problem';
import type {NoticeKind} from './kind';
import {kindOf} from './kinds';
import {FIRST_ROUND_STEPS} from './kinds/first-round';
import type {Step} from './notice';

export const BUNDLES = [
  {
    name: 'first-round results',
    title: 'Results of the first round',
    who: 'Everybody with a decision of the first round, at the same time.',
    steps: FIRST_ROUND_STEPS,
  },
] as const;

/** What the dialog sends at once: a single notice, or a bundle by its name. */
export type SendingName = Step | (typeof BUNDLES)[number]['name'];

/** What is chosen in the dialog. */
export interface Chosen {
  readonly name: SendingName;
  readonly title: string;
  readonly who: string;
  readonly kinds: readonly NoticeKind[];
}

/** @throws {Refusal} for what is not sent from the dialog */
export function chosenSending(name: string): Chosen {
  const bundle = BUNDLES.find(each => each.name === name);
  if (bundle !== undefined) {
    const {title, who, steps} = bundle;
    return {name: bundle.name, title, who, kinds: steps.map(step => kindOf(step)!)};
  }
  const kind = kindOf(name);
  if (kind?.audience !== undefined && kind.sentBy === 'dialog') {
    return {name: kind.step, title: kind.title, who: kind.who, kinds: [kind]};
  }
  throw new Refusal('no-kind', `“${name}” is not sent from here.`);
}
