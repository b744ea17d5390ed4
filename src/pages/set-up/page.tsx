/**
 * The dialog "Set up or repair": what a season needs and whether it is there, the application form's questions, and one button that makes
 * the rest. Nothing is changed before that button.
 */
import './set-up.css';
import type {Preview} from '../../domain/set-up/preview';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {FormPart, isAnswered} from './form-part';
import {type Conversation, type Doing, useConversation} from './run';
import {goToStep, Steps} from './steps';

const PROGRESS: Record<Doing, string> = {
  looking: 'Looking at the sheet and the form…',
  'setting up': 'Setting up. This takes up to a minute; keep the window open…',
  'making a form': 'Making the form…',
  nothing: '',
};

function SetUp() {
  const talk = useConversation();

  return (
    <Page title="What the season needs" shown>
      <p role="status" class="quiet">
        {PROGRESS[talk.doing]}
      </p>
      {talk.failure !== null && (
        <div role="alert" class="box">
          <p>{talk.failure}</p>
          <button type="button" onClick={() => talk.look()}>
            Retry
          </button>
        </div>
      )}
      {talk.did.length > 0 && <Done did={talk.did} />}
      {talk.preview !== null && <Found talk={talk} preview={talk.preview} />}
    </Page>
  );
}

function Found({talk, preview}: {readonly talk: Conversation; readonly preview: Preview}) {
  const {steps, form, problems} = preview;

  return (
    <>
      <Steps steps={steps} />
      <FormPart talk={talk} form={form} />
      <TakeOver talk={talk} preview={preview} />
      <Actions talk={talk} preview={preview} />
      {problems.length > 0 && (
        <section aria-labelledby="problems-heading">
          <h2 id="problems-heading">To put right in the sheet ({problems.length})</h2>
          <ProblemList problems={problems} goTo={goToStep} />
        </section>
      )}
    </>
  );
}

function Done({did}: {readonly did: readonly string[]}) {
  return (
    <section class="box" aria-labelledby="done-heading">
      <h2 id="done-heading">Done</h2>
      <ul>
        {did.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function TakeOver({talk, preview}: {readonly talk: Conversation; readonly preview: Preview}) {
  const {account, mine} = preview.automation;
  if (account === null || mine) return null;

  return (
    <p class="box">
      <label>
        <input
          type="checkbox"
          checked={talk.choices.takeOver ?? false}
          onChange={event => talk.choose({takeOver: event.currentTarget.checked})}
        />{' '}
        Take over automation from <strong>{account}</strong>
      </label>
      <span class="quiet">
        From then on your account takes in applications and sends the mails. Do this when that account has left the
        board.
      </span>
    </p>
  );
}

function Actions({talk, preview}: {readonly talk: Conversation; readonly preview: Preview}) {
  const {steps, form} = preview;
  const busy = talk.doing !== 'nothing';
  const isBlocked = steps.some(({key, state}) => key === 'tabs' && state === 'blocked');
  const hasWork =
    steps.some(({state}) => state === 'todo') ||
    talk.choices.takeOver === true ||
    (talk.choices.fields !== undefined && isAnswered(form, talk.choices));
  const isNew = preview.automation.account === null;

  return (
    <>
      {!hasWork && !isBlocked && steps.every(({state}) => state === 'done') && (
        <p>
          <strong>Nothing to do:</strong> everything is in place.
        </p>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={busy || isBlocked || !hasWork} onClick={talk.run}>
          {isNew ? 'Set up' : 'Repair'}
        </button>
        <button type="button" disabled={busy} onClick={() => talk.look()}>
          Look again
        </button>
      </div>
    </>
  );
}

draw(SetUp);
