/** Problems as a list, each with the way to its cell. */
import {useState} from 'preact/hooks';
import type {Problem} from '../../domain/problem';
import {ask} from './server';

export function ProblemList({problems}: {readonly problems: readonly Problem[]}) {
  return (
    <ul class="problem-list">
      {problems.map(({code, sentence, where}) => (
        <li key={`${code} ${sentence} ${where?.row}`}>
          {sentence} {where?.tab !== undefined && <Show where={where} about={sentence} />}
        </li>
      ))}
    </ul>
  );
}

type Going = 'no' | 'going' | 'there' | 'gone';
const WORDS: Record<Going, string> = {no: 'Show', going: 'Going there…', there: 'Shown', gone: 'No longer there'};

function Show({where, about}: {readonly where: NonNullable<Problem['where']>; readonly about: string}) {
  const [going, setGoing] = useState<Going>('no');
  const go = (): void => {
    setGoing('going');
    ask('showCell', where).then(
      found => setGoing(found ? 'there' : 'gone'),
      () => setGoing('no'),
    );
  };

  return (
    <button type="button" class="link" onClick={go} aria-label={`${WORDS[going]}: ${about}`}>
      {WORDS[going]}
    </button>
  );
}
