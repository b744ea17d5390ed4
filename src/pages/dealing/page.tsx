/**
 * Dealing readings: what would be dealt, to whom, and what stands in the way; saved as shown. The same page deals the first time, adds what is missing later,
 * and gives the unread work of a reader to others.
 */
import './dealing.css';
import {useState} from 'preact/hooks';
import {counted, listed} from '../../domain/listed';
import {type Proposal, pairOf} from '../../domain/reading/conflicts';
import type {DealPreview} from '../../domain/reading/deal-preview';
import {Failure, useAsked} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {ask} from '../kit/server';
import {Loads} from './loads';

type Pair = Pick<Proposal, 'application' | 'reader'>;

function Dealing() {
  const [away, setAway] = useState<string | null>(null);
  const [declare, setDeclare] = useState<readonly Pair[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useAsked('previewReadings', {away, declare});
  const [last, setLast] = useState<DealPreview | null>(null);
  if (asked.state === 'ready' && asked.value !== last) setLast(asked.value);
  const preview = asked.state === 'ready' ? asked.value : last;

  const choose = (next: {away?: string | null; declare?: readonly Pair[]}): void => {
    setSaid(null);
    setFailure(null);
    if (next.away !== undefined) setAway(next.away);
    if (next.declare !== undefined) setDeclare(next.declare);
  };
  const save = ({basis}: DealPreview): void => {
    setBusy(true);
    setFailure(null);
    ask('saveDeal', {away, declare, basis})
      .then(
        ({summary}) => {
          setSaid(summary === null ? 'There was nothing to deal.' : `Saved. ${summary}`);
          setAway(null);
          setDeclare([]);
        },
        (error: Error) => setFailure(error.message),
      )
      .then(() => {
        setBusy(false);
        asked.retry();
      });
  };

  return (
    <Page title="Deal readings">
      {asked.state === 'failed' && <Failure message={asked.message} retry={asked.retry} />}
      {asked.state === 'loading' && (
        <p role="status" class="quiet">
          {preview === null ? 'Dealing, to show it to you first…' : 'Dealing anew…'}
        </p>
      )}
      {said !== null && (
        <p role="status" class="box">
          {said}
        </p>
      )}
      {failure !== null && (
        <p role="alert" class="box">
          {failure}
        </p>
      )}
      {preview !== null && asked.state !== 'failed' && (
        <Proposed
          preview={preview}
          away={away}
          declare={declare}
          waiting={busy || asked.state === 'loading'}
          busy={busy}
          choose={choose}
          save={save}
        />
      )}
    </Page>
  );
}

interface ProposedProps {
  readonly preview: DealPreview;
  readonly away: string | null;
  readonly declare: readonly Pair[];
  readonly waiting: boolean;
  readonly busy: boolean;
  readonly choose: (next: {away?: string | null; declare?: readonly Pair[]}) => void;
  readonly save: (preview: DealPreview) => void;
}

function Proposed({preview, away, declare, waiting, busy, choose, save}: ProposedProps) {
  const {summary, changes, problems, proposals, reminders} = preview;

  return (
    <>
      <p class="box">
        <strong>{summary}</strong>
      </p>
      <Figures preview={preview} />
      {problems.length > 0 && (
        <section>
          <h2>In the way ({problems.length})</h2>
          <ProblemList problems={problems} />
        </section>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={waiting || !changes} onClick={() => save(preview)}>
          {busy ? 'Saving…' : buttonText(preview, away)}
        </button>
      </div>
      {reminders.length > 0 && changes && (
        <p class="quiet">Whoever then still has something to read gets a mail on {listed(reminders)}.</p>
      )}
      {proposals.length > 0 && <Conflicts proposals={proposals} declare={declare} choose={choose} />}
      <section>
        <h2>Readers</h2>
        <label for="away">Reads no more</label>
        <select
          id="away"
          value={away ?? ''}
          onChange={event => choose({away: event.currentTarget.value === '' ? null : event.currentTarget.value})}
        >
          <option value="">nobody: everyone goes on</option>
          {preview.loads.map(({reader, name, before, given}) => (
            <option key={reader} value={reader}>
              {name}: {counted(before - given, 'unread reading')} would go to others
            </option>
          ))}
        </select>
        <Loads loads={preview.loads} />
      </section>
    </>
  );
}

function buttonText({readings, loads, changes}: DealPreview, away: string | null): string {
  if (!changes) return 'Nothing to deal';
  const before = loads.reduce((sum, load) => sum + load.before, 0);
  if (away !== null) return `Deal the work of ${loads.find(({reader}) => reader === away)?.name ?? away} to others`;
  return readings > before ? `Deal ${counted(readings - before, 'reading')}` : 'Save';
}

function Figures({preview}: {readonly preview: DealPreview}) {
  const {applications, readingsEach, readings, pairs, weakestLink, aside, declared} = preview;
  const others = aside.map(({state, count}) => `${count} ${state}`);

  return (
    <ul class="figures">
      <li>
        {counted(applications, 'application')}, {counted(readingsEach, 'reader')} each: {counted(readings, 'reading')}{' '}
        in all.
        {others.length > 0 && <span class="quiet"> Not read: {others.join(', ')}.</span>}
      </li>
      {pairs.all > 0 && (
        <li>
          {pairs.crossUniversity} of {counted(pairs.all, 'pair')} of readers are of two universities.
        </li>
      )}
      {weakestLink !== null && (
        <li>
          Hardest to compare: {listed(weakestLink.names)}; their difference in severity will be known to within ±{' '}
          {weakestLink.standardError.toFixed(1)} times the chance in one mark.
        </li>
      )}
      <li>
        {declared === 0 ? 'No conflict is declared' : `${counted(declared, 'conflict')} declared`} in the column Knows
        of Officers.
      </li>
    </ul>
  );
}

interface ConflictsProps {
  readonly proposals: readonly Proposal[];
  readonly declare: readonly Pair[];
  readonly choose: (next: {declare: readonly Pair[]}) => void;
}

function Conflicts({proposals, declare, choose}: ConflictsProps) {
  const chosen = new Set(declare.map(pairOf));
  const toggle = ({application, reader}: Proposal): void => {
    const pair = {application, reader};
    choose({
      declare: chosen.has(pairOf(pair)) ? declare.filter(each => pairOf(each) !== pairOf(pair)) : [...declare, pair],
    });
  };

  return (
    <fieldset class="conflicts">
      <legend>Do they know each other? Tick whom to keep apart.</legend>
      {proposals.map(proposal => (
        <label key={pairOf(proposal)}>
          <input type="checkbox" checked={chosen.has(pairOf(proposal))} onChange={() => toggle(proposal)} />
          {proposal.readerName} and {proposal.applicantName} ({proposal.application}): {proposal.because}
          {proposal.because === 'same e-mail' && ', so kept apart here anyway; ticked, in the interviews too'}
        </label>
      ))}
    </fieldset>
  );
}

draw(Dealing);
