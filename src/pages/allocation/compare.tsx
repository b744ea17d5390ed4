/** Up to four runs side by side: mechanisms and decisions that were tried, beside what they bring. */
import {useState} from 'preact/hooks';
import {differenceOf} from '../../domain/allocation/difference';
import type {Run} from '../../domain/allocation/run';
import {counted} from '../../domain/listed';
import type {PartProps} from './page';
import {MECHANISMS, rounded} from './words';

const MOST_RUNS = 4;

export function Compare({talk, run}: PartProps) {
  const [kept, setKept] = useState<readonly Run[]>([]);
  const isKept = kept.some(({frozen}) => frozen === run.frozen);
  const keep = (): void => setKept([...kept, run]);
  const drop = (at: number): void => setKept(kept.filter((_, other) => other !== at));

  return (
    <details>
      <summary>Compare runs ({kept.length})</summary>
      {kept.length === 0 && <p class="quiet">Keep a run, try another mechanism or decision, and see both here.</p>}
      {kept.length > 0 && (
        <table class="runs">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Placed</th>
              <th scope="col">First</th>
              <th scope="col">Mean</th>
              <th scope="col">Moved</th>
            </tr>
          </thead>
          <tbody>
            {[...kept, ...(isKept ? [] : [run])].map((each, at) => (
              <Line key={each.hash + String(at)} each={each} first={kept[0]!} at={at} isNow={at >= kept.length} />
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet">Moved: candidates who hold something else than in the first run.</p>
      <div class="actions">
        <button type="button" disabled={isKept || kept.length >= MOST_RUNS} onClick={keep}>
          Keep this run
        </button>
        {kept.map((each, at) => (
          <span key={each.hash + String(at)} class="pair">
            <button type="button" onClick={() => talk.choose({mechanism: each.mechanism, decisions: each.decisions})}>
              Use run {at + 1}
            </button>
            <button type="button" aria-label={`Drop run ${at + 1}`} onClick={() => drop(at)}>
              ✕
            </button>
          </span>
        ))}
      </div>
    </details>
  );
}

interface LineProps {
  readonly each: Run;
  readonly first: Run;
  readonly at: number;
  readonly isNow: boolean;
}

function Line({each, first, at, isNow}: LineProps) {
  const {figures, mechanism, decisions} = each;
  const moved = differenceOf(first.input, first.result.assignment, each.result.assignment).moves.length;

  return (
    <tr>
      <th scope="row">
        {isNow ? 'Now' : at + 1}. {MECHANISMS[mechanism][0]}
        {decisions.length > 0 && <span class="quiet">, {counted(decisions.length, 'decision')}</span>}
      </th>
      <td>{figures.placed}</td>
      <td>{figures.byWish[0] ?? 0}</td>
      <td>{rounded(figures.meanWish)}</td>
      <td>{moved}</td>
    </tr>
  );
}
