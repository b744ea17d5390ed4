/**
 * The season sidebar: where the season stands, stage by stage. The stages are drawn at once; how far they are comes
 * from the script.
 */
import './season.css';
import {useState} from 'preact/hooks';
import type {Overview} from '../../domain/season/overview';
import {PAGE_TITLES, type PageName} from '../../domain/season/pages';
import {STAGES, type StageState} from '../../domain/season/stages';
import {Loaded, useAsked} from '../kit/asked';
import {Delivery} from '../kit/delivery';
import {Icon} from '../kit/icon';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {ask} from '../kit/server';
import {Figures} from './figures';
import {Withdraw} from './withdraw';

/** More would push everything else out of sight; who has mended these is shown the next. */
const MOST_SHOWN = 12;

const WORDS: Record<StageState, string> = {done: 'Done', now: 'Now', blocked: 'Blocked', later: 'Later'};

function Season() {
  const asked = useAsked('readSeason');
  const [note, setNote] = useState<string | null>(null);
  const withdrawn = (sentence: string): void => {
    setNote(sentence);
    asked.retry();
  };

  return (
    <Page title="Season">
      <Loaded asked={asked} loading="Looking up the season…">
        {overview => <Standing overview={overview} note={note} withdrawn={withdrawn} look={asked.retry} />}
      </Loaded>
      <ol class="stages">
        {STAGES.map((stage, index) => (
          <li key={stage.key} class={asked.state === 'ready' ? asked.value.states[index] : undefined}>
            <span class="title">{stage.title}</span>
            {asked.state === 'ready' && <State state={asked.value.states[index] ?? 'later'} />}
            <span class="purpose quiet">{stage.purpose}</span>
          </li>
        ))}
      </ol>
      {asked.state === 'ready' && asked.value.season !== null && <Figures />}
    </Page>
  );
}

interface StandingProps {
  readonly overview: Overview;
  /** What was done to an application from here. */
  readonly note: string | null;
  readonly withdrawn: (sentence: string) => void;
  readonly look: () => void;
}

function Standing({overview, note, withdrawn, look}: StandingProps) {
  const {season, spreadsheet, next, blockedBecause, page} = overview;
  if (season === null) {
    return (
      <>
        <p class="box">
          No season in <strong>{spreadsheet}</strong> yet. {next}
        </p>
        {page !== null && <Next page={page} />}
      </>
    );
  }

  return (
    <>
      <p class="box">
        <strong>{season}</strong>
        <br />
        {blockedBecause ?? next}
      </p>
      {page !== null && <Next page={page} />}
      <Problems overview={overview} />
      <Applications overview={overview} note={note} withdrawn={withdrawn} />
      <Automation overview={overview} />
      <button type="button" class="link" onClick={look}>
        Look again
      </button>
    </>
  );
}

/** The one button: what to do next. */
function Next({page}: {readonly page: PageName}) {
  const [failure, setFailure] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const open = (): void => {
    setOpening(true);
    setFailure(null);
    ask('openPage', page)
      .catch((error: Error) => setFailure(error.message))
      .then(() => setOpening(false));
  };

  return (
    <div class="actions">
      <button type="button" class="primary" disabled={opening} onClick={open}>
        {opening ? 'Opening…' : PAGE_TITLES[page]}
      </button>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}

function Problems({overview: {problems}}: {readonly overview: Overview}) {
  if (problems.length === 0) return null;

  return (
    <section>
      <h2>To look at ({problems.length})</h2>
      <ProblemList problems={problems.slice(0, MOST_SHOWN)} />
      {problems.length > MOST_SHOWN && <p class="quiet">And {problems.length - MOST_SHOWN} more.</p>}
    </section>
  );
}

function Applications({overview, note, withdrawn}: Omit<StandingProps, 'look'>) {
  const {committees, aside, formUrl} = overview;
  const empty = committees.every(({complete, incomplete, notEligible}) => complete + incomplete + notEligible === 0);

  return (
    <section>
      <h2>Applications</h2>
      {empty ? (
        <p class="quiet">
          None yet.{' '}
          {formUrl !== null && (
            <a href={formUrl} target="_blank" rel="noopener noreferrer">
              Open the form
            </a>
          )}
        </p>
      ) : (
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">Committee</th>
              <th scope="col">Complete</th>
              <th scope="col">Incompl.</th>
              <th scope="col">Not el.</th>
            </tr>
          </thead>
          <tbody>
            {committees.map(({committee, complete, incomplete, notEligible}) => (
              <tr key={committee}>
                <th scope="row">{committee}</th>
                <td>{complete}</td>
                <td>{incomplete}</td>
                <td>{notEligible}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {aside > 0 && (
        <p class="quiet">
          {aside} more {aside === 1 ? 'does' : 'do'} not count: sent again, or withdrawn.
        </p>
      )}
      {note !== null && <p role="status">{note}</p>}
      {!empty && <Withdraw done={withdrawn} />}
    </section>
  );
}

function Automation({overview: {automation, mails, delivery}}: {readonly overview: Overview}) {
  return (
    <section>
      <h2>Mails</h2>
      <p>{mails.length === 0 ? 'None yet.' : mails.map(({state, count}) => `${count} ${state}`).join(', ')}</p>
      {delivery !== null && (delivery.ready + delivery.overLimit + delivery.later > 0 || delivery.stopped !== null) && (
        <Delivery standing={delivery} secondary />
      )}
      <p class="quiet">
        {automation === null ? 'The automation has not run yet.' : `The automation last ran on ${automation}.`}
      </p>
    </section>
  );
}

function State({state}: {readonly state: StageState}) {
  return (
    <span class={`state ${state}`}>
      <Icon name={state} /> {WORDS[state]}
    </span>
  );
}

draw(Season);
