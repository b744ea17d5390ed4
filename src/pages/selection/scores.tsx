/** Step 1: raw and corrected scores side by side, what the calibration says, where readers disagree; the officer chooses which score counts. */
import {useState} from 'preact/hooks';
import {counted, listed} from '../../domain/listed';
import {SCORE_CHOICES, type ScoreChoice} from '../../domain/selection/first-round';
import {ProblemList} from '../kit/problems';
import {SeverityChart} from '../kit/severity-chart';
import type {View} from './conversation';
import type {StepProps} from './page';
import {Moves, points, signed} from './words';

const VERDICTS: Readonly<Record<View['verdict'], string>> = {
  adjusted: 'The readings show that readers differ in severity, and carry a correction.',
  raw: 'The readings carry a correction, but there is nothing to correct.',
  refused: 'The readings do not carry a correction.',
};

export function ScoresStep({talk, view, busy}: StepProps) {
  return (
    <>
      <p>
        <strong>{VERDICTS[view.verdict]}</strong> {view.reason}
      </p>
      <Choice talk={talk} view={view} busy={busy} />
      <Crossing view={view} />
      {view.severities.length > 0 && (
        <section aria-labelledby="severity-heading">
          <h3 id="severity-heading">Severity of the readers, in points</h3>
          <SeverityChart severities={view.severities} />
        </section>
      )}
      <Corrections view={view} />
      <Disagreements view={view} />
      <Further view={view} />
      {view.warnings.length > 0 && (
        <section aria-labelledby="warnings-heading">
          <h3 id="warnings-heading">To look at before trusting it</h3>
          <ProblemList problems={view.warnings} />
        </section>
      )}
    </>
  );
}

const MEANINGS: Readonly<Record<ScoreChoice, string>> = {
  raw: 'The plain mean of the readings.',
  corrected: 'The mean, corrected for severe and lenient readers.',
};

function Choice({talk, view, busy}: StepProps) {
  const [score, setScore] = useState<ScoreChoice>(view.chosen?.score ?? view.suggested);
  const closed = view.state === 'locked' || !view.mayDecide;
  const done = view.chosen?.score === score;

  return (
    <form
      class="box"
      onSubmit={event => {
        event.preventDefault();
        talk.act('Writing down which score counts…', 'chooseScore', score);
      }}
    >
      <fieldset disabled={closed || busy}>
        <legend>Which score counts?</legend>
        {SCORE_CHOICES.map(choice => (
          <label key={choice}>
            <input
              type="radio"
              name="score"
              value={choice}
              checked={score === choice}
              disabled={choice === 'corrected' && view.verdict === 'refused'}
              onChange={() => setScore(choice)}
            />{' '}
            <strong>{choice === 'raw' ? 'Raw' : 'Corrected'}</strong>. {MEANINGS[choice]}
            {choice === view.suggested && ' The readings suggest this one.'}
          </label>
        ))}
      </fieldset>
      <p class="quiet">
        {view.chosen?.sentence ??
          'Not chosen yet. Choose before anybody looks at wishes; the choice goes into the journal.'}
      </p>
      <button type="submit" class={view.chosen === null ? 'primary' : undefined} disabled={closed || busy || done}>
        {view.chosen === null ? `Use the ${score} score` : done ? 'Chosen' : `Change to the ${score} score`}
      </button>
    </form>
  );
}

function Crossing({view: {crossing}}: {readonly view: View}) {
  return (
    <section aria-labelledby="crossing-heading">
      <h3 id="crossing-heading">Who crosses the cut between raw and corrected</h3>
      {crossing.length === 0 ? (
        <p>Nobody: both scores decide the same.</p>
      ) : (
        <Moves moves={crossing} label="From raw to corrected" />
      )}
    </section>
  );
}

const FIRST_CORRECTIONS = 12;

