/** One thing at a time: what is being done, what was done, what went wrong. */
import {useState} from 'preact/hooks';
import {useAttempts} from '../kit/attempts';
import {ask} from '../kit/server';

export interface Talk {
  /** What is being waited for; empty when nothing is. */
  readonly doing: string;
  readonly did: string | null;
  readonly failure: string | null;
  readonly say: (did: string | null) => void;
  /** True when it was done. */
  readonly attempt: (doing: string, work: (asking: typeof ask) => Promise<void>) => Promise<boolean>;
}

export function useTalk(): Talk {
  const {doing, failure, attempt: attempted} = useAttempts<string>('', '');
  const [did, say] = useState<string | null>(null);
  const attempt: Talk['attempt'] = (what, work) => {
    say(null);
    return attempted(what, () => work(ask));
  };

  return {doing, did, failure, say, attempt};
}
