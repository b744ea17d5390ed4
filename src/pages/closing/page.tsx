/** The dialog “Close the season”: the handover for the successors, closing when everything is over, and the next season in a copy. */
import './closing.css';
import {useState} from 'preact/hooks';
import {spokenTime} from '../../domain/time/brussels';
import {Loaded, useAsked} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ask, type Value} from '../kit/server';

type View = Value<'readClosing'>;

function Closing() {
  const asked = useAsked('readClosing');

  return (
    <Page title="Close the season">
      <Loaded asked={asked} loading="Looking whether everything is over…">
        {view => <Parts view={view} again={asked.retry} />}
      </Loaded>
    </Page>
  );
}

interface PartProps {
  readonly view: View;
  readonly doing: string;
  readonly act: (what: string, work: () => Promise<string>, again?: boolean) => void;
}

function Parts({view, again}: {readonly view: View; readonly again: () => void}) {
  const [doing, setDoing] = useState('');
  const [did, setDid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const act: PartProps['act'] = async (what, work, lookAgain = false) => {
    setDoing(what);
    setFailure(null);
    setDid(null);
    try {
      setDid(await work());
      if (lookAgain) again();
    } catch (error) {
      setFailure((error as Error).message);
    }
    setDoing('');
  };
  const props = {view, doing, act};

  return (
    <>
      <p class="quiet">{doing}</p>
      {did !== null && <p class="box">{did}</p>}
      {failure !== null && (
        <p role="alert" class="box">
          {failure}
        </p>
      )}
      <Handover {...props} />
      {view.isCopy ? <Next {...props} /> : <Close {...props} />}
    </>
  );
}

function Handover({doing, act}: PartProps) {
  return (
    <section aria-labelledby="handover">
      <h2 id="handover">Handover</h2>
      <p>
        A tab for the successors: what was decided, what was set otherwise, what went out of the ordinary, what to do on
        which day, which countries were wished and what one more place would have been worth.
      </p>
      <button
        type="button"
        disabled={doing !== ''}
        onClick={() =>
          act('Writing the handover…', async () => {
            const {tab, lines} = await ask('writeHandover');
            return `The tab ${tab} has ${lines} lines: read it through and add what only you know.`;
          })
        }
      >
        Write the handover
      </button>
    </section>
  );
}

function Close({view, doing, act}: PartProps) {
  const {closed, obstacles, season, mayDecide} = view;
  if (closed !== null) {
    return (
      <section aria-labelledby="close">
        <h2 id="close">Closed</h2>
        <p>
          {closed.by} closed {season} on {spokenTime(closed.at, 'en')}
          {closed.seal !== null && `; the journal is sealed at step ${closed.seal.entry}`}. Nothing happens by itself
          any more. For the next season: File › Make a copy, and choose SCOPE › Close the season… in the copy.
        </p>
        {view.awake && mayDecide && (
          <div class="box">
            <p>The closing was cut off: its triggers still run, and do nothing.</p>
            <button
              type="button"
              disabled={doing !== ''}
              onClick={() =>
                act(
                  'Taking the triggers away…',
                  async () => {
                    await ask('closeSeason');
                    return 'The triggers are gone.';
                  },
                  true,
                )
              }
            >
              Take the triggers away
            </button>
          </div>
        )}
      </section>
    );
  }
  return (
    <section aria-labelledby="close">
      <h2 id="close">Close {season}</h2>
      {obstacles.length > 0 && (
        <>
          <p>Not yet:</p>
          <ul>
            {obstacles.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        Closing seals the journal and takes the triggers away: nothing is taken in, sent or booked any more, and nothing
        can be changed but to erase people’s data. It cannot be taken back.
      </p>
      {mayDecide ? (
        <button
          type="button"
          class="primary"
          disabled={doing !== '' || obstacles.length > 0}
          onClick={() =>
            act(
              'Closing the season…',
              async () => (await ask('closeSeason'))?.summary ?? 'The season is closed already.',
              true,
            )
          }
        >
          Close {season}
        </button>
      ) : (
        <p class="quiet">A coordinator closes it; you can look.</p>
      )}
    </section>
  );
}

function Next({view, doing, act}: PartProps) {
  return (
    <section aria-labelledby="next">
      <h2 id="next">Start the next season</h2>
      <p>
        This is a copy of {view.season}. Settings, officers, rubric and contracts are carried over, the dates move by 52
        weeks, and everybody who applied is taken out of this copy.
      </p>
      {view.mayDecide ? (
        <button
          type="button"
          class="primary"
          disabled={doing !== ''}
          onClick={() =>
            act('Starting the next season…', async () => {
              const {did, waiting} = await ask('startNextSeason');
              return [...did, ...waiting].join(' ');
            })
          }
        >
          Start the next season here
        </button>
      ) : (
        <p class="quiet">A coordinator starts it.</p>
      )}
    </section>
  );
}

draw(Closing);
