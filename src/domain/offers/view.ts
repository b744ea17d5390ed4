/** The announcement for its page: how far it is, whom to call, what became free, and the repairs side by side. */
import type {Repair, RepairKind} from '../allocation/after-decline';
import type {Certificate} from '../allocation/certify';
import {datesTooLate} from '../exchange/impossible-dates';
import {counted} from '../listed';
import type {Problem} from '../problem';
import {isLocked, milestoneOf} from '../season/milestone';
import {contracts} from '../tables/contracts';
import {keyOf} from '../tables/define';
import {toInstant} from '../time/brussels';
import {ANNOUNCED_STEPS, type Announcement, announcementOf} from './freeze';
import {freedAnswerBy, isHolding, isOpen, isSilent, type OfferRows} from './offer';
import {adriftProblems, repairHash, type Situation, situationOf} from './repair';

/** `frozen`: letters lie ready; `scheduled`: they leave at the minute; `announced`: they have begun to leave. */
export type Phase = 'not locked' | 'locked' | 'frozen' | 'scheduled' | 'announced';

/** Somebody with an offer, as an officer needs to know them. */
export interface OfferLine {
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly phone: string;
  readonly email: string;
  readonly place: string;
  readonly state: string;
  readonly answerBy: string | null;
  readonly answeredAt: string | null;
  readonly silent: boolean;
}

export interface RepairLine {
  readonly reference: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The host took the announced place back. */
  readonly lost: boolean;
}

export interface RepairView {
  readonly kind: RepairKind;
  readonly lines: readonly RepairLine[];
  readonly sentence: string;
  readonly keepsPromises: boolean;
  /** Who would have a justified claim by merit afterwards. */
  readonly claims: readonly string[];
  /** Documents that whoever gets a place now cannot hand in in time, one sentence each. */
  readonly dates: readonly string[];
  readonly certificate: RepairCertificate;
  readonly resultHash: string;
}

/** The certificate of the rule as if nothing had been announced. */
export interface RepairCertificate {
  readonly green: boolean;
  readonly says: string;
  /** Sentences; more than {@link MOST_BROKEN} are counted in `says` alone. */
  readonly broken: readonly string[];
}

const MOST_BROKEN = 8;

/** Plain JSON. */
export interface AnnouncementView {
  readonly season: string;
  readonly mayDecide: boolean;
  readonly phase: Phase;
  /** When the letters leave, as frozen; before that as Settings says. */
  readonly at: string;
  readonly by: string;
  readonly frozen: Announcement | null;
  readonly letters: Readonly<Record<'held' | 'queued' | 'sent' | 'failed', number>>;
  readonly offers: readonly OfferLine[];
  readonly waiting: number;
  /** Place and how many of it are free. */
  readonly free: readonly (readonly [place: string, count: number])[];
  /** Empty before the announcement, and while a problem stands in the way. */
  readonly repairs: readonly RepairView[];
  /** Key of each contract that stands. */
  readonly contracts: readonly string[];
  readonly problems: readonly Problem[];
}

export function announcementView(
  rows: OfferRows,
  {now, mayDecide, problems}: {now: string; mayDecide: boolean; problems: readonly Problem[]},
): AnnouncementView {
  const {settings} = rows.configuration;
  const announcement = announcementOf(rows.milestones);
  const phase = phaseOf(rows, announcement, now);
  const situation = phase === 'announced' ? situationOf(rows) : undefined;
  const adrift = situation === undefined ? [] : adriftProblems(situation);
  return {
    season: settings.seasonName,
    mayDecide,
    phase,
    at: announcement?.at ?? toInstant(settings.announcement),
    by: milestoneOf(rows.milestones, 'announcement')?.by ?? '',
    frozen: announcement ?? null,
    letters: lettersOf(rows),
    offers: offersOf(rows, now),
    waiting: rows.allocation.filter(({row}) => row.state === 'waiting').length,
    free: situation === undefined ? [] : freeOf(situation),
    repairs:
      situation === undefined || adrift.length > 0
        ? []
        : situation.repairs.map(each => repairView(each, situation, rows, now)),
    contracts: rows.configuration.contracts
      .filter(({withdrawn}) => !withdrawn)
      .map(({country, kind}) => keyOf(contracts, {country, kind})),
    problems: [...problems, ...adrift],
  };
}

function phaseOf({milestones}: OfferRows, announcement: Announcement | undefined, now: string): Phase {
  if (announcement === undefined) return isLocked(milestones, 'allocation') ? 'locked' : 'not locked';
  if (milestoneOf(milestones, 'announcement')?.state !== 'done') return 'frozen';
  return announcement.at > now ? 'scheduled' : 'announced';
}

function lettersOf({outbox}: OfferRows): AnnouncementView['letters'] {
  const own = outbox.filter(({step}) => ANNOUNCED_STEPS.some(known => known === step));
  const count = (...states: readonly string[]): number => own.filter(({state}) => states.includes(state)).length;
  return {
    held: count('held'),
    queued: count('queued', 'drafted'),
    sent: count('sent', 'undeliverable'),
    failed: count('failed'),
  };
}

function offersOf({allocation, applications}: OfferRows, now: string): OfferLine[] {
  const people = new Map(applications.map(each => [each.reference, each]));
  return allocation
    .filter(({row}) => row.offeredAt !== null)
    .map(({row}) => {
      const {reference, place, state, answerBy, answeredAt} = row;
      const person = people.get(reference);
      return {
        reference,
        name: `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim() || reference,
        committee: person?.committee ?? '',
        phone: person?.phone ?? '',
        email: person?.email ?? '',
        place,
        state,
        answerBy: isOpen(row) ? answerBy : null,
        answeredAt,
        silent: isSilent(row, now),
      };
    });
}

function freeOf({input, published}: Situation): [string, number][] {
  const held = Object.values(published);
  return input.places
    .map(({id, capacity}): [string, number] => [id, capacity - held.filter(place => place === id).length])
    .filter(([, count]) => count > 0);
}

function repairView(
  repair: Repair,
  {input, published, lost}: Situation,
  {applications, allocation, configuration}: OfferRows,
  now: string,
): RepairView {
  const people = new Map(applications.map(each => [each.reference, `${each.firstName} ${each.lastName}`.trim()]));
  const known = new Set(
    allocation.filter(({row}) => isHolding(row) || row.state === 'waiting').map(({row}) => row.reference),
  );
  const {kind, sentence, keepsPromises, claims, certificate, assignment, difference} = repair;
  const lines = difference.moves
    .filter(({candidate}) => known.has(candidate))
    .map(({candidate}) => ({
      reference: candidate,
      name: people.get(candidate) || candidate,
      from: published[candidate] ?? null,
      to: assignment[candidate] ?? null,
      lost: lost.includes(candidate),
    }));
  const given = new Set(lines.map(({to}) => to));
  const moment = {now, answerBy: freedAnswerBy(now, configuration.settings)};
  return {
    kind,
    sentence,
    keepsPromises,
    claims,
    dates: datesTooLate(
      input.places.filter(({id}) => given.has(id)),
      configuration,
      moment,
    ),
    certificate: certificateView(certificate),
    resultHash: repairHash(repair),
    lines,
  };
}

function certificateView({ok, says, violations}: Certificate): RepairCertificate {
  return {
    green: ok,
    says: ok
      ? `Green. ${says}`
      : `${counted(violations.length, 'promise')} of the rule alone ${violations.length === 1 ? 'is' : 'are'} not kept, because announced places stay:`,
    broken: violations.slice(0, MOST_BROKEN).map(({sentence}) => sentence),
  };
}
