/**
 * A notice: one message to one person about one step, which leaves once.
 *
 * Its key says season, person, step and version of what it tells; the outbox holds a key once, so whatever is repeated makes no second mail.
 */
import type {Language} from '../tables/committees';
import type {RowOf} from '../tables/define';
import type {OutboxState, outbox} from '../tables/outbox';

export type OutboxRow = RowOf<typeof outbox>;

/** Steps of the season that have a notice, in the order of the season; each has its texts in `texts/`. */
export const STEPS = [
  'receipt',
  'please fix',
  'reading reminder',
  'invited',
  'on hold',
  'not invited',
  'book your interview',
  'interview confirmed',
  'interview moved',
  'interview cancelled',
  'slot taken',
  'booking refused',
  'interview reminder',
  'booking reminder',
  'country',
  'waiting list',
  'not placed',
  'accept reminder',
  'confirmed',
  'place freed',
  'offer withdrawn',
  'information session',
  'OG session',
  'PET',
  'event answer',
  'event reminder',
  'event cancelled',
  'event missed',
  'exchange reminder',
  'exchange moved',
  'exchange cancelled',
  'late card',
  'digest',
  'test',
] as const;
export type Step = (typeof STEPS)[number];

/** The step of a row that is no mail but an event for the calendar; `workflows/delivery/deliver-events` carries it out. */
export const EVENT_STEP = 'event';

/** Why a mail about an interview is held until its event has a video link. */
export const WAITS_FOR_LINK = 'Waits for the video link.';

/** Whether a row of the outbox leaves as a mail. */
export function isMail({step}: Pick<OutboxRow, 'step'>): boolean {
  return step !== EVENT_STEP;
}

/** Whether a row in this state may still leave: it waits for somebody, for its time or for the next run, or is on its way. */
export function isUnfinished(state: string): boolean {
  return state === 'held' || state === 'queued' || state === 'drafted';
}

/** What a template is filled with: texts, lists of texts, and lists of pairs; plain JSON. */
export type NoticeValues = Readonly<
  Record<string, string | readonly string[] | readonly (readonly [string, string])[]>
>;

export interface Notice {
  readonly season: string;
  readonly step: Step;
  readonly reference: string;
  /** Version of the decision that it tells. */
  readonly version: string;
  readonly to: string;
  readonly language: Language;
  readonly account: string;
  readonly values: NoticeValues;
  readonly notBefore?: string;
  /** The text that was agreed to; left out where none was shown before. */
  readonly template?: string;
}

export function noticeKey({
  season,
  reference,
  step,
  version,
}: Pick<Notice, 'season' | 'reference' | 'step' | 'version'>): string {
  return `${season} ${reference} ${step} ${version}`;
}

/** The outbox row of a notice. */
export function outboxRow(notice: Notice, now: string, state: OutboxState = 'queued'): OutboxRow {
  const {step, reference, to, language, account, values, notBefore = null, template = ''} = notice;
  return {
    key: noticeKey(notice),
    step,
    reference,
    to,
    language,
    state,
    account,
    notBefore,
    queuedAt: now,
    sentAt: null,
    draft: '',
    reason: '',
    template,
    values: JSON.stringify(values),
  };
}
