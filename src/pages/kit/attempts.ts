/** One thing at a time between a page and the script: what is being waited for, and why the last one failed. */
import {useCallback, useState} from 'preact/hooks';

export interface Attempts<Doing extends string> {
  readonly doing: Doing;
  /** One sentence; null while nothing has failed. */
  readonly failure: string | null;
  /** Says what is being done, and does it; true when it was done. */
  readonly attempt: (what: Doing, work: () => Promise<unknown>) => Promise<boolean>;
  /** Says of a work under way that it has come to something else. */
  readonly goOn: (to: Doing) => void;
}

/**
 * @param first what the page begins with
 * @param nothing says that nothing is being done
 */
export function useAttempts<Doing extends string>(first: Doing, nothing: Doing): Attempts<Doing> {
  const [doing, goOn] = useState<Doing>(first);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = useCallback(async (what: Doing, work: () => Promise<unknown>): Promise<boolean> => {
    goOn(what);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure((error as Error).message);
      return false;
    } finally {
      goOn(nothing);
    }
  }, []);

  return {doing, failure, attempt, goOn};
}
