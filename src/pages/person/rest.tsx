/** What an erasure in a closed season has left, and the button that finishes it; nothing as long as nothing is left. */
import {useEffect} from 'preact/hooks';
import {restSentence} from '../../domain/personal-data/rest';
import {Failure, useAsked} from '../kit/asked';
import type {Talk} from './talk';

export function Rest({talk}: {readonly talk: Talk}) {
  const asked = useAsked('readErasureRest');
  useEffect(() => {
    if (talk.did !== null || talk.failure !== null) asked.retry();
  }, [talk.did, talk.failure]);
  if (asked.state === 'failed') return <Failure message={asked.message} retry={asked.retry} />;
  if (asked.state === 'loading' || asked.value === null) return null;
  const rest = asked.value;
  const finish = (): void => {
    talk.attempt('Finishing…', async ask => {
      const left = await ask('finishErasures');
      talk.say(
        left === null
          ? 'The erasure is finished: nothing is left.'
          : `${restSentence(left)} ${left.mine ? 'Another window may be at it: look again in ten minutes.' : ''}`,
      );
    });
  };

  return (
    <div class="box">
      <p>{restSentence(rest)}</p>
      {(rest.mine || rest.steps > 0) && (
        <button type="button" disabled={talk.doing !== ''} onClick={finish}>
          Finish it
        </button>
      )}
    </div>
  );
}
