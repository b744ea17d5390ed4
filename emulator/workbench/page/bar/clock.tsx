/** The clock of the workspace: it stands still until somebody moves it. What ran on the way is said afterwards. */

import {useState} from 'preact/hooks';
import type {CommandName, Input, Value} from '../../worker/commands';
import {ask} from '../ask';
import {sayError, toast, useAsked} from '../live';
import {Popup} from '../parts/popup';
import {dayAndTime, inputValue} from '../when';

export function Clock({now, zone}: {readonly now: number; readonly zone: string}) {
  const text = dayAndTime(now, zone);
  return (
    <Popup
      class="clock"
      label={
        <>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.500" fill="none" stroke="currentColor" stroke-width="1.300" />
            <path d="M8 4v4l2.500 2" fill="none" stroke="currentColor" stroke-width="1.300" />
          </svg>
          <span class="unseen">Clock: </span>
          <time dateTime={new Date(now).toISOString()}>{text}</time>
          <span class="unseen">. Move time</span>
          <span aria-hidden="true">▾</span>
        </>
      }
    >
      {close => <Moves zone={zone} onDone={close} />}
    </Popup>
  );
}

type Move = Extract<CommandName, 'clock.advance' | 'clock.tomorrow' | 'clock.to'>;

function Moves({zone, onDone}: {readonly zone: string; readonly onDone: () => void}) {
  const {value: state} = useAsked('clock.state', {});
  const {value: season} = useAsked('season.next', {});
  const [moving, setMoving] = useState(false);
  if (state === undefined) return <p class="quiet">Looking at the clock…</p>;

  const goOn = () => {
    setMoving(true);
    ask('season.goOn', {})
      .then(({stage, now}) => toast(`It is ${dayAndTime(now, zone)}. The season is at “${stage}”.`), sayError)
      .finally(() => {
        setMoving(false);
        onDone();
      });
  };
  const move = <Name extends Move>(name: Name, input: Input<Name>) => {
    setMoving(true);
    ask(name, input)
      .then(report, sayError)
      .finally(() => {
        setMoving(false);
        onDone();
      });
  };
  const report = ({ran, failed, now}: Value<Move>) => {
    const what =
      ran === 0
        ? 'Nothing was due.'
        : `${ran} ${ran === 1 ? 'execution' : 'executions'} ran${failed === 0 ? '' : `, ${failed} failed: see Log`}.`;
    toast(`It is ${dayAndTime(now, zone)}. ${what}`);
  };
  const [next] = state.dates;

  return (
    <div class="moves">
      <p class="quiet">Time stands still until you move it. What falls due on the way runs.</p>
      <button type="button" disabled={moving} onClick={() => move('clock.advance', {minutes: 10})}>
        +10 minutes
      </button>
      <button type="button" disabled={moving} onClick={() => move('clock.advance', {minutes: 60})}>
        +1 hour
      </button>
      <button type="button" disabled={moving} onClick={() => move('clock.tomorrow', {})}>
        Tomorrow at 9:00
      </button>
      {next !== undefined && (
        <button type="button" disabled={moving} onClick={() => move('clock.to', {at: next.at})}>
          {next.title} <small>{dayAndTime(next.at, zone)}</small>
        </button>
      )}
      <form
        onSubmit={event => {
          event.preventDefault();
          const at = new FormData(event.currentTarget).get('at');
          move('clock.to', {at: `${String(at)}:00`});
        }}
      >
        <label>
          Go to
          <input type="datetime-local" name="at" required defaultValue={inputValue(state.now, zone)} />
        </label>
        <button type="submit" disabled={moving}>
          Go
        </button>
      </form>
      {state.nextTrigger !== null && (
        <p class="quiet">The next time trigger is due {dayAndTime(state.nextTrigger, zone)}.</p>
      )}
      {season?.next && (
        <div class="goes-on">
          <p class="quiet">Or let everybody else act until: {season.next.does}</p>
          <button type="button" disabled={moving} onClick={goOn}>
            Let the season go on to “{season.next.name}”
          </button>
        </div>
      )}
      {moving && <p role="status">Time is passing…</p>}
    </div>
  );
}
