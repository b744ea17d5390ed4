/** The conversation of the Set up dialog with the script: look, decide, run until it is done, look again. */
import {useCallback, useEffect, useState} from 'preact/hooks';
import type {Choices, MadeForm, Preview} from '../../domain/set-up/preview';
import type {Language} from '../../domain/tables/committees';
import {ask} from '../kit/server';

export type Doing = 'looking' | 'nothing' | 'setting up' | 'making a form';

export interface Conversation {
  readonly preview: Preview | null;
  readonly doing: Doing;
  readonly failure: string | null;
  readonly choices: Choices;
  /** What this dialog has done so far. */
  readonly did: readonly string[];
  readonly madeForm: MadeForm | null;
  readonly choose: (more: Choices) => void;
  readonly look: (more?: Choices) => void;
  readonly run: () => void;
  /** Makes a form, or fills the empty one that was looked at. */
  readonly makeForm: (language: Language, fill?: boolean) => void;
}

/** More runs than a season can take: then something goes round in circles. */
const MOST_RUNS = 20;

export function useConversation(): Conversation {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [doing, setDoing] = useState<Doing>('looking');
  const [failure, setFailure] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [did, setDid] = useState<readonly string[]>([]);
  const [madeForm, setMadeForm] = useState<MadeForm | null>(null);

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

  const look = useCallback(
    (more: Choices = {}) => {
      const all = {...choices, ...more};
      setChoices(all);
      attempt('looking', async () => setPreview(await ask('previewSetUp', all)));
    },
    [choices, attempt],
  );

  const run = () =>
    attempt('setting up', async () => {
      await runToTheEnd(choices, more => setDid(before => [...new Set([...before, ...more])]));
      setChoices({});
      setPreview(await ask('previewSetUp', {}));
    });

  const makeForm = (language: Language, fill = false) =>
    attempt('making a form', async () => {
      const {formUrl} = choices;
      setMadeForm(await ask('makeApplicationForm', fill && formUrl !== undefined ? {language, formUrl} : {language}));
      setPreview(await ask('previewSetUp', choices));
    });

  useEffect(() => look(), []);

  const choose = (more: Choices) =>
    setChoices(before => ({...before, ...more, fields: {...before.fields, ...more.fields}}));
  return {preview, doing, failure, choices, did, madeForm, choose, look, run, makeForm};
}

async function runToTheEnd(choices: Choices, tell: (did: readonly string[]) => void): Promise<void> {
  for (let round = 0; round < MOST_RUNS; round++) {
    const {done, did} = await ask('setUp', choices);
    tell(did);
    if (done) return;
  }
  throw new Error('Set up does not come to an end. Close this window, open it again and look at what is left.');
}
