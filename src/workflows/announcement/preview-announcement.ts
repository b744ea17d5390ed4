/** The frozen letters as they will be received: three examples, of each kind and language as far as there are. */
import type {OutboxRow} from '../../domain/notices/notice';
import {rendered} from '../../domain/notices/render';
import {ANNOUNCED_STEPS} from '../../domain/offers/freeze';
import {outbox} from '../../domain/tables/outbox';
import {TextSource} from '../notices/text-source';
import {openOfficersDesk} from '../officer';

/** Plain JSON. */
export interface LetterPreview {
  readonly reference: string;
  readonly step: string;
  readonly language: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** So many letters go to a page at once. */
const MOST = 12;

export function previewAnnouncement(): LetterPreview[] {
  const {desk} = openOfficersDesk('officer');
  const texts = new TextSource(desk);
  const letters = desk.book
    .rows(outbox)
    .filter(
      ({step, state}) => ANNOUNCED_STEPS.some(known => known === step) && (state === 'held' || state === 'queued'),
    );
  return chosen(letters).flatMap(row => {
    const text = texts.of(row);
    if ('trouble' in text) return [];
    const {reference, step, language, to} = row;
    const {subject, html, text: plain} = rendered(row, text.template);
    return [{reference, step, language, to, subject, html, text: plain}];
  });
}

/** One of each kind and language first. */
function chosen(letters: readonly OutboxRow[]): OutboxRow[] {
  const first = new Map<string, OutboxRow>();
  for (const row of letters)
    if (!first.has(`${row.step} ${row.language}`)) first.set(`${row.step} ${row.language}`, row);
  const kinds = [...first.values()];
  return [...kinds, ...letters.filter(row => !kinds.includes(row))].slice(0, MOST);
}
