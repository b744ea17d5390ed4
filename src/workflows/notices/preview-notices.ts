/** Looking before sending: which notices there are, and for one of them who would get what. Reads, and writes nothing. */
import {approvalOf} from '../../domain/notices/agreed';
import {allowedPlaces, templateRemarks, textProblems} from '../../domain/notices/check-texts';
import {KINDS} from '../../domain/notices/kinds';
import {isMail, type OutboxRow, WAITS_FOR_LINK} from '../../domain/notices/notice';
import {
  type KindCount,
  kindView,
  type NoticesView,
  type Preview,
  type SelfSent,
  type Snag,
  toMail,
} from '../../domain/notices/preview';
import {roomFor} from '../../domain/notices/room';
import {standing} from '../../domain/notices/standing';
import {placeName} from '../../domain/notices/template';
import {type Problem, Refusal} from '../../domain/problem';
import {applications} from '../../domain/tables/applications';
import {LANGUAGES} from '../../domain/tables/committees';
import type {RowOf} from '../../domain/tables/define';
import {outbox} from '../../domain/tables/outbox';
import {templates} from '../../domain/tables/templates';
import {stoppedMails} from '../delivery/delivery-steps';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {type ChosenTexts, chosenTexts, dialogKind, factsOf, recipients, sendingAccount} from './notices-desk';

/** Which notices can be sent now, what went wrong, how far the outbox is. */
export function readNotices(): NoticesView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const account = sendingAccount(desk);
  const facts = factsOf(desk.book, configuration, desk.now);
  const rows = desk.book.rows(outbox);
  const kinds = KINDS.filter(({sentBy, audience}) => sentBy === 'dialog' && audience !== undefined);
  return {
    kinds: kinds.map(kind => ({...kindView(kind), ...counted(() => recipients(kind, facts))})),
    selfSent: selfSent(desk.book.rows(templates)),
    snags: snagsOf(rows, new Map(facts.rows(applications).map(({reference, committee}) => [reference, committee]))),
    standing: standing(
      rows,
      {account, mine: account === officer.email, stopped: stoppedMails(desk) ?? null},
      {mailLimit: configuration.settings.mailLimit, now: desk.now.toISOString()},
    ),
  };
}

function selfSent(chosen: readonly RowOf<typeof templates>[]): SelfSent[] {
  return KINDS.filter(({sentBy}) => sentBy === 'itself').map(kind => ({
    ...kindView(kind),
    texts: LANGUAGES.map(language => {
      const own = chosen.find(each => each.step === kind.step && each.language === language && each.draft !== '');
      return {language, draft: own?.subject ?? null};
    }),
    placeholders: allowedPlaces(kind).map(name => `{{${placeName(name)}}}`),
    needs: (kind.needs ?? []).map(name => `{{${placeName(name)}}}`),
  }));
}

/** A stage whose tab is not there yet has nobody to tell. */
function counted(read: () => ReturnType<typeof recipients>): Pick<KindCount, 'open' | 'waiting' | 'told' | 'trouble'> {
  try {
    const {to, waiting, told} = read();
    return {open: to.length, waiting, told, trouble: null};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {open: 0, waiting: 0, told: 0, trouble: error.message};
  }
}

function snagsOf(rows: readonly OutboxRow[], committees: ReadonlyMap<string, string>): Snag[] {
  return rows
    .filter(row => isMail(row) && ['failed', 'held', 'undeliverable', 'replaced'].includes(row.state))
    .filter(({reason}) => reason !== WAITS_FOR_LINK)
    .map(({key, step, reference, to, state, reason}) => ({
      ...{key, step, reference, to, reason, state: state as Snag['state']},
      committee: committees.get(reference) ?? '',
    }));
}

/** What would be sent for a step, and whether it can be. */
export function previewNotices(step: string, at: string | null = null): Preview {
  const open = openOfficersDesk('officer');
  return lookedAt(open, step, at, textsFor(open, step)).preview;
}

/** The texts of a step, read before the lock is taken: drafts are asked of Gmail. */
export function textsFor({desk, officer}: OfficersDesk, step: string): ChosenTexts {
  return chosenTexts(desk.book, dialogKind(step).step, sendingAccount(desk) === officer.email);
}

/** A preview with the texts that it was made from, for whoever sends it. */
export function lookedAt(open: OfficersDesk, step: string, at: string | null, chosen: ChosenTexts) {
  const {desk, officer, configuration} = open;
  const kind = dialogKind(step);
  const account = sendingAccount(desk);
  const mine = account === officer.email;
  const facts = factsOf(desk.book, configuration, desk.now);
  const {to, leftOut, told, waiting, problems} = recipients(kind, facts);
  const {mailLimit, senderName, replyTo} = configuration.settings;
  const preview: Preview = {
    ...kindView(kind),
    mails: to.map(toMail),
    ...{told, waiting, leftOut},
    blocking: [...gone(chosen), ...textProblems(kind, to, chosen.texts)],
    remarks: [...(kind.check?.(facts) ?? []), ...problems, ...remarks(chosen)],
    texts: chosen.views,
    placeholders: allowedPlaces(kind).map(name => `{{${placeName(name)}}}`),
    room: roomFor(to, facts.rows(outbox), {account, limit: mailLimit, at: at ?? facts.now, now: facts.now}),
    ...{from: account, senderName, replyTo, mine},
    approval: approvalOf(kind.step, to, chosen.sources, [account, senderName, replyTo]),
  };
  return {kind, to, account, preview};
}

function gone({troubles}: ChosenTexts): Problem[] {
  return troubles.map(sentence => ({code: 'draft-gone', sentence}));
}

function remarks({views}: ChosenTexts): Problem[] {
  return views.flatMap(({language, template}) => (template === null ? [] : templateRemarks(template, language)));
}
