/** Who has no place, with the reasons in short. */
import {useMemo} from 'preact/hooks';
import {explain} from '../../domain/allocation/explain';
import {refusals} from '../../domain/allocation/refusals';
import {explainerOf, type Run} from '../../domain/allocation/run';
import type {AllocationView} from '../../domain/allocation/view';
import type {Names} from '../allocation/words';

interface UnplacedProps {
  readonly view: AllocationView;
  readonly run: Run;
  readonly names: Names;
}

/** Lines drawn; the file has everybody. */
const MOST = 300;

export function Unplaced({view, run, names}: UnplacedProps) {
  const ids = run.input.candidates.map(({id}) => id).filter(id => run.result.assignment[id] === null);
  const explainer = useMemo(() => explainerOf(view, run), [view, run]);
  const ranked = [...run.order.filter(id => ids.includes(id)), ...ids.filter(id => !run.order.includes(id))];

  return (
    <section aria-labelledby="unplaced-heading">
      <h2 id="unplaced-heading">Without a place ({ids.length})</h2>
      {ids.length === 0 ? (
        <p>Everybody has a place.</p>
      ) : (
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Candidate</th>
              <th scope="col">Full</th>
              <th scope="col">Could not count</th>
              <th scope="col">The smallest change</th>
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, MOST).map(id => {
              const {rank, lines, change} = explain(explainer, id);
              const full = lines.filter(({neededRank}) => neededRank !== null).length;

              return (
                <tr key={id}>
                  <td>{rank ?? '–'}</td>
                  <th scope="row">
                    {names.nameOf(id)} <span class="quiet">{names.committeeOf(id)}</span>
                  </th>
                  <td>{full}</td>
                  <td>{refusals(explainer.exclusions.get(id) ?? [])}</td>
                  <td>{change ?? lines.find(({wish}) => wish === 0)?.sentence ?? 'None: no wish could count.'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
