/** The conversation of the dialog Send notices… with the script: look, choose, try, say yes. */
import {useEffect, useState} from 'preact/hooks';
import type {SendingName} from '../../domain/notices/bundles';
import type {Step} from '../../domain/notices/notice';
import type {NoticesView, Preview} from '../../domain/notices/preview';
import type {Language} from '../../domain/tables/committees';
import {useAttempts} from '../kit/attempts';
import {ask, type Value} from '../kit/server';

export type Agreed = Value<'sendNotices'>;

export interface Conversation {
  readonly view: NoticesView | null;
  /** What is looked at: a notice or a bundle. */
  readonly name: SendingName | null;
  readonly preview: Preview | null;
  /** When it is to leave; null: now. Instant, ISO 8601. */
  readonly at: string | null;
  /** What is being waited for; empty when nothing is. */
  readonly doing: string;
  readonly failure: string | null;
  /** What was done last, in one sentence. */
  readonly did: string | null;
  /** What was agreed to in this window; null before. */
  readonly agreed: Agreed | null;
  readonly look: () => void;
  readonly choose: (name: SendingName) => void;
  readonly schedule: (at: string | null) => void;
  readonly send: (split: boolean) => void;
  readonly test: (reference: string) => void;
  /** For the notice that is looked at, or for one that is sent by itself. */
  readonly chooseDraft: (step: Step, language: Language, draft: string | null) => void;
  /** @param sends a mail may leave after it; it is shown leaving */
  readonly amend: (doing: string, work: () => Promise<string>, sends?: boolean) => void;
}

const LOOKING = 'Looking who is to be told…';

export function useConversation(): Conversation {
  const [view, setView] = useState<NoticesView | null>(null);
  const [name, setName] = useState<SendingName | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const {doing, failure, attempt: attempted} = useAttempts<string>(LOOKING, '');
  const [did, setDid] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<Agreed | null>(null);

  const attempt = (what: string, work: () => Promise<void>): void => {
    setDid(null);
    attempted(what, work);
  };

  const lookAt = async (chosen: SendingName | null, when: string | null): Promise<NoticesView> => {
    const found = await ask('readNotices');
    setView(found);
    setPreview(chosen === null ? null : await ask('previewNotices', chosen, when));
    return found;
  };
  const look = (): void => {
    attempt(LOOKING, async () => {
      await lookAt(name, at);
    });
  };
  useEffect(look, []);

  const choose = (chosen: SendingName): void => {
    setName(chosen);
    setPreview(null);
    setAgreed(null);
    attempt('Looking at the mails…', async () => setPreview(await ask('previewNotices', chosen, at)));
  };
  const schedule = (when: string | null): void => {
    setAt(when);
    if (name !== null)
      attempt('Looking at the mails…', async () => setPreview(await ask('previewNotices', name, when)));
  };
  const send = (split: boolean): void => {
    if (preview === null) return;
    const {approval} = preview;
    attempt('Putting the mails into the outbox…', async () => {
      setAgreed(await ask('sendNotices', {step: preview.name, approval, at, split}));
      setView(await ask('readNotices'));
    });
  };
  const test = (reference: string): void => {
    if (preview === null) return;
    attempt('Sending a test…', async () => {
      const {to, from} = await ask('testNotice', {step: preview.name, reference});
      if (preview.mine) await ask('deliverStep', false);
      setDid(
        preview.mine ? `A test is on its way to ${to}.` : `A test leaves for ${to} within 10 minutes, from ${from}.`,
      );
    });
  };
  const chooseDraft: Conversation['chooseDraft'] = (of, language, draft) => {
    attempt('Reading the draft…', async () => {
      await ask('chooseDraft', {step: of, language, draft});
      if (preview?.parts.some(part => part.step === of)) setPreview(await ask('previewNotices', preview.name, at));
      else setView(await ask('readNotices'));
      setDid(draft === null ? 'The built-in text is used again.' : 'This draft is used from now on.');
    });
  };
  const amend: Conversation['amend'] = (what, work, sends = false) => {
    attempt(what, async () => {
      const summary = await work();
      const {standing} = await lookAt(name, at);
      if (sends && standing.ready > 0) setAgreed({count: standing.ready, summary, standing});
      else setDid(summary);
    });
  };
  return {view, name, preview, at, doing, failure, did, agreed, look, choose, schedule, send, test, chooseDraft, amend};
}
