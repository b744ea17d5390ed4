/** The candidates in merit order, with what each one gets; one of them opens to the reasons. */
import {useMemo, useState} from 'preact/hooks';
import type {Run} from '../../domain/allocation/run';
import type {CandidateId} from '../../domain/allocation/types';
import {folded} from '../../domain/text';
import {LongList} from '../kit/long-list';
import {type Names, wishWord} from './words';

interface PeopleProps {
  readonly run: Run;
  readonly names: Names;
  /** Who was open last: the list goes on there. */
  readonly last: CandidateId | null;
  readonly choose: (id: CandidateId) => void;
}

interface Line {
  readonly id: CandidateId;
  readonly rank: number | null;
}

const ROW_HEIGHT = 46;
const HEIGHT = 322;

export function People({run, names, last, choose}: PeopleProps) {
  const [asked, setAsked] = useState('');
  const all = useMemo(() => linesOf(run), [run]);
  const shown = useMemo(() => all.filter(({id}) => fits(asked, id, names)), [all, asked]);

  return (
    <section aria-labelledby="people-heading">
      <h2 id="people-heading">Candidates, best first</h2>
      <label for="find">Find a name, committee or country</label>
      <input id="find" type="text" value={asked} onInput={event => setAsked(event.currentTarget.value)} />
      {shown.length === 0 ? (
        <p class="quiet">Nobody fits “{asked}”.</p>
      ) : (
        <LongList
          items={shown}
          keyOf={({id}) => id}
          label="Candidates in merit order"
          rowHeight={ROW_HEIGHT}
          height={Math.min(HEIGHT, shown.length * ROW_HEIGHT)}
          at={last}
          choose={({id}) => choose(id)}
          render={({id, rank}) => <Row id={id} rank={rank} run={run} names={names} />}
        />
      )}
      <p class="quiet">Enter or a click opens the reasons.</p>
    </section>
  );

  function fits(words: string, id: CandidateId, {nameOf, committeeOf, placeOf}: Names): boolean {
    const text = folded([id, nameOf(id), committeeOf(id), placeOf(run.result.assignment[id] ?? null)].join(' '));

    return folded(words)
      .split(' ')
      .every(word => text.includes(word));
  }
}

function linesOf({order, input}: Run): Line[] {
  const ranked = new Set(order);

  return [
    ...order.map((id, at) => ({id, rank: at + 1})),
    ...input.candidates.filter(({id}) => !ranked.has(id)).map(({id}) => ({id, rank: null})),
  ];
}

function Row({
  id,
  rank,
  run,
  names,
}: {
  readonly id: CandidateId;
  readonly rank: number | null;
  readonly run: Run;
  readonly names: Names;
}) {
  const place = run.result.assignment[id] ?? null;
  const wish = run.wishes.get(id);
  const decision = run.decisions.find(({candidate}) => candidate === id);

  return (
    <>
      <span class="rank">{rank ?? '–'}</span>
      <span class="who">
        {names.nameOf(id)} <span class="quiet">{names.committeeOf(id)}</span>
      </span>
      <span class={place === null ? 'gets quiet' : 'gets'}>
        {names.placeOf(place)}
        {wish !== undefined && <span class="quiet"> · {wishWord(wish)}</span>}
        {decision?.pin != null && <span class="mark"> · pinned</span>}
        {decision !== undefined && decision.forbidden.length > 0 && <span class="mark"> · ruled out</span>}
      </span>
    </>
  );
}
