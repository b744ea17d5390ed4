/**
 * Who of a kind's audience gets a mail now: who was told already, whom nobody can write to, whose address is somebody else's too. The same for all kinds.
 */
import {listed} from '../listed';
import type {Problem} from '../problem';
import type {Configuration} from '../season/configuration';
import {isEmail, normalEmail} from '../text';
import {spokenTime} from '../time/brussels';
import type {Addressee, Audience, LeftOut, NoticeKind} from './kind';
import {noticeKey, type OutboxRow} from './notice';

export interface Recipients {
  readonly to: readonly Addressee[];
  readonly leftOut: readonly LeftOut[];
  /** People whose notice has left, or is on its way. */
  readonly told: number;
  /** People whose notice waits in the outbox. */
  readonly waiting: number;
  readonly problems: readonly Problem[];
}

/** @param others who is told something else of the same decision: nobody of them may have the same address */
export function recipientsOf(
  kind: NoticeKind,
  {to, leftOut}: Audience,
  others: readonly Addressee[],
  outbox: readonly OutboxRow[],
  configuration: Configuration,
): Recipients {
  const states = new Map(outbox.map(({key, state}) => [key, state]));
  const stateOf = ({reference, version}: Addressee): string =>
    states.get(noticeKey({season: configuration.season, step: kind.step, reference, version})) ?? '';
  const told = to.filter(each => TOLD.has(stateOf(each)));
  const waiting = to.filter(each => stateOf(each) === 'queued');
  const open = to.filter(each => !TOLD.has(stateOf(each)) && stateOf(each) !== 'queued');
  const shared = sharedAddresses([...to, ...others]);
  const unusable = open.flatMap(each => leftOutFor(each, shared));
  const away = new Set(unusable.map(({reference}) => reference));
  const ready = open.filter(({reference}) => !away.has(reference));
  return {
    to: ready,
    leftOut: [...unusable, ...leftOut],
    told: told.length,
    waiting: waiting.length,
    problems: [...officersAmong(ready, configuration), ...contradictions(kind, ready, outbox)],
  };
}

const TOLD: ReadonlySet<string> = new Set(['sent', 'drafted', 'undeliverable']);

function sharedAddresses(to: readonly Addressee[]): ReadonlyMap<string, readonly Addressee[]> {
  const groups = new Map<string, Addressee[]>();
  for (const each of to) groups.set(normalEmail(each.to), [...(groups.get(normalEmail(each.to)) ?? []), each]);
  return new Map([...groups].filter(([address, group]) => address !== '' && group.length > 1));
}

function leftOutFor(each: Addressee, shared: ReadonlyMap<string, readonly Addressee[]>): LeftOut[] {
  const {reference, name, to} = each;
  const others = (shared.get(normalEmail(to)) ?? []).filter(other => other.reference !== reference);
  const why = addressTrouble(to) ?? (others.length > 0 ? sharedWith(to, others) : null);
  return why === null ? [] : [{reference, name, why}];
}

function addressTrouble(to: string): string | null {
  if (to.trim() === '') return 'there is no address; correct it';
  if (/[\r\n]/.test(to)) return `the address “${to.replace(/[\r\n]+/g, ' ⏎ ')}” has a line break; correct it`;
  if (/[,;]/.test(to)) return `“${to}” is more than one address, and a mail goes to one; correct it`;
  return isEmail(to) ? null : `“${to}” is no address; correct it`;
}

function sharedWith(to: string, others: readonly Addressee[]): string {
  return `${to} is the address of ${listed(others.map(({reference, name}) => `${reference} ${name}`))} too; correct one of them`;
}

function officersAmong(to: readonly Addressee[], {officers}: Configuration): Problem[] {
  const addresses = new Set(officers.map(({email}) => email));
  return to
    .filter(each => addresses.has(normalEmail(each.to)))
    .map(each => ({
      code: 'officers-address',
      sentence: `${each.reference} ${each.name} has the address of an officer, ${each.to}: look whether it is the applicant’s own.`,
      where: {tab: 'Officers'},
    }));
}

/** Somebody who was told something else of the same decision before gets this as news: the officer ought to know. */
function contradictions(
  {step, tells = []}: NoticeKind,
  to: readonly Addressee[],
  outbox: readonly OutboxRow[],
): Problem[] {
  const others = new Set<string>(tells.filter(each => each !== step));
  const people = new Map(to.map(each => [each.reference, each]));
  return outbox
    .filter(row => others.has(row.step) && TOLD.has(row.state) && people.has(row.reference))
    .map(({reference, step: before, sentAt}) => ({
      code: 'told-otherwise',
      sentence: `${reference} ${people.get(reference)!.name} was told “${before}”${sentAt === null ? '' : ` on ${spokenTime(sentAt, 'en')}`} and now gets “${step}”.`,
    }));
}
