/** One candidate: what they get and why, wish by wish, and what an officer may decide about them. */
import {useLayoutEffect, useMemo, useRef} from 'preact/hooks';
import {explain} from '../../domain/allocation/explain';
import {explainerOf, type Run} from '../../domain/allocation/run';
import type {CandidateId} from '../../domain/allocation/types';
import {Decide} from './decide';
import type {PartProps} from './page';
import {type Names, rounded, wishWord} from './words';

interface WhyProps extends PartProps {
  readonly names: Names;
  readonly candidate: CandidateId;
  readonly back: () => void;
}

export function Why({talk, view, run, names, candidate, back}: WhyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [candidate]);
  const explainer = useMemo(() => explainerOf(view, run), [view, run]);
  const {given, wish, rank, lines, change} = explain(explainer, candidate);
  const locked = view.saved !== null && view.saved.state !== 'open';

  return (
    <>
      <button type="button" class="link" onClick={back}>
        ‹ All candidates
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {names.nameOf(candidate)}
      </h2>
      <p class="quiet">
        {candidate} · {names.committeeOf(candidate)} · rank {rank ?? '–'} · score {scoreOf(run, candidate)}
      </p>
      <p class="box">
        <strong>{names.placeOf(given)}</strong>
        {wish !== null && wish > 0 && `, ${wishWord(wish)}`}
      </p>
      {lines.length > 0 && (
        <ol class="reasons">
          {lines.map(({wish: number, sentence, neededRank}) => (
            <li key={`${number} ${sentence}`}>
              {number > 0 && <span class="number">{number}</span>}
              <span>
                {sentence}
                {neededRank !== null && <span class="quiet"> Needed: rank {neededRank}.</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      {lines.length === 0 && wish === 1 && <p class="quiet">The first wish is met: there is nothing to explain.</p>}
      {change !== null && (
        <p>
          <strong>The smallest change:</strong> {change}
        </p>
      )}
      {view.mayDecide && !locked && (
        <Decide key={candidate} talk={talk} view={view} run={run} names={names} candidate={candidate} />
      )}
    </>
  );
}

function scoreOf({input}: Run, candidate: CandidateId): string {
  const points = input.candidates.find(({id}) => id === candidate)?.points ?? Number.NaN;

  return Number.isFinite(points) ? rounded(points) : 'none';
}
