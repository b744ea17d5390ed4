/** How far a slot is: an icon and a word. */
import type {CellState} from '../../domain/interview-scoring/board';
import {Icon, type IconName} from '../kit/icon';

const ICONS: Readonly<Record<CellState, IconName>> = {
  free: 'free',
  over: 'closed',
  booked: 'person',
  'to mark': 'pen',
  'part marked': 'half',
  marked: 'done',
  'no-show': 'absent',
  closed: 'closed',
};

export function State({state, word}: {readonly state: CellState; readonly word: string}) {
  return (
    <span class={`state ${state.replace(' ', '-')}`}>
      <Icon name={ICONS[state]} /> {word}
    </span>
  );
}
