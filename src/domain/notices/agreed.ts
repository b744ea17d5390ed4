/**
 * What an officer has agreed to: the text that a notice uses, named with a fingerprint, and the whole of what would be sent. If either is another one when it
 * comes to sending, nothing leaves.
 */
import type {Language} from '../tables/committees';
import {fingerprint} from '../text';
import type {Step} from './notice';
import type {SendingPart} from './plan-send';
import {TEXTS} from './texts';

/** Where a text comes from: the built-in one, or a draft of the account that sends. */
export type Source = {readonly draft: string | null; readonly fingerprint: string};

/** As it stands in the outbox: `built-in 1k2j3`, `draft r123 1k2j3`. */
export function sourceName({draft, fingerprint: print}: Source): string {
  return draft === null ? `built-in ${print}` : `draft ${draft} ${print}`;
}

/** Null where it names none. */
export function sourceNamed(name: string): Source | null {
  const [, draft, print] = /^(?:built-in|draft (\S+)) (\S+)$/.exec(name) ?? [];
  return print === undefined ? null : {draft: draft ?? null, fingerprint: print};
}

/** The built-in text of a step; null where it has none in this language. */
export function builtIn(step: Step, language: Language): Source | null {
  const text = TEXTS[step]?.[language];
  return text === undefined ? null : {draft: null, fingerprint: fingerprint(JSON.stringify(text))};
}

/** All that an officer saw who said yes, as one word. */
export function approvalOf(parts: readonly SendingPart[], envelope: readonly string[]): string {
  const seen = parts.map(({kind, to: addressees, sources}) => {
    const people = addressees.map(({reference, version, to, language, values}) => [
      reference,
      version,
      to,
      language,
      JSON.stringify(values),
    ]);
    return [kind.step, people, Object.entries(sources).sort()];
  });
  return fingerprint(JSON.stringify([seen, envelope]));
}
