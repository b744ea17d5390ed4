/** The notices of the season as a list to choose from, each with who would get it now. */
import {counted} from '../../domain/listed';
import type {KindCount, NoticesView} from '../../domain/notices/preview';
import type {Conversation} from './conversation';

export function KindList({talk, view}: {readonly talk: Conversation; readonly view: NoticesView}) {
  const {name, doing, choose} = talk;

  return (
    <fieldset class="kinds">
      <legend>Which notice?</legend>
      {view.kinds.map(kind => (
        <label key={kind.name} class={`${kind.open > 0 ? 'open' : ''} ${kind.isPart ? 'part' : ''}`}>
          <input
            type="radio"
            name="notice"
            value={kind.name}
            checked={name === kind.name}
            disabled={doing !== ''}
            onChange={() => choose(kind.name)}
          />
          <span class="title">{kind.title}</span>
          <span class="quiet">{standingOf(kind)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function standingOf({open, waiting, told, trouble}: KindCount): string {
  if (trouble !== null) return 'Not yet: its tab is missing';
  const parts = [
    ...(open > 0 ? [`${counted(open, 'person', 'people')} to tell`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(told > 0 ? [`${told} told`] : []),
  ];
  return parts.join(', ') || 'Nobody to tell';
}
