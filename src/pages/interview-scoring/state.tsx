/** How far an interview is: an icon and a word. */
import type {ItemState} from '../../domain/interview-scoring/list';
import {Icon, type IconName} from '../kit/icon';

const LOOK: Readonly<Record<ItemState, readonly [IconName, string]>> = {
  'to come': ['later', 'To come'],
  now: ['now', 'Now'],
  'to mark': ['pen', 'To mark'],
  marked: ['done', 'Marked'],
  'no-show': ['absent', 'Did not come'],
};

export function State({state}: {readonly state: ItemState}) {
  const [icon, word] = LOOK[state];

  return (
    <span class={`state ${state.replace(' ', '-')}`}>
      <Icon name={icon} /> {word}
    </span>
  );
}
