/** Shapes of what the dialog Send notices… asks with. */
import {BUNDLES} from '../domain/notices/bundles';
import {STEPS} from '../domain/notices/notice';
import type {DraftChoice} from '../workflows/notices/notice-drafts';
import type {SendRequest} from '../workflows/notices/send-notices';
import type {TestRequest} from '../workflows/notices/test-notice';
import {language, oneOf, record, reference, refused, text} from './shapes';

export function step(given: unknown): string {
  return oneOf(given, STEPS);
}

/** A notice, or a bundle of them. */
export function sendingName(given: unknown): string {
  return oneOf(given, [...STEPS, ...BUNDLES.map(({name}) => name)]);
}

/** An instant, or null for now. */
export function instantOrNow(given: unknown): string | null {
  if (given === null || given === undefined) return null;
  const found = text(given);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(found) || Number.isNaN(Date.parse(found)))
    throw refused();
  return new Date(found).toISOString();
}

/** A word that Gmail gave, or null. */
export function textOrNone(given: unknown): string | null {
  return given === null || given === undefined ? null : text(given);
}

export function sendRequest(given: unknown): SendRequest {
  const {step: kind, approval, at, split} = record(given);
  return {step: sendingName(kind), approval: text(approval), at: instantOrNow(at), split: split === true};
}

export function testRequest(given: unknown): TestRequest {
  const {step: kind, reference: whose} = record(given);
  return {step: sendingName(kind), reference: reference(whose)};
}

export function draftChoice(given: unknown): DraftChoice {
  const {step: kind, language: tongue, draft} = record(given);
  return {step: step(kind), language: language(tongue), draft: draft === null ? null : draftId(draft)};
}

function draftId(given: unknown): string {
  const id = text(given);
  if (!/^[\w-]{1,100}$/.test(id)) throw refused();
  return id;
}
