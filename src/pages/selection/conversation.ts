/** The conversation of the dialog with the script: look, do one thing, look again. Whatever fails, what the sheet holds now is shown beside why. */
import {useCallback, useEffect, useState} from 'preact/hooks';
import {ask, type Input, type Value} from '../kit/server';

export type View = Value<'readSelection'>;

/** Actions of an officer; each answers what it has done, or null when there was nothing to do. */
export type Action =
  | 'chooseScore'
  | 'saveSelection'
  | 'overrideDecision'
  | 'lockFirstRound'
  | 'unlockFirstRound'
  | 'fillSeat';

export interface Conversation {
  readonly view: View | null;
  /** What is being waited for; empty when nothing is. */
  readonly doing: string;
  readonly failure: string | null;
  /** What the last action did. */
  readonly did: string | null;
  readonly look: () => void;
  /** Resolves with whether it was done. */
  readonly act: <Name extends Action>(doing: string, name: Name, ...input: Input<Name>) => Promise<boolean>;
}

export function useConversation(): Conversation {
  const [view, setView] = useState<View | null>(null);
  const [doing, setDoing] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [did, setDid] = useState<string | null>(null);

  const read = useCallback(async () => setView(await ask('readSelection')), []);

  const look = useCallback(() => {
    setDoing('Reading the marks and working out the selection…');
    setFailure(null);
    setDid(null);
    read()
      .catch((error: Error) => setFailure(error.message))
      .then(() => setDoing(''));
  }, [read]);
  useEffect(look, [look]);

  const act: Conversation['act'] = useCallback(
    async (what, name, ...input) => {
      setDoing(what);
      setFailure(null);
      setDid(null);
      let done = true;
      try {
        const answer = await ask(name, ...input);
        setDid((answer as {summary: string} | null)?.summary ?? 'There was nothing to change.');
      } catch (error) {
        done = false;
        setFailure((error as Error).message);
      }
      // Also after a failure: most often somebody else was first, and what they did is what to show.
      await read().catch((error: Error) => setFailure(before => before ?? error.message));
      setDoing('');
      return done;
    },
    [read],
  );

  return {view, doing, failure, did, look, act};
}
