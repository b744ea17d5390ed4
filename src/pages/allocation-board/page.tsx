/** The board of the allocation: everybody and every country at a glance, what stayed empty, and what one more place would be worth. */
import './allocation-board.css';
import {useMemo} from 'preact/hooks';
import {allocationRows, csvOf} from '../../domain/allocation/csv';
import {runOf} from '../../domain/allocation/run';
import type {AllocationView} from '../../domain/allocation/view';
import {savedChoice} from '../allocation/conversation';
import {MECHANISMS, type Names, namesIn, rounded} from '../allocation/words';
import {Loaded, useAsked} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {Demand} from './demand';
import {Matrix} from './matrix';
import {Met} from './met';
import {Prices} from './prices';
import {Unplaced} from './unplaced';

function Board() {
  const asked = useAsked('readAllocation');

  return (
    <Page title="Allocation board">
      <Loaded asked={asked} loading="Reading scores, wishes and contracts…">
        {view => <Whole view={view} />}
      </Loaded>
    </Page>
  );
}

function Whole({view}: {readonly view: AllocationView}) {
  const {mechanism, decisions} = savedChoice(view);
  const run = useMemo(() => runOf(view, mechanism, decisions), [view]);
  const names = useMemo(() => namesIn(view), [view]);
  if (run.figures.candidates === 0) return <p class="box">No candidates yet.</p>;
  const {placed, candidates, places, byWish, meanWish} = run.figures;
  const parts = {view, run, names};

  return (
    <>
      <p>
        <strong>{view.season}</strong>, {MECHANISMS[mechanism][0].toLowerCase()}: {placed} of {candidates} candidates
        placed on {places} places, {byWish[0] ?? 0} first wishes, mean wish {rounded(meanWish)}.{' '}
        {view.saved === null ? 'Nothing is saved yet.' : ''}
      </p>
      <div class="actions no-print">
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <Download run={run} names={names} season={view.season} />
      </div>
      <Met run={run} />
      <Demand run={run} />
      <Matrix {...parts} />
      <Unplaced {...parts} />
      <Prices run={run} />
    </>
  );
}

/** A link that holds the file itself: nothing is asked of any server. */
function Download({
  run,
  names,
  season,
}: {
  readonly run: ReturnType<typeof runOf>;
  readonly names: Names;
  readonly season: string;
}) {
  const href = useMemo(() => {
    const named = (id: string) => ({name: names.nameOf(id), committee: names.committeeOf(id)});

    return `data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(allocationRows(run, named)))}`;
  }, [run]);

  return (
    <a class="button" href={href} download={`${season.replace(/[^\w -]/g, '')} allocation.csv`}>
      Download CSV
    </a>
  );
}

draw(Board);
