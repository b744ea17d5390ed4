/** One thing at a time: what is being done, what was done, what went wrong. */
import {useState} from 'preact/hooks';
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
  const [doing, setDoing] = useState('');
  const [did, say] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt: Talk['attempt'] = async (what, work) => {
    setDoing(what);
    setFailure(null);
    say(null);
    try {
      await work(ask);
      return true;
    } catch (error) {
      setFailure((error as Error).message);
      return false;
    } finally {
      setDoing('');
    }
  };

  return {doing, did, failure, say, attempt};
}
