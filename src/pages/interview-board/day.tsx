/** One interviewer's evening on one page, to print. */
import {useState} from 'preact/hooks';
import type {Cell, Evening} from '../../domain/interview-scoring/board';

interface DayProps {
  readonly evening: Evening;
  readonly season: string;
  readonly close: () => void;
}

export function Day({evening, season, close}: DayProps) {
  const cells = evening.rows.flatMap(({cells: row}) => row.flatMap(cell => cell ?? []));
  const people = peopleIn(cells);
  const [chosen, setChosen] = useState(people[0]?.email ?? '');
  const person = people.find(({email}) => email === chosen) ?? people[0];
  const own = cells.filter(({panel}) => panel.some(({email}) => email === person?.email));

  return (
    <section class="day" aria-labelledby="day-heading">
      <div class="no-print">
        <label for="person">Whose day</label>
        <select id="person" value={person?.email ?? ''} onChange={event => setChosen(event.currentTarget.value)}>
          {people.map(({email, name}) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </select>
        <div class="actions">
          <button type="button" class="primary" onClick={() => print()}>
            Print
          </button>
          <button type="button" onClick={close}>
            Back to the board
          </button>
        </div>
      </div>
      <h2 id="day-heading">
        {person?.name}: {evening.spoken}
      </h2>
      <p class="quiet">{season}, interviews. Times are Brussels time.</p>
      <table class="page">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Slot</th>
            <th scope="col">Candidate</th>
            <th scope="col">University</th>
            <th scope="col">With</th>
            <th scope="col">Video call</th>
          </tr>
        </thead>
        <tbody>
          {own.map(cell => (
            <tr key={cell.slot}>
              <th scope="row">
                {cell.time}–{cell.until}
              </th>
              <td>{cell.slot}</td>
              <td>{cell.reference === '' ? cell.word : `${cell.name} (${cell.reference})`}</td>
              <td>{cell.committee}</td>
              <td>
                {cell.panel
                  .filter(({email}) => email !== person?.email)
                  .map(({name}) => name)
                  .join(', ')}
              </td>
              <td>{cell.link}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** By name. */
function peopleIn(cells: readonly Cell[]): readonly Cell['panel'][number][] {
  const people = new Map(cells.flatMap(({panel}) => panel.map(person => [person.email, person] as const)));
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name));
}
