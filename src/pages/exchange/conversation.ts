/** The conversation of the exchanges' dialog with the script: look, and do one thing at a time. */
import {useEffect, useState} from 'preact/hooks';
import type {ExchangeView} from '../../domain/exchange/view';
import {useAttempts} from '../kit/attempts';
import {ask, type Input} from '../kit/server';

type Action = 'openFiles' | 'noteDocuments' | 'updateFile' | 'endFile' | 'finishFiles' | 'writeToHost';

export interface Conversation {
  readonly view: ExchangeView | null;
  /** What is being waited for; empty when nothing is. */
  readonly doing: string;
  readonly failure: string | null;
  /** What was done last, in one sentence. */
  readonly did: string | null;
  readonly look: () => void;
  /** True when it was done. */
  readonly act: <Name extends Action>(doing: string, name: Name, ...input: Input<Name>) => Promise<boolean>;
}

const LOOKING = 'Looking how far the exchanges are…';

export function useConversation(): Conversation {
  const [view, setView] = useState<ExchangeView | null>(null);
  const {doing, failure, attempt} = useAttempts<string>(LOOKING, '');
  const [did, setDid] = useState<string | null>(null);

  const look = (): void => {
    attempt(LOOKING, async () => setView(await ask('readExchange')));
  };
  useEffect(look, []);

  const act: Conversation['act'] = (what, name, ...input) =>
    attempt(what, async () => {
      setDid(null);
      const done = (await ask(name, ...input)) as {summary: string} | null;
      setDid(done?.summary ?? 'Nothing had to be changed.');
      setView(await ask('readExchange'));
    });

  return {view, doing, failure, did, look, act};
}
