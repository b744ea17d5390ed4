/** What passes between the page and the script: one view at a time, one action at a time; after each action the view is asked for anew. */
import {useEffect, useRef, useState} from 'preact/hooks';
import type {EventsView} from '../../domain/events/view';
import {useAttempts} from '../kit/attempts';
import {ask, type Input, type Question} from '../kit/server';

export interface Talk {
  /** Null until the first answer. */
  readonly view: EventsView | null;
  /** The event whose list is shown. */
  readonly open: string | null;
  /** What is being done, in words; empty when nothing is. */
  readonly doing: string;
  readonly failure: string | null;
  /** What was done last. */
  readonly said: string;
  readonly show: (event: string | null) => void;
  readonly act: <Name extends Question>(doing: string, name: Name, ...input: Input<Name>) => Promise<boolean>;
}

const LOOKING = 'Looking up the sessions…';

export function useTalk(): Talk {
  const [view, setView] = useState<EventsView | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const {doing, failure, attempt} = useAttempts<string>(LOOKING, '');
  const [said, setSaid] = useState('');
  const turn = useRef(0);

  const load = async (event: string | null): Promise<void> => {
    const mine = ++turn.current;
    const next = await ask('readEvents', event);
    if (mine !== turn.current) return;
    setOpen(event);
    setView(next);
  };
  const show = (event: string | null): void => {
    setSaid('');
    attempt(LOOKING, () => load(event));
  };
  const act = <Name extends Question>(what: string, name: Name, ...input: Input<Name>): Promise<boolean> =>
    attempt(what, async () => {
      const answer = await ask(name, ...input);
      setSaid(summaryOf(answer));
      await load(open);
    });
  useEffect(() => show(null), []);

  return {view, open, doing, failure, said, show, act};
}

/** The sentence of what was committed; nothing where there was nothing to do. */
function summaryOf(answer: unknown): string {
  const {summary} = (answer ?? {}) as {summary?: string};
  return summary ?? '';
}