/** Where the correction is largest. */
function Corrections({view: {rows}}: {readonly view: View}) {
  const [most, setMost] = useState(FIRST_CORRECTIONS);
  const scored = rows
    .flatMap(row => (row.raw === null || row.corrected === null ? [] : [{...row, by: row.corrected - row.raw}]))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (scored.length === 0) return null;

  return (
    <section aria-labelledby="corrections-heading">
      <h3 id="corrections-heading">Raw and corrected, largest correction first</h3>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Application</th>
            <th scope="col" class="number">
              Raw
            </th>
            <th scope="col" class="number">
              Corrected
            </th>
            <th scope="col" class="number">
              ±
            </th>
            <th scope="col" class="number">
              Correction
            </th>
            <th scope="col" class="number">
              Readings
            </th>
          </tr>
        </thead>
        <tbody>
          {scored.slice(0, most).map(({reference, name, university, raw, corrected, error, by, readings}) => (
            <tr key={reference}>
              <th scope="row">
                {reference} <bdi>{name}</bdi> <span class="quiet">{university}</span>
              </th>
              <td class="number">{points(raw)}</td>
              <td class="number">{points(corrected)}</td>
              <td class="number">{points(error)}</td>
              <td class="number">{signed(by)}</td>
              <td class="number">{readings}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {scored.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + 200)}>
          Show {Math.min(200, scored.length - most)} more
        </button>
      )}
    </section>
  );
}

const MOST_DISAGREEMENTS = 30;

function Disagreements({view: {disagreements}}: {readonly view: View}) {
  return (
    <section aria-labelledby="disagreements-heading">
      <h3 id="disagreements-heading">Readers more than 3 points apart</h3>
      {disagreements.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul class="moves">
          {disagreements.slice(0, MOST_DISAGREEMENTS).map(({application, points: apart, lowest, highest}) => (
            <li key={application}>
              {application}: {apart.toFixed(1)} points, {lowest} and {highest}
            </li>
          ))}
        </ul>
      )}
      {disagreements.length > MOST_DISAGREEMENTS && (
        <p class="quiet">and {disagreements.length - MOST_DISAGREEMENTS} more, less far apart.</p>
      )}
    </section>
  );
}

const MOST_FURTHER = 20;

type Near = View['settling'][number];

function Settling({settling}: {readonly settling: readonly Near[]}) {
  const cheap = settling.filter(({readings}) => readings !== null);
  const open = settling.slice(cheap.length);

  return (
    <>
      <p>{counted(settling.length, 'application lies', 'applications lie')} within one standard error of the cut.</p>
      <ul class="moves">
        {cheap.slice(0, MOST_FURTHER).map(near => (
          <li key={near.application}>
            {near.application}, {signed(near.distance)} from the cut: {needWords(near.readings!, near.by)}
          </li>
        ))}
        {cheap.length > MOST_FURTHER && <li>and {cheap.length - MOST_FURTHER} more, with as many or more readings</li>}
        {open.length > 0 && (
          <li>
            Talk over, reading alone does not settle {open.length === 1 ? 'it' : 'them'}:{' '}
            {open
              .slice(0, MOST_FURTHER)
              .map(({application, distance}) => `${application} (${signed(distance)})`)
              .join(', ')}
            {open.length > MOST_FURTHER && ` and ${open.length - MOST_FURTHER} more, nearer to the cut`}
          </li>
        )}
      </ul>
    </>
  );
}

/** `2 readings, by An Peeters and Bo Maes`. */
function needWords(readings: number, by: Near['by']): string {
  if (by.length === readings) return `${counted(readings, 'reading')}, by ${listed(by)}`;
  const nobody = by.length === 0 ? 'nobody else may read it' : `only ${listed(by)} may read it`;
  return `${counted(readings, 'reading')}, and ${nobody}: talk it over`;
}

/** Readings that would help, cheapest first. */
function Further({view: {settling, bridging}}: {readonly view: View}) {
  if (settling.length === 0 && bridging.length === 0) return null;

  return (
    <section aria-labelledby="further-heading">
      <h3 id="further-heading">Which further readings would help most</h3>
      {bridging.length > 0 && (
        <>
          <p>{counted(bridging.length, 'reading')} would connect the readers, so that severity can be compared:</p>
          <ul class="moves">
            {bridging.slice(0, MOST_FURTHER).map(({reader, application}) => (
              <li key={`${reader} ${application}`}>
                {application} by {reader}
              </li>
            ))}
          </ul>
        </>
      )}
      {settling.length > 0 && <Settling settling={settling} />}
      <p class="quiet">
        To ask for one, add a row with the reference and the reader’s e-mail to Readings: it is in their sidebar at
        once.
      </p>
    </section>
  );
}
