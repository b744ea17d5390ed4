/**
 * What a season promises of its announcement: everybody with a row in Allocation heard it once and not before the minute; no place is held by more people than
 * the contract has; who was announced kept the place unless they gave it up or the host took it back; every answer was confirmed.
 */

import type {Season} from '../../emulator/demo';
import {receivedAbout} from './mails';
import {counted, rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const ANNOUNCED = ['country', 'waiting list', 'not placed'];
const HOLDING = ['offered', 'accepted'];

export const announcementPromises: StagePromises = {
  stage: 'announcement',
  atItsEnd: season => [
    ...toldBroken(season),
    ...earlyBroken(season),
    ...contractsBroken(season),
    ...keptBroken(season),
    ...openBroken(season),
  ],
  lasting: season => [...contractsBroken(season), ...twiceBroken(season)],
  figures: season => counted(allocated(season).map(row => String(row.State))),
};

function allocated(season: Season): SheetRow[] {
  return rowsOf(season, 'Allocation').filter(({Reference}) => Reference !== '');
}

function addresses(season: Season): ReadonlyMap<unknown, string> {
  return new Map(rowsOf(season, 'Applications').map(row => [row.Reference, String(row['E-mail'])]));
}

type Mail = ReturnType<typeof receivedAbout>[number];

function announcedTo(season: Season, address: string): Mail[] {
  return ANNOUNCED.flatMap(step => receivedAbout(season, address, step));
}

function toldBroken(season: Season): string[] {
  const to = addresses(season);
  return allocated(season)
    .map(({Reference}) => [Reference, announcedTo(season, to.get(Reference) ?? '').length] as const)
    .filter(([, count]) => count !== 1)
    .slice(0, 5)
    .map(([reference, count]) => `${reference} was told of the announcement ${count} times.`);
}

function twiceBroken(season: Season): string[] {
  const to = addresses(season);
  return allocated(season)
    .filter(({Reference}) => announcedTo(season, to.get(Reference) ?? '').length > 1)
    .slice(0, 5)
    .map(({Reference}) => `${Reference} was told of the announcement twice.`);
}

function earlyBroken(season: Season): string[] {
  const [row] = rowsOf(season, 'Stages').filter(({Milestone}) => Milestone === 'announcement');
  const {at} = JSON.parse(String(row?.Details ?? '{}')) as {at?: string};
  if (at === undefined) return ['The announcement has no minute in Stages.'];
  const to = addresses(season);
  return allocated(season)
    .filter(({Reference}) => announcedTo(season, to.get(Reference) ?? '').some(({date}) => date < new Date(at)))
    .slice(0, 5)
    .map(({Reference}) => `${Reference} was told before ${at}.`);
}

/** Places per contract and month, without those that were taken back. */
function contractsBroken(season: Season): string[] {
  const room = new Map<string, number>();
  for (const row of rowsOf(season, 'Contracts')) {
    for (const month of ['July', 'August', 'September']) {
      const kind = row.Kind === 'unilateral' ? '-unilateral' : '';
      room.set(`${row.Country}-${month}${kind}`, row.Withdrawn === true ? 0 : Number(row[month] ?? 0));
    }
  }
  const held = allocated(season).filter(({State}) => HOLDING.includes(String(State)));
  return Object.entries(counted(held.map(({Place}) => String(Place))))
    .filter(([place, count]) => count > (room.get(place) ?? 0))
    .map(([place, count]) => `${place} is held by ${count} and the contracts have ${room.get(place) ?? 0}.`);
}

/** Whoever was announced a place has it still, or gave it up, or the host took it back, or moved to another that was offered. */
function keptBroken(season: Season): string[] {
  const withdrawn = new Set(
    rowsOf(season, 'Contracts')
      .filter(({Withdrawn}) => Withdrawn === true)
      .map(({Country}) => String(Country)),
  );
  return allocated(season)
    .filter(({Allocated, Place, State}) => {
      if (Allocated === '' || State === 'declined' || State === 'withdrawn') return false;
      return Place !== Allocated && !withdrawn.has(String(Allocated).split('-')[0]!);
    })
    .map(({Reference, Allocated, Place}) => `${Reference} was announced ${Allocated} and has ${Place || 'nothing'}.`);
}

/** At the end of the stage nobody is left unanswered, and nothing that somebody waits for is free. */
function openBroken(season: Season): string[] {
  return allocated(season)
    .filter(({State}) => State === 'offered' || State === 'proposed')
    .slice(0, 5)
    .map(({Reference, State}) => `${Reference} is still ${State} when the announcement is over.`);
}
