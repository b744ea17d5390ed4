/**
 * The conversation of the allocation's sidebar with the script: look, save, certify, lock. What-ifs need none: they run on what the page was sent.
 */
import {useEffect, useMemo, useState} from 'preact/hooks';
import {type Decision, type Decisions, decided} from '../../domain/allocation/decisions';
import type {HostOrderRequest} from '../../domain/allocation/host-orders';
import {type Run, runOf} from '../../domain/allocation/run';
import type {CandidateId, Mechanism} from '../../domain/allocation/types';
import type {AllocationView} from '../../domain/allocation/view';
import {useAttempts} from '../kit/attempts';
import {ask, type Value} from '../kit/server';

export type Doing = 'looking' | 'nothing' | 'saving' | 'certifying' | 'locking' | 'opening' | 'replaying' | 'ordering';
export type Verdict = Value<'writeCertificate'>;
export type Replayed = Value<'replayAllocation'>;

export interface Choice {
  readonly mechanism: Mechanism;
  readonly decisions: Decisions;
}

export interface Conversation {
  readonly view: AllocationView | null;
  readonly run: Run | null;
  readonly doing: Doing;
  readonly failure: string | null;
  /** What the last action said. */
  readonly said: string;
  readonly verdict: Verdict | null;
  readonly replayed: Replayed | null;
  readonly restore: readonly CandidateId[];
  readonly choose: (choice: Partial<Choice>) => void;
  readonly decide: (decision: Decision) => void;
  readonly giveBack: (candidate: CandidateId) => void;
  readonly look: () => void;
  readonly save: () => void;
  readonly certify: () => void;
  readonly lock: () => void;
  readonly open: (reason: string) => void;
  /** @param before entry of the journal: only what is older than it, beside what is there; none begins with the newest */
  readonly replay: (before?: number) => void;
  readonly saveOrder: (request: HostOrderRequest) => void;
}

export function useConversation(): Conversation {
  const [view, setView] = useState<AllocationView | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const {doing, failure, attempt: attempted, goOn} = useAttempts<Doing>('looking', 'nothing');
  const [said, setSaid] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [replayed, setReplayed] = useState<Replayed | null>(null);
  const [restore, setRestore] = useState<readonly CandidateId[]>([]);
  const run = useMemo(
    () => (view === null || choice === null ? null : runOf(view, choice.mechanism, choice.decisions)),
    [view, choice],
  );

  const attempt = (what: Doing, work: () => Promise<string | undefined>) =>
    attempted(what, async () => setSaid((await work()) ?? ''));

  /** Keeps what the officer has chosen here, unless it is the first look or has just been saved. */
  const take = async (fresh: boolean): Promise<AllocationView> => {
    const found = await ask('readAllocation');
    setView(found);
    setChoice(before => (before === null || fresh ? savedChoice(found) : before));
    if (fresh) setRestore([]);
    return found;
  };
  const look = () =>
    attempt('looking', async () => {
      await take(choice === null);
      return undefined;
    });
  const save = () =>
    attempt('saving', async () => {
      if (run === null) return undefined;
      const {mechanism, decisions, hash} = run;
      const saved = await ask('saveAllocation', {mechanism, decisions, resultHash: hash, restore});
      setVerdict(null);
      await take(true);
      goOn('certifying');
      setVerdict(await ask('writeCertificate'));
      return saved?.summary;
    });
  const certify = () =>
    attempt('certifying', async () => {
      setVerdict(await ask('writeCertificate'));
      return undefined;
    });
  const lock = () =>
    attempt('locking', async () => {
      const locked = await ask('lockAllocation');
      await take(true);
      return locked?.summary;
    });
  const open = (reason: string) =>
    attempt('opening', async () => {
      const opened = await ask('openAllocation', reason);
      await take(true);
      return opened?.summary;
    });
  const replay = (before?: number) =>
    attempt('replaying', async () => {
      const found = await ask('replayAllocation', before ?? null);
      const shown = before === undefined ? [] : (replayed?.runs ?? []);
      setReplayed({...found, runs: [...shown, ...found.runs]});
      return undefined;
    });
  const saveOrder = (request: HostOrderRequest) =>
    attempt('ordering', async () => {
      const ordered = await ask('saveHostOrder', request);
      await take(false);
      return ordered?.summary ?? 'Nothing to change: that is its order already.';
    });
  useEffect(() => {
    look();
  }, []);

  const choose = (more: Partial<Choice>) => setChoice(before => (before === null ? null : {...before, ...more}));
  const decide = (decision: Decision) =>
    setChoice(before => (before === null ? null : {...before, decisions: decided(before.decisions, decision)}));
  const giveBack = (candidate: CandidateId) =>
    setRestore(before => (before.includes(candidate) ? before : [...before, candidate]));

  return {
    view,
    run,
    doing,
    failure,
    said,
    verdict,
    replayed,
    restore,
    choose,
    decide,
    giveBack,
    look,
    save,
    certify,
    lock,
    open,
    replay,
    saveOrder,
  };
}

/** What is saved, or what Settings says before anything is. */
export function savedChoice({frozen, saved}: AllocationView): Choice {
  return {mechanism: saved?.details?.mechanism ?? frozen.mechanism, decisions: frozen.decisions};
}
