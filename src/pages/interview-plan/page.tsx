/**
 * The dialog "Plan interviews": evenings and interviewers, what would come about, and one button that saves just that. Planning again adds slots; nothing that
 * is booked is touched.
 */
import './interview-plan.css';
import {useLayoutEffect, useRef} from 'preact/hooks';
import type {PlanView} from '../../domain/interviews/plan-view';
import {counted} from '../../domain/listed';
import {Failure} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {Booked} from './booked';
import {Evenings, Interviewers, Lengths} from './choices';
import {type Conversation, type Doing, useConversation} from './conversation';
import {Result} from './result';

const PROGRESS: Record<Doing, string> = {
  looking: 'Looking at calendars and candidates…',
  cancelling: 'Cancelling the interview…',
  saving: 'Saving the slots and making the booking form. Keep the window open…',
  nothing: '',
};

function InterviewPlan() {
  const talk = useConversation();
  const {view, wish, doing, failure, saved, cancelled} = talk;
  const told = useRef<HTMLDivElement>(null);
  // The buttons stand far below what is said here.
  useLayoutEffect(() => {
    if (saved === null && cancelled === null && failure === null) return;
    told.current?.focus({preventScroll: true});
    scrollTo(0, 0);
  }, [saved, cancelled, failure]);

  return (
    <Page title="Plan interviews">
      <div ref={told} tabIndex={-1}>
        <Told talk={talk} />
      </div>
      {view !== null && wish !== null && (
        <>
          <Standing view={view} />
          <div class="columns">
            <div>
              <Evenings wish={wish} choose={talk.choose} />
              <Lengths wish={wish} choose={talk.choose} />
            </div>
            <Interviewers wish={wish} choose={talk.choose} people={view.people} />
          </div>
          <Actions talk={talk} view={view} />
          {!talk.isCurrent && <p class="quiet">You have changed something: look at the plan again.</p>}
          {talk.isCurrent && (view.counts.added > 0 || inTheWay(view).length === 0) && <Result view={view} />}
          <Booked booked={view.booked} busy={doing !== 'nothing'} cancel={talk.cancel} />
        </>
      )}
    </Page>
  );
}

/** What goes on, and what has just been done or refused. */
function Told({talk: {doing, failure, look, cancelled, saved}}: {readonly talk: Conversation}) {
  return (
    <>
      <p role="status" class="quiet">
        {PROGRESS[doing]}
      </p>
      {failure !== null && <Failure message={failure} retry={look} />}
      {cancelled !== null && (
        <p role="status" class="box">
          {cancelled}
        </p>
      )}
      {saved !== null && (
        <div role="status" class="box">
          <p>
            <strong>Saved.</strong> {saved.summary} Candidates choose in{' '}
            <a href={saved.form} target="_blank" rel="noopener noreferrer">
              the booking form
            </a>
            .
          </p>
          <p>Next: SCOPE › Send notices… › Book your interview sends each candidate the personal link.</p>
        </div>
      )}
    </>
  );
}

/** What keeps the plan from being saved; that no evening is chosen is said where they are chosen. */
function inTheWay({obstacles, planned}: PlanView): PlanView['obstacles'] {
  return obstacles.filter(({code}) => code !== 'no-evening' || planned === null);
}

function Standing({view: {counts, planned, warnings}}: {readonly view: PlanView}) {
  const {toBook, booked, slots, open} = counts;

  return (
    <>
      <p class="box">
        <strong>{counted(toBook, 'candidate')} without a slot</strong>
        {booked > 0 && `, ${booked} with one`}.{' '}
        {planned === null
          ? 'No interviews are planned yet.'
          : `Planned on ${planned}: ${counted(slots, 'slot')}, ${open} of them can still be booked. Planning again adds slots and changes none.`}
      </p>
      {warnings.length > 0 && (
        <ul class="warnings">
          {warnings.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Actions({talk, view}: {readonly talk: Conversation; readonly view: PlanView}) {
  const {added, mails} = view.counts;
  const isBusy = talk.doing !== 'nothing';
  const canSave = talk.isCurrent && view.obstacles.length === 0 && added > 0;
  const obstacles = inTheWay(view);

  return (
    <>
      <div class="actions">
        <button type="button" class="primary" disabled={isBusy || !canSave} onClick={talk.save}>
          {canSave ? `Plan ${counted(added, 'slot')}` : 'Plan slots'}
        </button>
        <button type="button" disabled={isBusy} onClick={talk.look}>
          {talk.isCurrent ? 'Look again' : 'Look at this plan'}
        </button>
      </div>
      {talk.isCurrent && obstacles.length > 0 && (
        <section aria-labelledby="obstacles-heading">
          <h2 id="obstacles-heading">In the way ({obstacles.length})</h2>
          <ProblemList problems={obstacles} />
        </section>
      )}
      {canSave && (
        <p class="quiet">
          {mails > 0 && `${counted(mails, 'mail')} will tell those without a slot about the new ones. `}
          With this you agree to what follows from bookings: confirmations, reminders a day and an hour before, and one
          at half time to those who have not booked.
        </p>
      )}
    </>
  );
}

draw(InterviewPlan);
