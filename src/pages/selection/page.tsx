/**
 * The dialog “Select for the second round”: scores, proposal, saving and locking, in three steps. Every number and decision comes from the script; what
 * is shown is what will be saved, or nothing is.
 */
import './selection.css';
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {draw, Page} from '../kit/page';
import {Told} from '../kit/telling';
import {type Conversation, useConversation, type View} from './conversation';
import {PreviewStep} from './preview';
import {SaveStep} from './save';
import {ScoresStep} from './scores';

const STEPS = ['Scores', 'Preview', 'Save and lock'] as const;

export interface StepProps {
  readonly talk: Conversation;
  readonly view: View;
  readonly busy: boolean;
}

function Selection() {
  const talk = useConversation();
  const {view, doing} = talk;

  return (
    <Page title="Select for the second round">
      <Told {...talk} />
      {view !== null && <Loaded talk={talk} view={view} busy={doing !== ''} />}
    </Page>
  );
}

function Loaded(props: StepProps) {
  const {view} = props;
  const [step, setStep] = useState(view.state === 'new' ? 0 : view.state === 'chosen' ? 1 : 2);
  if (view.rows.length === 0) return <Empty view={view} />;

  return (
    <>
      <p class={`box round ${view.state}`}>
        {view.status} {!view.mayDecide && 'You can look at everything; only a coordinator decides.'}
      </p>
      <nav aria-label="Steps">
        <ol class="steps">
          {STEPS.map((title, at) => (
            <li key={title}>
              <button type="button" aria-current={at === step ? 'step' : undefined} onClick={() => setStep(at)}>
                {at + 1}. {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <Step key={step} title={STEPS[step]!}>
        {step === 0 && <ScoresStep {...props} />}
        {step === 1 && <PreviewStep {...props} />}
        {step === 2 && <SaveStep {...props} />}
      </Step>
      {step < STEPS.length - 1 && (
        <div class="actions">
          <button type="button" onClick={() => setStep(step + 1)}>
            Next: {STEPS[step + 1]}
          </button>
        </div>
      )}
    </>
  );
}

/** A step under its heading, which gets the focus when the officer comes to it. */
function Step({title, children}: {readonly title: string; readonly children: preact.ComponentChildren}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current || document.activeElement?.tagName === 'BUTTON') heading.current?.focus();
    first.current = false;
  }, []);

  return (
    <section aria-labelledby="step-heading">
      <h2 id="step-heading" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Empty({view}: {readonly view: View}) {
  return (
    <div class="box">
      <p>No application is complete yet, so there is nobody to select.</p>
      {view.problems.map(({sentence}) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

draw(Selection);
