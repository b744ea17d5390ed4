/**
 * The sidebar of the allocation: the result of the rule on what the sheet says now, why each one got what they got, and what a decision would cost.
 * Nothing is written before "Save allocation".
 */
import './allocation.css';
import {useState} from 'preact/hooks';
import type {Run} from '../../domain/allocation/run';
import type {CandidateId} from '../../domain/allocation/types';
import type {AllocationView} from '../../domain/allocation/view';
import {draw, Page} from '../kit/page';
import {Compare} from './compare';
import {type Conversation, type Doing, useConversation} from './conversation';
import {Countries} from './countries';
import {Edits} from './edits';
import {Hosts} from './hosts';
import {People} from './people';
import {Saved} from './saved';
import {Summary} from './summary';
import {Troubles} from './troubles';
import {Why} from './why';
import {namesIn} from './words';

const PROGRESS: Readonly<Record<Doing, string>> = {
  looking: 'Reading scores, wishes and contracts…',
  saving: 'Saving…',
  certifying: 'Letting the sheet check itself…',
  locking: 'Locking…',
  opening: 'Opening…',
  ordering: 'Saving the order…',
  replaying: 'Making it again from the journal…',
  nothing: '',
};

function Allocation() {
  const talk = useConversation();
  const [open, setOpen] = useState<CandidateId | null>(null);
  const [last, setLast] = useState<CandidateId | null>(null);
  const {view, run, doing, failure, said} = talk;
  const show = (id: CandidateId | null): void => {
    setLast(open);
    setOpen(id);
  };

  return (
    <Page title="Allocate countries">
      <p role="status" class="quiet">
        {PROGRESS[doing] || said}
      </p>
      {failure !== null && (
        <div role="alert" class="box">
          <p>{failure}</p>
          <button type="button" onClick={talk.look}>
            Run again
          </button>
        </div>
      )}
      {view !== null && run !== null && <Body talk={talk} view={view} run={run} open={open} last={last} show={show} />}
    </Page>
  );
}

export interface PartProps {
  readonly talk: Conversation;
  readonly view: AllocationView;
  readonly run: Run;
}

interface BodyProps extends PartProps {
  readonly open: CandidateId | null;
  readonly last: CandidateId | null;
  readonly show: (id: CandidateId | null) => void;
}

function Body({talk, view, run, open, last, show}: BodyProps) {
  const names = namesIn(view);
  if (run.figures.candidates === 0) {
    return (
      <p class="box">
        No candidates yet. They come when the interviews are planned, and get a final score when the second round is
        closed (SCOPE › Score interviews).
      </p>
    );
  }
  if (open !== null)
    return <Why talk={talk} view={view} run={run} names={names} candidate={open} back={() => show(null)} />;

  return (
    <>
      <Saved talk={talk} view={view} run={run} />
      <Edits talk={talk} view={view} run={run} names={names} />
      <Summary talk={talk} view={view} run={run} names={names} />
      <People run={run} names={names} last={last} choose={show} />
      <Countries run={run} />
      <Hosts talk={talk} view={view} run={run} names={names} />
      <Compare talk={talk} view={view} run={run} />
      <Troubles view={view} run={run} />
    </>
  );
}

draw(Allocation);
