/** Looking before sending: which notices there are, and for one of them who would get what. Reads, and writes nothing. */
import {approvalOf} from '../../domain/notices/agreed';
import type {Recipients} from '../../domain/notices/audience';
import {BUNDLES, type Chosen, chosenSending} from '../../domain/notices/bundles';
import {allowedPlaces, templateRemarks, textProblems} from '../../domain/notices/check-texts';
import {KINDS, kindOf} from '../../domain/notices/kinds';
import {isMail, type OutboxRow, type Step, WAITS_FOR_LINK} from '../../domain/notices/notice';
import {mayLeave, wasSentAgain} from '../../domain/notices/plan-amend';
import type {SendingPart} from '../../domain/notices/plan-send';
import {
  type KindCount,
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
import {type ChosenTexts, chosenTexts, factsOf, recipients, sendingAccount} from './notices-desk';

/** Which notices can be sent now, what went wrong, how far the outbox is. */
export function readNotices(): NoticesView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const account = sendingAccount(desk);
  const facts = factsOf(desk.book, configuration, desk.now);
  const rows = desk.book.rows(outbox);
  return {
    kinds: listToChooseFrom().map(({name, title, who, kinds, isPart}) => ({
      ...{name, title, who, isPart},
      ...counted(() => kinds.map(kind => recipients(kind, facts))),
    })),
    selfSent: selfSent(desk.book.rows(templates)),
    snags: snagsOf(rows, new Map(facts.rows(applications).map(({reference, committee}) => [reference, committee]))),
    standing: standing(
      rows,
      {account, mine: account === officer.email, stopped: stoppedMails(desk) ?? null},
      {mailLimit: configuration.settings.mailLimit, now: desk.now.toISOString()},
    ),
  };
}

/** Every notice of the dialog, each bundle before its parts. */
function listToChooseFrom(): (Chosen & {readonly isPart: boolean})[] {
  const kinds = KINDS.filter(({sentBy, audience}) => sentBy === 'dialog' && audience !== undefined);
  return kinds.flatMap(({step}) => {
    const bundle = BUNDLES.find(({steps}) => steps.some(each => each === step));
    const alone = {...chosenSending(step), isPart: bundle !== undefined};
    return bundle?.steps[0] === step ? [{...chosenSending(bundle.name), isPart: false}, alone] : [alone];
  });
}

function selfSent(chosen: readonly RowOf<typeof templates>[]): SelfSent[] {
  return KINDS.filter(({sentBy}) => sentBy === 'itself').map(kind => ({
    ...{step: kind.step, title: kind.title, who: kind.who},
    texts: LANGUAGES.map(language => {
      const own = chosen.find(each => each.step === kind.step && each.language === language && each.draft !== '');
      return {language, draft: own?.subject ?? null};
    }),
    placeholders: allowedPlaces(kind).map(name => `{{${placeName(name)}}}`),
    needs: (kind.needs ?? []).map(name => `{{${placeName(name)}}}`),
  }));
}

/** A stage whose tab is not there yet has nobody to tell. */
function counted(read: () => Recipients[]): Pick<KindCount, 'open' | 'waiting' | 'told' | 'trouble'> {
  try {
    const found = read();
    return {
      open: sum(found, ({to}) => to.length),
      waiting: sum(found, ({waiting}) => waiting),
      told: sum(found, ({told}) => told),
      trouble: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {open: 0, waiting: 0, told: 0, trouble: error.message};
  }
}

function snagsOf(rows: readonly OutboxRow[], committees: ReadonlyMap<string, string>): Snag[] {
  return (
    rows
      .filter(row => isMail(row) && ['failed', 'held', 'undeliverable', 'replaced'].includes(row.state))
      .filter(({reason}) => reason !== WAITS_FOR_LINK)
      .filter(row => !wasSentAgain(row, rows))
      // A reminder whose reason is gone is nothing to look at.
      .filter(({state, step}) => state !== 'replaced' || kindOf(step)?.sentBy === 'dialog')
      .map(row => {
        const {key, step, reference, to, state, reason} = row;
        return {
          ...{key, step, reference, to, reason, state: state as Snag['state'], mayLeave: mayLeave(row)},
          committee: committees.get(reference) ?? '',
        };
      })
  );
}

/** What would be sent for a notice or a bundle, and whether it can be. */
export function previewNotices(name: string, at: string | null = null): Preview {
  const open = openOfficersDesk('officer');
  return lookedAt(open, name, at, textsFor(open, name)).preview;
}

/** The texts of each kind of a sending. */
export type SendingTexts = ReadonlyMap<Step, ChosenTexts>;

/** The texts of a sending, read before the lock is taken: drafts are asked of Gmail. */
export function textsFor({desk, officer}: OfficersDesk, name: string): SendingTexts {
  const mine = sendingAccount(desk) === officer.email;
  return new Map(chosenSending(name).kinds.map(({step}) => [step, chosenTexts(desk.book, step, mine)]));
}

/** What was looked at. */
export interface Looked {
  /** The kinds of it that somebody gets. */
  readonly parts: readonly SendingPart[];
  readonly account: string;
  readonly preview: Preview;
}

/** A preview with what it was made from, for whoever sends it. */
export function lookedAt(open: OfficersDesk, name: string, at: string | null, texts: SendingTexts): Looked {
  const {desk, officer, configuration} = open;
  const sending = chosenSending(name);
  const account = sendingAccount(desk);
  const facts = factsOf(desk.book, configuration, desk.now);
  const found = sending.kinds.map(kind => ({kind, chosen: texts.get(kind.step)!, ...recipients(kind, facts)}));
  const {mailLimit, senderName, replyTo} = configuration.settings;
  const everybody = found.flatMap(({to}) => to);
  const parts = found
    .filter(({to}) => to.length > 0)
    .map(({kind, to, chosen}) => ({kind, to, sources: chosen.sources}));
  const preview: Preview = {
    ...{name: sending.name, title: sending.title, who: sending.who},
    parts: found.map(({kind, chosen}) => ({
      ...{step: kind.step, title: kind.title, texts: chosen.views},
      placeholders: allowedPlaces(kind).map(place => `{{${placeName(place)}}}`),
    })),
    mails: found.flatMap(({kind, to}) => to.map(each => toMail(kind.step, each))),
    told: sum(found, ({told}) => told),
    waiting: sum(found, ({waiting}) => waiting),
    leftOut: once(
      found.flatMap(({leftOut}) => leftOut),
      ({reference}) => reference,
    ),
    blocking: found.flatMap(({kind, to, chosen}) => [...gone(chosen), ...textProblems(kind, to, chosen.texts)]),
    remarks: once(
      found.flatMap(({kind, to, problems, chosen}) => [
        ...(found.length > 1 && to.length === 0 ? [] : (kind.check?.(facts) ?? [])),
        ...problems,
        ...remarks(chosen),
      ]),
      ({sentence}) => sentence,
    ),
    room: roomFor(everybody, facts.rows(outbox), {account, limit: mailLimit, at: at ?? facts.now, now: facts.now}),
    ...{from: account, senderName, replyTo, mine: account === officer.email},
    approval: approvalOf(parts, [account, senderName, replyTo]),
  };
  return {parts, account, preview};
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The first of those that are the same. */
function once<Item>(items: readonly Item[], of: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map(item => [of(item), item])).values()].reverse();
}

function gone({troubles}: ChosenTexts): Problem[] {
  return troubles.map(sentence => ({code: 'draft-gone', sentence}));
}

function remarks({views}: ChosenTexts): Problem[] {
  return views.flatMap(({language, template}) => (template === null ? [] : templateRemarks(template, language)));
}
