/** What is not right in the data, by kind: the rest is allocated all the same. */

import type {Run} from '../../domain/allocation/run';
import type {AllocationView} from '../../domain/allocation/view';
import {counted} from '../../domain/listed';
import type {Problem} from '../../domain/problem';
import {ProblemList} from '../kit/problems';

/** More of one kind are counted, not listed. */
const MOST_SHOWN = 20;

const KINDS: Readonly<Record<string, string>> = {
  'wish-no-contract': 'Wishes for a country without a contract',
  'no-score': 'Candidates without a final score',
  'no-wishes': 'Candidates without a wish that can be met',
  'capacity-zero': 'Places for nobody',
  'capacity-unreadable': 'Places that cannot be read',
  'pin-ignored': 'Pins that cannot be kept',
  'host-order': 'Orders of hosts',
  unreadable: 'Rows that cannot be read',
};

export function Troubles({view, run}: {readonly view: AllocationView; readonly run: Run}) {
  const problems = [...view.problems, ...run.result.problems];
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const title = KINDS[problem.code] ?? 'Other';
    const list = kinds.get(title);
    if (list === undefined) kinds.set(title, [problem]);
    else if (!list.some(({sentence}) => sentence === problem.sentence)) list.push(problem);
  }
  if (kinds.size === 0) return null;

  return (
    <details>
      <summary>To look at ({counted([...kinds.values()].flat().length, 'problem')})</summary>
      {[...kinds].map(([title, list]) => (
        <section key={title}>
          <h3>
            {title} ({list.length})
          </h3>
          <ProblemList problems={list.slice(0, MOST_SHOWN)} />
          {list.length > MOST_SHOWN && <p class="quiet">And {list.length - MOST_SHOWN} more.</p>}
        </section>
      ))}
    </details>
  );
}
