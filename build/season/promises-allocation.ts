/**
 * What a season promises of its allocation: the sheet's own certificate is green; made again here, by a few lines of its own on what stands in the sheet, the
 * result is the same; no contract gives more than it has, and nobody has two places.
 */

import type {Season} from '../../emulator/demo';
import {rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const GREEN = 'Green: the sheet itself agrees';

/** States in which a place is somebody's. */
const HOLDING = ['proposed', 'offered', 'accepted'];

export const allocationPromises: StagePromises = {
  stage: 'allocation',
  atItsEnd: season => [
    ...certificateBroken(season),
    ...ranksBroken(season),
    ...repeatBroken(season),
    ...wishesBroken(season),
    ...lockBroken(season),
  ],
  lasting: season => [...oneRowEach(season), ...sizesBroken(season)],
  figures: season => {
    const rows = allocated(season);
    const placed = rows.filter(({Place}) => Place !== '');
    return {
      placed: placed.length,
      'first wishes': placed.filter(({Wish}) => Wish === 1).length,
      'without a place': rows.length - placed.length,
    };
  },
};

function allocated(season: Season): SheetRow[] {
  return rowsOf(season, 'Allocation').filter(({Reference}) => Reference !== '');
}

function certificateBroken({book}: Season): string[] {
  if (!book.hasTab('Certificate')) return ['There is no tab “Certificate”.'];
  const [[, says] = [], , ...checks] = book.tab('Certificate').values();
  const broken = checks.filter(([text, found]) => text !== '' && typeof found === 'number' && found !== 0);
  return [
    ...(says === GREEN ? [] : [`The certificate of the sheet says: ${says}.`]),
    ...broken.map(([text, found]) => `The certificate counts ${found} against: ${text}`),
  ];
}

/** Best score first, each rank once. */
function ranksBroken(season: Season): string[] {
  const scores = new Map(rowsOf(season, 'Candidates').map(row => [row.Reference, row['Final score']]));
  const ranked = allocated(season)
    .filter(({Rank}) => Rank !== '')
    .sort((one, other) => Number(one.Rank) - Number(other.Rank));
  const score = ({Reference}: SheetRow): number => Number(Number(scores.get(Reference)).toFixed(2));
  return ranked.flatMap((row, at) => {
    if (row.Rank !== at + 1) return [`${row.Reference} has rank ${row.Rank}, and is number ${at + 1}.`];
    const before = ranked[at - 1];
    return before !== undefined && score(before) < score(row)
      ? [`${row.Reference} scored higher than ${before.Reference}, and ranks below.`]
      : [];
  });
}

/** In order of rank each takes the first of their eligible wishes that has room; pairs apart. */
function repeatBroken(season: Season): string[] {
  const room = new Map(contractPlaces(season));
  const wishes = eligibleWishes(season);
  const ranked = allocated(season)
    .filter(({Rank}) => Rank !== '')
    .sort((one, other) => Number(one.Rank) - Number(other.Rank));
  const joint = rowsOf(season, 'Candidates').some(row => row['Joint with'] !== '');
  if (joint || ranked.some(row => row['Pinned to'] !== '')) return [];
  return ranked.flatMap(({Reference, Allocated}) => {
    const got = (wishes.get(String(Reference)) ?? []).find(place => (room.get(place) ?? 0) > 0) ?? '';
    if (got !== '') room.set(got, room.get(got)! - 1);
    return got === Allocated
      ? []
      : [`${Reference} was allocated ${Allocated || 'nothing'}; by merit it is ${got || 'nothing'}.`];
  });
}

/** The frozen wishes stand in the tab of the certificate, best first. */
function eligibleWishes({book}: Season): Map<string, string[]> {
  const [header = [], ...rows] = book.tab('Certificate').values();
  const at = (title: string): number => header.indexOf(title);
  const wishes = new Map<string, string[]>();
  for (const row of rows) {
    const reference = String(row[at('Reference')] ?? '');
    if (reference === '') continue;
    // Its second column “Place” would be the limit's; the first one to the right of the reference is the wish.
    const place = String(row[header.indexOf('Place', at('Reference'))]);
    wishes.set(reference, [...(wishes.get(reference) ?? []), place]);
  }
  return wishes;
}

/** Everybody's place is a country on their own list, in a month that they named or that any month suits. */
function wishesBroken(season: Season): string[] {
  const lists = rowsOf(season, 'Wishes');
  return allocated(season)
    .filter(({Allocated}) => Allocated !== '')
    .filter(
      ({Reference, Country, Month, Wish}) =>
        !lists.some(
          row =>
            row.Reference === Reference &&
            row.Rank === Wish &&
            row.Country === Country &&
            (row.Months === '' || String(row.Months).includes(String(Month))),
        ),
    )
    .map(({Reference, Allocated}) => `${Reference} was allocated ${Allocated}, which is not on their list.`);
}

function lockBroken(season: Season): string[] {
  const row = rowsOf(season, 'Stages').find(({Milestone}) => Milestone === 'allocation');
  return row?.State === 'locked' || row?.State === 'done' ? [] : ['The allocation is not locked.'];
}

/** One row per candidate, so nobody has two places. */
function oneRowEach(season: Season): string[] {
  const seen = new Set<unknown>();
  return allocated(season).flatMap(({Reference}) => {
    if (seen.has(Reference)) return [`${Reference} stands twice in Allocation.`];
    seen.add(Reference);
    return [];
  });
}

/** Places in use against the contracts that stand, as they are today. */
function sizesBroken(season: Season): string[] {
  const sizes = contractPlaces(season);
  const used = new Map<string, number>();
  for (const {Place, State} of allocated(season)) {
    if (Place === '' || !HOLDING.includes(String(State))) continue;
    used.set(String(Place), (used.get(String(Place)) ?? 0) + 1);
  }
  return [...used]
    .filter(([place, count]) => count > (sizes.get(place) ?? 0))
    .map(([place, count]) => `${place} has ${sizes.get(place) ?? 0} places and ${count} students.`);
}

function contractPlaces(season: Season): Map<string, number> {
  const rows = rowsOf(season, 'Contracts').filter(row => row.Country !== '' && row.Withdrawn !== true);
  return new Map(
    rows.flatMap(row =>
      ['July', 'August', 'September'].map(month => {
        const name = `${row.Country}-${month}`;
        return [row.Kind === 'unilateral' ? `${name}-unilateral` : name, Number(row[month])] as const;
      }),
    ),
  );
}
