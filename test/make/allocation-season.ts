/** A season on the emulator with final scores: candidates, applications and wishes typed into their tabs, as if everything before had been. */
import {Chance} from '../../emulator/demo/chance';
import {DEFAULT_CONTRACTS} from '../../src/domain/season/default-contracts';
import {applications} from '../../src/domain/tables/applications';
import {candidates} from '../../src/domain/tables/candidates';
import type {TableDefinition} from '../../src/domain/tables/define';
import {wishes} from '../../src/domain/tables/wishes';
import type {Season} from '../journeys/world';
import {makeApplication, makeCandidateRow, makeWishes} from './allocation';

const COMMITTEES = ['KUL', 'UG', 'ULB', 'UA'] as const;

/** Types candidates with scores and wishes; the same seed types the same. */
export function fillCandidates(season: Season, count: number, seed = 1): void {
  const chance = new Chance(seed);
  const countries = DEFAULT_CONTRACTS.map(({country}) => country);
  const references = Array.from({length: count}, (_, at) => `S27-${String(at + 1).padStart(4, '0')}`);
  const months = ['July', 'August', 'September'];
  type(
    season,
    candidates,
    references.map(reference => candidate(reference, chance)),
  );
  type(
    season,
    applications,
    references.map((reference, at) =>
      makeApplication(reference, {
        firstName: FIRST[at % FIRST.length]!,
        lastName: `${LAST[Math.floor(at / FIRST.length) % LAST.length]}`,
        committee: COMMITTEES[at % COMMITTEES.length]!,
        language: chance.pick(['nl', 'fr', 'en']),
        languageSkills: chance.pick([
          'Engels C1, Spaans B1',
          'Engels B2, Frans B2',
          'anglais C1',
          'English C1, French B1',
        ]),
        studyYear: chance.pick(['3e bachelor', '1e master', '2e master', '3e master']),
      }),
    ),
  );
  type(
    season,
    wishes,
    references.flatMap(reference =>
      makeWishes(
        reference,
        ...chance
          .ranked(countries, chance.whole(5, 10), () => 1)
          .map(country =>
            chance.happens(0.5) ? country : `${country} ${chance.ranked(months, 2, () => 1).join(', ')}`,
          ),
      ),
    ),
  );
}

function candidate(reference: string, chance: Chance) {
  const score = () => chance.whole(500, 980) / 100;
  const [firstScore, interviewScore] = [score(), score()];

  return makeCandidateRow(reference, Number((0.4 * firstScore + 0.6 * interviewScore).toFixed(4)), {
    committee: COMMITTEES[Number(reference.slice(-4)) % COMMITTEES.length]!,
    firstScore,
    interviewScore,
    feeAccepted: chance.happens(0.5),
  });
}

const FIRST = ['Amber', 'Bilal', 'Céline', 'Daan', 'Eline', 'Farah', 'Gilles', 'Hannah', 'Ilias', 'Jade'];
const LAST = [
  'Aerts',
  'Benali',
  'Claes',
  'Dubois',
  'El Amrani',
  'Fontaine',
  'Goossens',
  'Hermans',
  'Ilunga',
  'Janssens',
];

/** A person pastes rows under the header, by the titles of its columns. */
export function type({book, neo}: Season, {tab, columns}: TableDefinition, rows: readonly object[]): void {
  const titles = (book.tab(tab).values()[0] ?? []).map(String);
  const names = new Map(Object.entries(columns).map(([name, {title}]) => [title, name]));
  const cells = rows.map(row => titles.map(title => shown((row as Record<string, unknown>)[names.get(title) ?? ''])));
  const missing = cells.length + 1 - book.tab(tab).state.rows;
  if (missing > 0) book.tab(tab).insertRow(book.tab(tab).state.rows, missing);
  book.tab(tab).paste('A2', cells, {as: neo});
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';

  return String(value);
}
