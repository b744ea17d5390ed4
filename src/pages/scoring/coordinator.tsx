/** For the coordinator: how far each reader is, dealing, and marks that were typed into the tab. Looked up when it is opened. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {Problem} from '../../domain/problem';
import type {Progress} from '../../domain/reading/progress';
import {Loaded, useAsked} from '../kit/asked';
import {ProblemList} from '../kit/problems';
import {ask} from '../kit/server';

/** More at once would push everything else out of sight. */
const MOST_PROBLEMS = 12;

export function Coordinator({open: opened}: {readonly open: boolean}) {
  const [open, setOpen] = useState(opened);

  return (
    <details open={opened} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Coordinator</summary>
      {open && <Readers />}
    </details>
  );
}

function Readers() {
  const asked = useAsked('readProgress');
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<readonly Problem[] | null>(null);

  const run = (work: Promise<string>): void => {
    setBusy(true);
    setFailure(null);
    work.then(setSaid, (error: Error) => setFailure(error.message)).then(() => setBusy(false));
  };
  const takeIn = (): void =>
    run(
      ask('takeInMarks').then(({taken, problems}) => {
        asked.retry();
        setLeft(problems);
        const more = problems.length === 0 ? '' : ` ${counted(problems.length, 'thing')} to look at.`;
        return `Took in ${counted(taken, 'reading')}.${more}`;
      }),
    );

  const refresh = (): void => {
    setSaid(null);
    setLeft(null);
    asked.retry();
  };
  const remind = (): void => run(ask('remindNow'));

  return (
    <>
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => run(ask('openPage', 'dealing').then(() => 'Opened.'))}>
          Deal readings…
        </button>
        <button type="button" disabled={busy} onClick={refresh}>
          Refresh
        </button>
      </div>
      {said !== null && <p role="status">{said}</p>}
      {failure !== null && (
        <p role="alert" class="box">
          {failure}
        </p>
      )}
      <Loaded asked={asked} loading="Looking up the readers…">
        {progress => (
          <Standing
            progress={left === null ? progress : {...progress, problems: left}}
            busy={busy}
            takeIn={takeIn}
            remind={remind}
          />
        )}
      </Loaded>
    </>
  );
}

interface StandingProps {
  readonly progress: Progress;
  readonly busy: boolean;
  readonly takeIn: () => void;
  readonly remind: () => void;
}

function Standing({progress, busy, takeIn, remind}: StandingProps) {
  const {readers, done, total, missing, typed, problems} = progress;
  const behind = readers.filter(({unread}) => unread > 0).length;
  if (total === 0) return <p>Nothing is dealt yet.</p>;

  return (
    <>
      <p>
        {done} of {counted(total, 'reading')} done.
        {missing > 0 && ` ${counted(missing, 'reading')} to deal: choose Deal readings….`}
      </p>
      {typed > 0 && (
        <p>
          {counted(typed, 'reading')} typed into the tab.{' '}
          <button type="button" disabled={busy} onClick={takeIn}>
            Take them in
          </button>
        </p>
      )}
      {behind > 0 && (
        <button type="button" disabled={busy} onClick={remind}>
          Remind {counted(behind, 'reader')} now
        </button>
      )}
      <ul class="readers">
        {readers.map(({reader, name, done: read, unread, abstained, lastSaved}) => (
          <li key={reader} title={lastSaved === null ? 'Nothing saved yet' : `Last saved on ${lastSaved}`}>
            <span class="who">{name}</span>
            <span class="count">
              {read} of {read + unread}
              {abstained > 0 && <span class="quiet"> · {abstained} given back</span>}
            </span>
            <progress
              value={read}
              max={Math.max(1, read + unread)}
              aria-label={`${name}: ${read} of ${read + unread}`}
            />
          </li>
        ))}
      </ul>
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

function Problems({problems}: {readonly problems: readonly Problem[]}) {
  const [all, setAll] = useState(false);

  return (
    <section>
      <h3>To look at in Readings ({problems.length})</h3>
      <ProblemList problems={all ? problems : problems.slice(0, MOST_PROBLEMS)} />
      {!all && problems.length > MOST_PROBLEMS && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Show {problems.length - MOST_PROBLEMS} more
        </button>
      )}
    </section>
  );
}
