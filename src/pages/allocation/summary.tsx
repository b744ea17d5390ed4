/** The run in a few lines: mechanism with its price, figures, certificate, decisions, and the buttons. */

import {notProven} from '../../domain/allocation/certificate-limits';
import type {Mechanism} from '../../domain/allocation/types';
import {counted, listed} from '../../domain/listed';
import {Icon} from '../kit/icon';
import {ask} from '../kit/server';
import type {PartProps} from './page';
import {MECHANISMS, type Names, rounded} from './words';

type Props = PartProps & {readonly names: Names};

export function Summary(props: Props) {
  const {talk, view, run} = props;
  const locked = view.saved !== null && view.saved.state !== 'open';
  const openEdits = view.handEdits.some(
    ({candidate, sheet}) => !talk.restore.includes(candidate) && run.result.assignment[candidate] !== sheet,
  );

  return (
    <section aria-label="This run">
      <Choose {...props} locked={locked} />
      <Figures {...props} />
      <Certificate {...props} />
      <Decisions {...props} locked={locked} />
      <div class="actions">
        {view.mayDecide ? (
          <button
            type="button"
            class="primary"
            disabled={talk.doing !== 'nothing' || locked || openEdits}
            onClick={talk.save}
          >
            Save allocation
          </button>
        ) : (
          <p class="quiet">You may look and try; only a coordinator saves.</p>
        )}
        <button type="button" disabled={talk.doing !== 'nothing'} onClick={talk.look}>
          Run again
        </button>
        <button type="button" onClick={() => void ask('openPage', 'allocation-board').catch(() => {})}>
          Board…
        </button>
      </div>
    </section>
  );
}

function Choose({talk, view, run, locked}: Props & {readonly locked: boolean}) {
  const price = run.result.statistics.price;
  const ranking = view.hosts.filter(({order}) => order.length > 0).map(({country}) => country);

  return (
    <>
      <label for="mechanism">Mechanism</label>
      <select
        id="mechanism"
        value={run.mechanism}
        disabled={locked}
        aria-describedby="promise"
        onChange={event => talk.choose({mechanism: event.currentTarget.value as Mechanism})}
      >
        {(Object.keys(MECHANISMS) as Mechanism[]).map(mechanism => (
          <option key={mechanism} value={mechanism}>
            {MECHANISMS[mechanism][0]}
          </option>
        ))}
      </select>
      <p id="promise" class="quiet">
        {MECHANISMS[run.mechanism][1]}
        {ranking.length > 0 &&
          ` ${listed(ranking)} ${ranking.length === 1 ? 'ranks' : 'rank'} candidates: ${run.mechanism === 'deferred-acceptance' ? 'their orders decide there' : 'here it only counts whom they name'}.`}
      </p>
      {price !== undefined && (
        <p class="bad">
          <Icon name="blocked" /> Price: {counted(price.displaced.length, 'candidate')} would have had a better wish by
          merit order, which places {price.placedByMerit}.
        </p>
      )}
    </>
  );
}

function Figures({run: {figures, order, result}}: Props) {
  const {candidates, placed, places, byWish, meanWish} = figures;
  const without = candidates - order.length;

  return (
    <>
      <p class="figures">
        <span>
          <strong>{placed}</strong> of {candidates} placed
        </span>
        <span>
          <strong>{byWish[0] ?? 0}</strong> first wishes
        </span>
        <span>
          <strong>{candidates - placed}</strong> without
        </span>
      </p>
      <p class="quiet">
        {placed} of {places} places are filled; the mean wish is {rounded(meanWish)}.
        {without > 0 && ` ${counted(without, 'candidate')} without a final score.`}
        {result.draws.length > 0 && ` The draw decided ${counted(result.draws.length, 'tie')}.`}
      </p>
    </>
  );
}

function Certificate({run: {certificate, input, mechanism}}: Props) {
  const limits = notProven(input);
  const {ok, violations, says} = certificate;
  const promisesMerit = mechanism === 'merit-order' || mechanism === 'deferred-acceptance';
  if (ok) {
    return (
      <details class="certificate">
        <summary class="good">
          <Icon name="done" /> Certificate:{' '}
          {promisesMerit ? 'nothing speaks against it' : 'all limits are kept; merit is not promised'}
        </summary>
        <p class="quiet">{says}</p>
        {limits.map(sentence => (
          <p key={sentence} class="quiet">
            {sentence}
          </p>
        ))}
      </details>
    );
  }

  return (
    <div class="bad">
      <p>
        <Icon name="blocked" /> Certificate: {counted(violations.length, 'promise')} broken.{' '}
        {listed(
          violations.map(({sentence}) => sentence),
          3,
        )}
      </p>
    </div>
  );
}

function Decisions({talk, run, names, locked}: Props & {readonly locked: boolean}) {
  if (run.decisions.length === 0) return null;

  return (
    <details>
      <summary>{counted(run.decisions.length, 'decision')} of officers</summary>
      <ul class="problem-list">
        {run.decisions.map(({candidate, pin, forbidden, reason}) => (
          <li key={candidate}>
            {names.nameOf(candidate)}:{' '}
            {[
              ...(pin === null ? [] : [`at ${names.placeOf(pin)}`]),
              ...forbidden.map(place => `not at ${names.placeOf(place)}`),
            ].join(', ')}
            . {reason === '' ? 'No reason yet.' : reason}{' '}
            {!locked && (
              <button
                type="button"
                class="link"
                aria-label={`Take back the decision about ${names.nameOf(candidate)}`}
                onClick={() => talk.decide({candidate, pin: null, forbidden: [], reason: ''})}
              >
                Take back
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
