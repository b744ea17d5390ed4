/** The conversation of Plan interviews… with the script: choose, look, save what was looked at. */
import {useCallback, useEffect, useState} from 'preact/hooks';
import type {RoundWish} from '../../domain/interviews/plan-round';
import type {PlanView} from '../../domain/interviews/plan-view';
import {ask, type Value} from '../kit/server';

export type Doing = 'looking' | 'saving' | 'nothing';

export interface Conversation {
  /** What was last looked at; null before the first answer. */
  readonly view: PlanView | null;
  /** What is chosen now. */
  readonly wish: RoundWish | null;
  /** Whether what is chosen is what is shown. */
  readonly isCurrent: boolean;
  readonly doing: Doing;
  readonly failure: string | null;
  readonly saved: Value<'planInterviews'> | null;
  readonly choose: (more: Partial<RoundWish>) => void;
  readonly look: () => void;
  readonly save: () => void;
}

export function useConversation(): Conversation {
  const [view, setView] = useState<PlanView | null>(null);
  const [wish, setWish] = useState<RoundWish | null>(null);
  const [doing, setDoing] = useState<Doing>('looking');
  const [failure, setFailure] = useState<string | null>(null);
  const [saved, setSaved] = useState<Value<'planInterviews'> | null>(null);

  const attempt = useCallback(async (what: Doing, work: () => Promise<void>) => {
    setDoing(what);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure((error as Error).message);
    }
    setDoing('nothing');
  }, []);

  const show = async (of: RoundWish | null): Promise<void> => {
    const seen = await ask('previewInterviews', of);
    setView(seen);
    setWish(seen.wish);
  };
  const look = () => attempt('looking', () => show(wish));
  const save = () =>
    attempt('saving', async () => {
      setSaved(await ask('planInterviews', wish!, view!.hash));
      await show(null);
    });
  useEffect(() => {
    look();
  }, []);

  const choose = (more: Partial<RoundWish>) => {
    setSaved(null);
    setWish(before => (before === null ? null : {...before, ...more}));
  };
  const isCurrent = view !== null && JSON.stringify(view.wish) === JSON.stringify(wish);
  return {view, wish, isCurrent, doing, failure, saved, choose, look, save};
}
