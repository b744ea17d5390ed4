/** The conversation of Plan interviews… with the script: choose, look, save what was looked at. */
import {useEffect, useState} from 'preact/hooks';
import type {RoundWish} from '../../domain/interviews/plan-round';
import type {BookedView, PlanView} from '../../domain/interviews/plan-view';
import {useAttempts} from '../kit/attempts';
import {ask, type Value} from '../kit/server';

export type Doing = 'looking' | 'saving' | 'cancelling' | 'nothing';

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
  /** What was last cancelled, as a sentence. */
  readonly cancelled: string | null;
  readonly choose: (more: Partial<RoundWish>) => void;
  readonly look: () => void;
  readonly save: () => void;
  readonly cancel: (interview: BookedView, reason: string) => void;
}

export function useConversation(): Conversation {
  const [view, setView] = useState<PlanView | null>(null);
  const [wish, setWish] = useState<RoundWish | null>(null);
  const {doing, failure, attempt: attempted} = useAttempts<Doing>('looking', 'nothing');
  const [saved, setSaved] = useState<Value<'planInterviews'> | null>(null);
  const [cancelled, setCancelled] = useState<string | null>(null);

  const attempt = (what: Doing, work: () => Promise<void>): void => {
    setCancelled(null);
    attempted(what, work);
  };

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
  const cancel = ({reference, name, slot, when}: BookedView, reason: string) =>
    attempt('cancelling', async () => {
      await ask('cancelInterview', {reference, from: slot, reason});
      setCancelled(
        `The interview of ${name}, ${when}, is cancelled. ${name} gets a mail with your reason and can book again.`,
      );
      await show(wish);
    });
  useEffect(() => {
    look();
  }, []);

  const choose = (more: Partial<RoundWish>) => {
    setSaved(null);
    setWish(before => (before === null ? null : {...before, ...more}));
  };
  const isCurrent = view !== null && JSON.stringify(view.wish) === JSON.stringify(wish);
  return {view, wish, isCurrent, doing, failure, saved, cancelled, choose, look, save, cancel};
}
