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
  /** Takes that back at once, where it can be. */
  readonly takeBack: (() => void) | null;
  /** What went wrong, in a sentence. */
  readonly failure: string;
  readonly busy: boolean;
  /** Loads a list: another evening, everybody's; without anything the same again. */
  readonly load: (asked?: Partial<Asked>) => void;
  /** Does something, says what was done, and loads the list again; whatever is asked for meanwhile is not heard. */
  readonly act: <Answer>(work: () => Promise<Answer>, done: string | ((answer: Answer) => Done)) => void;
  /** Says what was done elsewhere, and loads the list again. */
  readonly say: (sentence: string) => void;
}

/** What was done, and what takes it back; null where nothing can. */
export interface Done {
  readonly sentence: string;
  readonly undo: {readonly work: () => Promise<unknown>; readonly done: string} | null;
}

export function useConversation(): Conversation {
  const [shown, setShown] = useState<Shown>({state: 'loading'});
  const [said, setSaid] = useState<Done>(NOTHING);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const asked = useRef<Asked>({evening: null, everybody: false});
  const turn = useRef(0);
  const running = useRef(false);

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
  const tell = (done: Done): void => {
    setSaid(done);
    setFailure('');
    load();
  };
  const act: Conversation['act'] = (work, done) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure('');
    setSaid(NOTHING);
    const end = (): void => {
      running.current = false;
      setBusy(false);
    };
    work().then(
      answer => {
        end();
        tell(typeof done === 'string' ? {sentence: done, undo: null} : done(answer));
      },
      (error: Error) => {
        end();
        setFailure(error.message);
      },
    );
  };
  useEffect(load, []);

  const {sentence, undo} = said;
  return {
    shown,
    said: sentence,
    takeBack: undo === null ? null : () => act(undo.work, undo.done),
    failure,
    busy,
    load,
    act,
    say: found => tell({sentence: found, undo: null}),
  };
}

const NOTHING: Done = {sentence: '', undo: null};
