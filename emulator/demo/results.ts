/**
 * The results as the officers send them: the invitations by the national officer, in French from a Gmail draft with a picture; on hold by a local officer, whose
 * mails leave by the worker; not invited at a minute of the evening.
 */

import type {Account} from '../kernel';
import {banner} from './banner';
import {moveTo, type Pace} from './clock';
import type {Season} from './season';
import {ask} from './set-up';

interface Preview {
  readonly approval: string;
  readonly mails: readonly {readonly reference: string; readonly language: string}[];
  readonly blocking: readonly {readonly sentence: string}[];
  readonly room: {readonly needed: number; readonly room: number};
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** In milliseconds after the form has closed: 28 October, 18:01, which is the time that Settings names. */
export const RESULTS_AFTER = 9 * DAY + 18 * HOUR + 2 * 60_000;

/** Where the draft's picture is named. */
const PICTURE = 'banner@scope';

export const DRAFT_SUBJECT = 'SCOPE 2027 : une bonne nouvelle pour toi, {{First name}}';

export function sendResults(season: Season, pace: Pace): void {
  const {workspace, neo, officers, project, window} = season;
  moveTo(workspace, Math.max(workspace.core.now(), window.closes + RESULTS_AFTER), pace);
  writeInvitation(season);
  project!.open({as: neo.account}).click('SCOPE', 'Send notices…');
  ask(season, neo.account, 'readNotices');
  const {drafts} = ask<{drafts: readonly {id: string; subject: string}[]}>(season, neo.account, 'listDrafts', null);
  const draft = drafts.find(({subject}) => subject === DRAFT_SUBJECT)!.id;
  ask(season, neo.account, 'chooseDraft', {step: 'invited', language: 'fr', draft});
  tryOne(season, 'invited');
  agree(season, neo.account, 'invited', null);
  deliverAll(season, neo.account);
  agree(season, officers[0]!.account, 'on hold', null);
  workspace.advance({minutes: 20});
  agree(season, neo.account, 'not invited', new Date(workspace.core.now() + HOUR).toISOString());
  moveTo(workspace, workspace.core.now() + HOUR, pace);
}

/** A French draft, written in Gmail with a picture and a colour. */
function writeInvitation({workspace, neo}: Season): void {
  workspace.mailbox(neo.email).writeDraft({
    subject: DRAFT_SUBJECT,
    html: [
      `<div><img src="cid:${PICTURE}" alt="SCOPE" width="240" height="48"></div>`,
      '<div>Bonjour {{First name}},</div><div><br></div>',
      '<div>Tu es <b style="color:#137333">invité·e à l’entretien</b> de {{Season}} : bravo !</div><div><br></div>',
      '<div>Les entretiens ont lieu en ligne, du {{Interviews from}} au {{Interviews&nbsp;to}}. Ton lien personnel suit dans un prochain mail.</div>',
      '<div><br></div><div>Référence : {{Reference}} ({{Committee}})</div><div>L’équipe SCOPE</div>',
    ].join(''),
    inlineImages: {[PICTURE]: {bytes: banner(), name: 'scope.png', contentType: 'image/png'}},
  });
}

/** A test of the first mail, to the own address. */
function tryOne(season: Season, step: string): void {
  const {neo} = season;
  const {mails} = ask<Preview>(season, neo.account, 'previewNotices', step, null);
  if (mails.length === 0) return;
  ask(season, neo.account, 'testNotice', {step, reference: mails[0]!.reference});
  deliverAll(season, neo.account);
}

/** Looks, and says yes to what is shown; over several days where the limit asks for it. */
function agree(season: Season, as: Account, step: string, at: string | null): void {
  const {approval, mails, blocking, room} = ask<Preview>(season, as, 'previewNotices', step, at);
  if (blocking.length > 0) throw new Error(`“${step}” cannot be sent: ${blocking[0]!.sentence}`);
  if (mails.length === 0) return;
  ask(season, as, 'sendNotices', {step, approval, at, split: room.needed > room.room});
}

/** As the page does: step after step until nothing is ready. */
function deliverAll(season: Season, as: Account): void {
  for (let step = 0; step < 20; step++) {
    const {standing} = ask<{standing: {ready: number}}>(season, as, 'deliverStep', false);
    if (standing.ready === 0) return;
  }
}
