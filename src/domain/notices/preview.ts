/** What the dialog Send notices… shows before anything leaves: plain JSON. */
import {counted} from '../listed';
import type {Problem} from '../problem';
import type {Language} from '../tables/committees';
import type {SendingName} from './bundles';
import type {Addressee, LeftOut} from './kind';
import type {NoticeValues, Step} from './notice';
import type {Room} from './room';
import type {Standing} from './standing';
import type {Template} from './template';

/** One kind, or a bundle, in the list of the dialog. */
export interface KindCount {
  readonly name: SendingName;
  /** One of several that a bundle above it sends together. */
  readonly isPart: boolean;
  readonly title: string;
  readonly who: string;
  /** Would get a mail now. */
  readonly open: number;
  readonly waiting: number;
  readonly told: number;
  /** Why its people cannot be counted; null where they can. */
  readonly trouble: string | null;
}

/** A mail that did not leave as it should, with what to do. */
export interface Snag {
  readonly key: string;
  readonly step: string;
  readonly reference: string;
  readonly to: string;
  readonly committee: string;
  readonly state: 'failed' | 'held' | 'undeliverable' | 'replaced';
  readonly reason: string;
  /** Whether it leaves when it is let go; otherwise its reason says what to do. */
  readonly mayLeave: boolean;
}

/** Drafts of one page of their list: each costs a call. */
export const DRAFTS_LISTED = 30;

/** A notice that is made by itself, and whose text officers can choose. */
export interface SelfSent {
  readonly step: Step;
  readonly title: string;
  readonly who: string;
  readonly texts: readonly Pick<TextView, 'language' | 'draft'>[];
  readonly placeholders: readonly string[];
  /** Those that a text must have. */
  readonly needs: readonly string[];
}

export interface NoticesView {
  readonly kinds: readonly KindCount[];
  readonly selfSent: readonly SelfSent[];
  readonly snags: readonly Snag[];
  readonly standing: Standing;
}

export interface PreviewMail {
  readonly step: Step;
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly to: string;
  readonly language: Language;
  readonly values: NoticeValues;
}

/** The text of one language as the dialog shows it. */
export interface TextView {
  readonly language: Language;
  /** Subject of the officers' own draft; null for the built-in text. */
  readonly draft: string | null;
  /** The draft's content; null for the built-in text. */
  readonly template: Template | null;
  /** The draft lies in a mailbox that whoever asks cannot see: shown from the copy that was kept, without images. */
  readonly copied: boolean;
}

/** One kind of what would be sent. */
export interface PreviewPart {
  readonly step: Step;
  readonly title: string;
  readonly texts: readonly TextView[];
  /** Placeholders that a draft may use, as they are written. */
  readonly placeholders: readonly string[];
}

export interface Preview {
  readonly name: SendingName;
  readonly title: string;
  readonly who: string;
  readonly parts: readonly PreviewPart[];
  readonly mails: readonly PreviewMail[];
  readonly told: number;
  readonly waiting: number;
  readonly leftOut: readonly LeftOut[];
  /** Nothing can be sent while there is one. */
  readonly blocking: readonly Problem[];
  /** To look at; does not stop anything. */
  readonly remarks: readonly Problem[];
  readonly room: Room;
  readonly from: string;
  readonly senderName: string;
  readonly replyTo: string;
  /** Whoever asks is the account that sends. */
  readonly mine: boolean;
  /** What an officer says yes to; it changes with anything that would be sent. */
  readonly approval: string;
}

export function toMail(step: Step, {reference, name, committee, to, language, values}: Addressee): PreviewMail {
  return {step, reference, name, committee, to, language, values};
}

/** `88 mails: 60 in Dutch, 28 in French`. */
export function spokenCounts(mails: readonly Pick<PreviewMail, 'language'>[]): string {
  const names: Readonly<Record<Language, string>> = {nl: 'Dutch', fr: 'French', en: 'English'};
  const parts = (Object.keys(names) as Language[]).flatMap(language => {
    const count = mails.filter(mail => mail.language === language).length;
    return count === 0 ? [] : [`${count} in ${names[language]}`];
  });
  return parts.length === 0 ? 'No mails' : `${counted(mails.length, 'mail')}: ${parts.join(', ')}`;
}

/** The order in which to look: one of each notice in each language, then the others from the beginning. */
export function lookingOrder(mails: readonly Pick<PreviewMail, 'step' | 'language'>[]): number[] {
  const steps = [...new Set(mails.map(({step}) => step))];
  const firsts = steps.flatMap(step =>
    (['nl', 'fr', 'en'] as const).map(each => mails.findIndex(mail => mail.step === step && mail.language === each)),
  );
  const chosen = firsts.filter(at => at >= 0);
  return [...chosen, ...mails.map((_mail, at) => at).filter(at => !chosen.includes(at))];
}
