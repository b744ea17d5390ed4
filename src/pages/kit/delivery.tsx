/**
 * Mails on their way: where this page sits at the account that sends, it sends them and asks meanwhile how far it is; anywhere else it watches them
 * leave. Stop holds everything back, also what the automation would send by itself, until somebody lets it go on.
 */
import {useEffect, useRef, useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {Standing} from '../../domain/notices/standing';
import {spokenTime} from '../../domain/time/brussels';
import {ask, type Value} from './server';

type Step = Value<'deliverStep'>;
type Doing = 'nothing' | 'sending' | 'watching' | 'stopping';

interface Progress {
  readonly doing: Doing;
  readonly standing: Standing;
  /** How many were ready when it began. */
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  /** Why it does not go on. */
  readonly why: Step['stopped'];
  readonly failure: string | null;
}

/** How often a page looks that cannot send by itself, or that waits for its own step. */
const LOOK_AGAIN_MS = 40_000;

interface DeliveryProps {
  /** As the page has it; the component looks again by itself. */
  readonly standing: Standing;
  /** Begin at once: the officer has just said yes. */
  readonly begin?: boolean;
  /** Where the page has another primary button. */
  readonly secondary?: boolean;
  /** Hears when nothing is left to leave now, or when it does not go on. */
  readonly onDone?: (() => void) | undefined;
}

export function Delivery({standing, begin = false, secondary = false, onDone}: DeliveryProps) {
  const {progress, go, stop} = useDelivery(standing, onDone);
  useEffect(() => {
    if (begin && standing.ready > 0) go(false);
  }, []);
  const {doing, total, failure} = progress;
  const {ready, stopped} = progress.standing;

  return (
    <div class="delivery">
      {doing !== 'nothing' && (
        <progress max={Math.max(1, total)} value={total - ready} aria-label="Mails that have left" />
      )}
      <p role="status">{sentence(progress)}</p>
      {failure !== null && <p role="alert">{failure}</p>}
      <div class="actions">
        {doing === 'nothing' && (ready > 0 || stopped !== null) && (
          <button type="button" class={secondary ? undefined : 'primary'} onClick={() => go(stopped !== null)}>
            {stopped !== null
              ? 'Let mails leave again'
              : progress.standing.mine
                ? `Send ${counted(ready, 'mail')} now`
                : 'Watch them leave'}
          </button>
        )}
        {doing !== 'nothing' && (
          <button type="button" disabled={doing === 'stopping'} onClick={stop}>
            {doing === 'stopping' ? 'Stopping…' : 'Stop'}
          </button>
        )}
      </div>
    </div>
  );
}

/** Sends step after step, or looks now and then, until nothing is left or somebody stops it. */
function useDelivery(standing: Standing, onDone: (() => void) | undefined) {
  const [progress, setProgress] = useState<Progress>(() => resting(standing));
  const wanted = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  useEffect(
    () => () => {
      wanted.current = false;
      clearTimeout(timer.current);
    },
    [],
  );

  const rest = (more: Partial<Progress>): void => {
    wanted.current = false;
    setProgress(before => ({...before, ...more, doing: 'nothing'}));
  };
  const step = (goOn: boolean): void => {
    const asking = window.setInterval(() => lookMeanwhile(), LOOK_AGAIN_MS);
    ask('deliverStep', goOn).then(
      done => {
        clearInterval(asking);
        setProgress(before => added(before, done));
        if (!wanted.current) return;
        if (done.standing.ready === 0 || done.standing.stopped !== null) {
          rest({});
          onDone?.();
        } else if (goesOn(done)) step(false);
        else if (done.stopped === 'elsewhere') timer.current = window.setTimeout(() => step(false), LOOK_AGAIN_MS);
        else {
          rest({});
          onDone?.();
        }
      },
      (error: Error) => {
        clearInterval(asking);
        rest({failure: error.message});
      },
    );
  };
  /** A step may take minutes; a look that fails says nothing of it. */
  const lookMeanwhile = (): void => {
    ask('readDelivery').then(
      now => setProgress(before => (before.doing === 'sending' ? {...before, standing: now} : before)),
      () => {},
    );
  };
  const go = (goOn: boolean): void => {
    wanted.current = true;
    setProgress(before => ({...resting(before.standing), doing: before.standing.mine ? 'sending' : 'watching'}));
    step(goOn);
  };
  const stop = (): void => {
    wanted.current = false;
    clearTimeout(timer.current);
    setProgress(before => ({...before, doing: 'stopping'}));
    ask('stopDelivery').then(
      now => rest({standing: now}),
      (error: Error) => rest({failure: error.message}),
    );
  };
  return {progress, go, stop};
}

function resting(standing: Standing): Progress {
  return {doing: 'nothing', standing, total: standing.ready, sent: 0, failed: 0, why: 'done', failure: null};
}

function added(before: Progress, {sent, failed, stopped, standing}: Step): Progress {
  const total = Math.max(before.total, before.sent + sent + standing.ready);
  return {...before, standing, total, sent: before.sent + sent, failed: before.failed + failed, why: stopped};
}

/** A step that ended because its time was over is followed by the next. */
function goesOn({stopped}: Step): boolean {
  return stopped === 'time' || stopped === 'done';
}

function sentence({doing, standing, total, sent, failed, why}: Progress): string {
  const {ready, later, overLimit, account, stopped, mine} = standing;
  if (stopped !== null) {
    return `${stopped.by} stopped the mails on ${spokenTime(stopped.at, 'en')}: ${counted(ready, 'mail')} wait and nothing leaves.`;
  }
  const gone = total - ready;
  const meanwhile = Math.max(0, gone - sent - failed);
  const parts = [
    ...(total > 0 && (doing !== 'nothing' || gone > 0) ? [`${gone} of ${counted(total, 'mail')} done.`] : []),
    ...(mine && meanwhile > 0 ? [`${meanwhile} of them left by the automation itself.`] : []),
    ...(failed > 0 ? [`${counted(failed, 'mail')} failed: look at Reason in the tab Outbox.`] : []),
    ...waitingSentence(standing, why),
    ...(overLimit > 0
      ? [
          `${overLimit} ${overLimit === 1 ? 'waits' : 'wait'} for tomorrow: ${account} has reached its limit of mails in 24 hours.`,
        ]
      : []),
    ...(later > 0
      ? [`${counted(later, 'mail')} ${later === 1 ? 'waits' : 'wait'} for ${later === 1 ? 'its' : 'their'} time.`]
      : []),
  ];
  return parts.join(' ') || 'Nothing waits to leave.';
}

function waitingSentence({ready, mine, account}: Standing, why: Step['stopped']): string[] {
  if (ready === 0) return [];
  if (!mine)
    return [`${counted(ready, 'mail')} ${ready === 1 ? 'leaves' : 'leave'} within 10 minutes, from ${account}.`];
  if (why === 'elsewhere') return ['The automation is sending at this moment; this page looks on.'];
  if (why === 'trouble') return ['Gmail answers with errors: the automation tries again in 10 minutes.'];
  if (why === 'limit') return ['Google’s limit of mails is reached: the automation goes on when there is room again.'];
  return [];
}
