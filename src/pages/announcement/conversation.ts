/** The conversation of the announcement's dialog with the script: look, and do one thing at a time. */
import {useCallback, useEffect, useState} from 'preact/hooks';
import type {AnnouncementView} from '../../domain/offers/view';
import {useAttempts} from '../kit/attempts';
import {ask, type Input, type Value} from '../kit/server';

type Action =
  | 'freezeAllocation'
  | 'announce'
  | 'takeAnnouncementBack'
  | 'declineOffer'
  | 'repairOffers'
  | 'withdrawContract';
type Letters = Value<'previewAnnouncement'>;

export interface Conversation {
  readonly view: AnnouncementView | null;
  readonly letters: Letters | null;
  /** What is being waited for; empty when nothing is. */
  readonly doing: string;
  readonly failure: string | null;
  /** What was done last, in one sentence. */
  readonly did: string | null;
  readonly look: () => void;
  /** True when it was done. */
  readonly act: <Name extends Action>(doing: string, name: Name, ...input: Input<Name>) => Promise<boolean>;
}

const LOOKING = 'Looking how far the announcement is…';

export function useConversation(): Conversation {
  const [view, setView] = useState<AnnouncementView | null>(null);
  const [letters, setLetters] = useState<Letters | null>(null);
  const {doing, failure, attempt} = useAttempts<string>(LOOKING, '');
  const [did, setDid] = useState<string | null>(null);

  const lookNow = useCallback(async (): Promise<void> => {
    const now = await ask('readAnnouncement');
    setView(now);
    const lie = now.phase === 'frozen' || now.phase === 'scheduled';
    setLetters(lie ? await ask('previewAnnouncement') : null);
  }, []);
  const look = (): void => {
    attempt(LOOKING, lookNow);
  };
  useEffect(look, []);

  const act: Conversation['act'] = (what, name, ...input) =>
    attempt(what, async () => {
      setDid(null);
      const done = (await ask(name, ...input)) as {summary: string} | null;
      setDid(done?.summary ?? 'Nothing had to be changed.');
      await lookNow();
    });

  return {view, letters, doing, failure, did, look, act};
}
