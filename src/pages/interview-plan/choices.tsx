/** What the officer chooses: evenings, lengths, who interviews and when they cannot. */
import type {RoundWish} from '../../domain/interviews/plan-round';
import type {PersonView} from '../../domain/interviews/plan-view';
import {nextDay, type Window} from '../../domain/interviews/slots';

interface Props {
  readonly wish: RoundWish;
  readonly choose: (more: Partial<RoundWish>) => void;
}

const NUMBERS = [
  ['interviewMinutes', 'Minutes', 5, 180],
  ['breakMinutes', 'Break', 0, 60],
  ['panelSize', 'Panel size', 1, 5],
  ['parallelPanels', 'Panels at once', 1, 26],
  ['spareSlots', 'Spare slots (%)', 0, 400],
] as const;

export function Lengths({wish, choose}: Props) {
  return (
    <fieldset class="numbers">
      <legend>Interviews</legend>
      {NUMBERS.map(([name, title, least, most]) => (
        <label key={name}>
          {title}
          <input
            type="number"
            min={least}
            max={most}
            step={1}
            value={wish[name]}
            onChange={event => choose({[name]: within(event.currentTarget.valueAsNumber, least, most)})}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** A whole number in the range; what is none becomes the least. */
function within(typed: number, least: number, most: number): number {
  return Number.isFinite(typed) ? Math.min(most, Math.max(least, Math.round(typed))) : least;
}

export function Evenings({wish: {windows}, choose}: Props) {
  const change = (at: number, more: Partial<Window>): void =>
    choose({windows: windows.map((window, index) => (index === at ? {...window, ...more} : window))});
  const remove = (at: number): void => choose({windows: windows.filter((_, index) => index !== at)});
  const add = (): void => choose({windows: [...windows, after(windows.at(-1))]});

  return (
    <fieldset class="evenings">
      <legend>Evenings (Brussels time)</legend>
      {windows.length === 0 && <p class="quiet">None chosen: add the evenings on which there should be more slots.</p>}
      {windows.map((window, at) => (
        <div class="evening" key={at}>
          <input
            type="date"
            aria-label={`Day of evening ${at + 1}`}
            value={window.day}
            onChange={event => change(at, {day: event.currentTarget.value})}
          />
          <input
            type="time"
            aria-label={`Evening ${at + 1} from`}
            value={window.from}
            onChange={event => change(at, {from: event.currentTarget.value})}
          />
          <span aria-hidden="true">–</span>
          <input
            type="time"
            aria-label={`Evening ${at + 1} until`}
            value={window.to}
            onChange={event => change(at, {to: event.currentTarget.value})}
          />
          <button type="button" class="link" aria-label={`Leave out ${window.day}`} onClick={() => remove(at)}>
            Leave out
          </button>
        </div>
      ))}
      <button type="button" onClick={add}>
        Add an evening
      </button>
    </fieldset>
  );
}

/** The day after the last one, at the same hours. */
function after(last: Window | undefined): Window {
  if (last === undefined || last.day === '') return {day: '', from: '18:00', to: '21:30'};
  return {...last, day: nextDay(last.day)};
}

function calendarWord(shares: PersonView['shares']): string {
  if (shares === null) return '–';
  return shares ? 'Looked up' : 'Not shared';
}

export function Interviewers({wish, choose, people}: Props & {readonly people: readonly PersonView[]}) {
  const chosen = new Map(wish.interviewers.map(each => [each.email, each.busy]));
  const toggle = (email: string): void => {
    const others = wish.interviewers.filter(each => each.email !== email);
    choose({interviewers: chosen.has(email) ? others : [...others, {email, busy: ''}]});
  };
  const say = (email: string, busy: string): void =>
    choose({interviewers: wish.interviewers.map(each => (each.email === email ? {email, busy} : each))});

  return (
    <fieldset>
      <legend>Interviewers</legend>
      <p class="quiet" id="busy-help">
        Calendars are looked up where they are shared with you. Type what they do not say: 2027-11-03, or 2027-11-05
        18:00-19:30, separated by ;
      </p>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">Interviews</th>
            <th scope="col">Of</th>
            <th scope="col">Calendar</th>
            <th scope="col">Cannot</th>
            <th scope="col" class="number">
              Slots
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({email, name, committee, shares, slots}) => (
            <tr key={email}>
              <th scope="row">
                <label>
                  <input type="checkbox" checked={chosen.has(email)} onChange={() => toggle(email)} /> {name}
                </label>
              </th>
              <td>{committee || '–'}</td>
              <td class={shares === false ? 'warn' : undefined}>{calendarWord(shares)}</td>
              <td>
                <input
                  type="text"
                  aria-label={`When ${name} cannot`}
                  aria-describedby="busy-help"
                  disabled={!chosen.has(email)}
                  value={chosen.get(email) ?? ''}
                  onChange={event => say(email, event.currentTarget.value)}
                />
              </td>
              <td class="number">{slots}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
