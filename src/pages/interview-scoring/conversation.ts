/** The talk between the sidebar and the script: the list that is shown, what was just said, and one action at a time. */
import {useEffect, useRef, useState} from 'preact/hooks';
import type {Asked, ListView} from '../../domain/interview-scoring/list';
import {ask} from '../kit/server';

type Shown =
  | {readonly state: 'loading'}
  | {readonly state: 'failed'; readonly message: string}
  | {readonly state: 'ready'; readonly view: ListView};

export interface Conversation {
  readonly shown: Shown;
  /** What was just done, in a sentence. */
  readonly said: string;
  /** What went wrong, in a sentence. */
  readonly failure: string;
  readonly busy: boolean;
  /** Loads a list: another evening, everybody's; without anything the same again. */
  readonly load: (asked?: Partial<Asked>) => void;
  /** Does something, says what was done, and loads the list again. */
  readonly act: (work: () => Promise<unknown>, done: string) => void;
  /** Says what was done elsewhere, and loads the list again. */
  readonly say: (sentence: string) => void;
}

export function useConversation(): Conversation {
  const [shown, setShown] = useState<Shown>({state: 'loading'});
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const asked = useRef<Asked>({evening: null, everybody: false});
  const turn = useRef(0);

  const load = (more: Partial<Asked> = {}): void => {
    asked.current = {...asked.current, ...more};
    const mine = ++turn.current;
    ask('readInterviewList', asked.current).then(
      view => {
        if (mine !== turn.current) return;
        asked.current = {evening: view.evening || null, everybody: view.everybody};
        setShown({state: 'ready', view});
      },
      (error: Error) => mine === turn.current && setShown({state: 'failed', message: error.message}),
    );
  };
  const say = (sentence: string): void => {
    setSaid(sentence);
    setFailure('');
    load();
  };
  const act = (work: () => Promise<unknown>, done: string): void => {
    setBusy(true);
    setFailure('');
    setSaid('');
    work().then(
      () => {
        setBusy(false);
        say(done);
      },
      (error: Error) => {
        setBusy(false);
        setFailure(error.message);
      },
    );
  };
  useEffect(load, []);

  return {shown, said, failure, busy, load, act, say};
}
