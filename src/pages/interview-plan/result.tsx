/** What the plan would bring about: evenings × panels, and from how many slots each candidate could choose. */

import type {PlanView} from '../../domain/interviews/plan-view';
import {counted} from '../../domain/listed';

export function Result({view}: {readonly view: PlanView}) {
  return (
    <>
      <Coverage view={view} />
      <Panels view={view} />
    </>
  );
}

function Coverage({view: {coverage}}: {readonly view: PlanView}) {
  const {byCommittee, choices, few, without, sentences} = coverage;
  if (byCommittee.length === 0) return null;
  const most = Math.max(1, ...byCommittee.map(each => each.most));

  return (
    <section aria-labelledby="coverage-heading">
      <h2 id="coverage-heading">Who can choose from how many slots</h2>
      <p class={without.length === 0 ? 'fine' : 'warn'}>
        {without.length === 0
          ? 'Everybody can get a slot.'
          : `${counted(without.length, 'candidate')} would get none, however the others choose.`}
      </p>
      {sentences.length > 0 && (
        <ul>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <table class="coverage">
        <thead>
          <tr>
            <th scope="col">Committee</th>
            <th scope="col" class="number">
              Candidates
            </th>
            <th scope="col" class="number">
              Least
            </th>
            <th scope="col" class="number">
              Most
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {byCommittee.map(({committee, candidates, least, most: own}) => (
            <tr key={committee}>
              <th scope="row">{committee || 'unknown'}</th>
              <td class="number">{candidates}</td>
              <td class="number">{least}</td>
              <td class="number">{own}</td>
              <td class="bar" aria-hidden="true">
                <svg width="100%" height="12" role="presentation">
                  <rect width={`${(100 * own) / most}%`} height="12" class="most" />
                  <rect width={`${(100 * least) / most}%`} height="12" class="least" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {few.length > 0 && <People title={`${counted(few.length, 'candidate')} with little choice`} people={few} />}
      <People title={`Each candidate (${choices.length}), the least choice first`} people={choices} />
    </section>
  );
}

function People({title, people}: {readonly title: string; readonly people: PlanView['coverage']['choices']}) {
  return (
    <details>
      <summary>{title}</summary>
      <ul class="choices">
        {people.map(({reference, name, committee, slots}) => (
          <li key={reference}>
            {name} ({reference}, {committee}): {counted(slots, 'slot')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Panels({view: {evenings}}: {readonly view: PlanView}) {
  if (evenings.length === 0) return null;

  return (
    <section aria-labelledby="panels-heading">
      <h2 id="panels-heading">New slots</h2>
      <table class="panels">
        <thead>
          <tr>
            <th scope="col">Evening</th>
            <th scope="col">Panel</th>
            <th scope="col">From – to</th>
            <th scope="col" class="number">
              Slots
            </th>
            <th scope="col">Interviewers</th>
          </tr>
        </thead>
        <tbody>
          {evenings.flatMap(({day, panels}) =>
            panels.map(({track, from, to, slots, people}, at) => (
              <tr key={`${day} ${track} ${from} ${people.join()}`} class={at === 0 ? 'first' : undefined}>
                <th scope="row">{at === 0 ? day : <span class="hidden">{day}</span>}</th>
                <td>{track}</td>
                <td>
                  {from} – {to}
                </td>
                <td class="number">{slots}</td>
                <td>{people.join(', ')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
