/** An officer's decision about one candidate: pinned to a place or ruled out there, with a reason, and its cost before it is applied. */
import {useMemo, useState} from 'preact/hooks';
import type {Decision} from '../../domain/allocation/decisions';
import {costOfDecision, type DecisionCost} from '../../domain/allocation/run';
import type {CandidateId, PlaceId} from '../../domain/allocation/types';
import {counted, listed} from '../../domain/listed';
import {Icon} from '../kit/icon';
import type {PartProps} from './page';
import type {Names} from './words';

interface DecideProps extends PartProps {
  readonly names: Names;
  readonly candidate: CandidateId;
}

export function Decide({talk, view, run, names, candidate}: DecideProps) {
  const before = run.decisions.find(each => each.candidate === candidate);
  const wishes = run.input.candidates.find(({id}) => id === candidate)?.wishes ?? [];
  const [place, setPlace] = useState<PlaceId>('');
  const [what, setWhat] = useState<'pin' | 'forbid'>('pin');
  const [reason, setReason] = useState(before?.reason ?? '');
  const decision = place === '' ? null : decisionOf(candidate, before, what, place, reason);
  const cost = useMemo(
    () => (decision === null ? null : costOfDecision(view, run, decision)),
    [view, run, place, what],
  );
  const canApply = decision !== null && reason.trim() !== '' && cost?.ignored.length === 0;

  return (
    <section class="decide" aria-labelledby="decide-heading">
      <h3 id="decide-heading">Decide otherwise</h3>
      {before !== undefined && (
        <p>
          Decided:{' '}
          {[
            ...(before.pin === null ? [] : [`at ${names.placeOf(before.pin)}`]),
            ...before.forbidden.map(one => `not at ${names.placeOf(one)}`),
          ].join(', ')}
          . {before.reason}{' '}
          <button
            type="button"
            class="link"
            onClick={() => talk.decide({candidate, pin: null, forbidden: [], reason: ''})}
          >
            Take back
          </button>
        </p>
      )}
      <form
        onSubmit={event => {
          event.preventDefault();
          if (decision === null || !canApply) return;
          talk.decide(decision);
          setPlace('');
        }}
      >
        <fieldset>
          <legend>Decision</legend>
          <label>
            <input type="radio" name="what" checked={what === 'pin'} onChange={() => setWhat('pin')} /> Pin to the place
          </label>
          <label>
            <input type="radio" name="what" checked={what === 'forbid'} onChange={() => setWhat('forbid')} /> Rule the
            place out
          </label>
        </fieldset>
        <label for="place">Place</label>
        <select id="place" value={place} onChange={event => setPlace(event.currentTarget.value)}>
          <option value="">Choose…</option>
          {wishes.map(id => (
            <option key={id} value={id}>
              {names.placeOf(id)}
            </option>
          ))}
        </select>
        {cost !== null && <Cost cost={cost} names={names} />}
        <label for="reason">Reason</label>
        <input
          id="reason"
          type="text"
          maxLength={300}
          value={reason}
          onInput={event => setReason(event.currentTarget.value)}
        />
        <div class="actions">
          <button type="submit" disabled={!canApply}>
            Apply here
          </button>
        </div>
        <p class="quiet">It counts in this run at once, and in the sheet once you save.</p>
      </form>
    </section>
  );
}

function decisionOf(
  candidate: CandidateId,
  before: Decision | undefined,
  what: 'pin' | 'forbid',
  place: PlaceId,
  reason: string,
): Decision {
  const forbidden = before?.forbidden ?? [];
  if (what === 'pin') return {candidate, pin: place, forbidden: forbidden.filter(other => other !== place), reason};
  const pin = before?.pin === place ? null : (before?.pin ?? null);

  return {candidate, pin, forbidden: [...forbidden, place], reason};
}

/** Who loses what, and which promises it breaks. */
function Cost({cost: {difference, broken, ignored}, names}: {readonly cost: DecisionCost; readonly names: Names}) {
  const {moves} = difference;
  const claims = new Set(
    broken.flatMap(({code, candidate}) => (code === 'justified-envy' || code === 'free-place' ? [candidate] : [])),
  );

  return (
    <div class="box" role="status">
      {ignored.length > 0 && (
        <p class="bad">
          <Icon name="blocked" /> {ignored.join(' ')}
        </p>
      )}
      <p>
        <strong>{moves.length === 0 ? 'It changes nothing.' : `It changes ${counted(moves.length, 'line')}:`}</strong>
      </p>
      <ul class="problem-list">
        {moves.slice(0, 12).map(({candidate, from, to, change}) => (
          <li key={candidate}>
            {names.nameOf(candidate)}: {names.placeOf(from)} → {names.placeOf(to)}{' '}
            <span class={change === 'worse' ? 'bad' : 'good'}>({change})</span>
          </li>
        ))}
      </ul>
      <p>
        {claims.size === 0
          ? 'By the rule alone nobody would have a claim.'
          : `By the rule alone ${listed([...claims].map(id => names.nameOf(id ?? '')))} would have a justified claim.`}
      </p>
    </div>
  );
}
