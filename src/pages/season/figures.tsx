/** The season in figures, under the stages: the same counts as on the tab Dashboard, which is written from here. Looked up when it is opened. */
import {useState} from 'preact/hooks';
import type {Figures as Counts} from '../../domain/dashboard/figures';
import {counted} from '../../domain/listed';
import {spokenTime} from '../../domain/time/brussels';
import {Loaded, useAsked} from '../kit/asked';
import {ask} from '../kit/server';

export function Figures() {
  const [open, setOpen] = useState(false);

  return (
    <details class="figures" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Figures</summary>
      {open && <Looked />}
    </details>
  );
}

function Looked() {
  const asked = useAsked('readDashboard');

  return (
    <>
      <Loaded asked={asked} loading="Counting…">
        {counts => <All counts={counts} />}
      </Loaded>
      <Write />
    </>
  );
}

function All({counts}: {readonly counts: Counts}) {
  const {pipeline, done, readingsToDo, interviewsToDo, places, wishes, due} = counts;
  const [readings, interviews] = [done.at(-1)?.readings ?? 0, done.at(-1)?.interviews ?? 0];
  const [given, free] = [total(places, 'given'), total(places, 'free')];
  const met = wishes.filter(({count}) => count > 0);

  return (
    <>
      <h3>Due this week</h3>
      {due.length === 0 ? (
        <p class="quiet">Nothing.</p>
      ) : (
        <ul>
          {due.map(({at, what}) => (
            <li key={`${at} ${what}`}>
              {what}: {spokenTime(at, 'en')}
            </li>
          ))}
        </ul>
      )}
      <h3>By committee</h3>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">Committee</th>
            <th scope="col">Applied</th>
            <th scope="col">Invited</th>
            <th scope="col">Interv.</th>
            <th scope="col">Placed</th>
          </tr>
        </thead>
        <tbody>
          {pipeline.map(({committee, applied, invited, interviewed, placed}) => (
            <tr key={committee}>
              <th scope="row">{committee}</th>
              <td>{applied}</td>
              <td>{invited}</td>
              <td>{interviewed}</td>
              <td>{placed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Done</h3>
      <Bar name="Readings" value={readings} of={readingsToDo} />
      <Bar name="Interviews" value={interviews} of={interviewsToDo} />
      <Bar name="Places given" value={given} of={given + free} />
      {met.length > 0 && (
        <>
          <h3>Wishes met</h3>
          <p>
            {met.map(({wish, count}) => (wish === 'none' ? `no place: ${count}` : `wish ${wish}: ${count}`)).join(', ')}
          </p>
        </>
      )}
    </>
  );
}

function total(rows: Counts['places'], what: 'given' | 'free'): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}

function Bar({name, value, of}: {readonly name: string; readonly value: number; readonly of: number}) {
  return (
    <p>
      {name}: {value} of {of}
      <progress max={Math.max(1, of)} value={value} aria-label={name} />
    </p>
  );
}

/** The tab with the charts, for slides. */
function Write() {
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const write = (): void => {
    setWriting(true);
    setFailure(null);
    ask('writeDashboard')
      .then(
        charts => setSaid(`The tab Dashboard shows ${counted(charts, 'chart')} of this moment.`),
        (error: Error) => setFailure(error.message),
      )
      .then(() => setWriting(false));
  };

  return (
    <div class="actions">
      <button type="button" disabled={writing} onClick={write}>
        {writing ? 'Writing…' : 'Write the tab Dashboard'}
      </button>
      <p role="status">{said}</p>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}
