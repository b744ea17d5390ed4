/**
 * The contracts that a new season begins with: real member organisations, invented places and rules, to be replaced by what BeMSA signed.
 */
import type {contracts} from '../tables/contracts';
import type {RowOf} from '../tables/define';

type ContractRow = RowOf<typeof contracts>;

/** Places in July, August and September; language as in the tab; weeks before the start at which the application form must be there. */
const contract = (
  country: string,
  nmo: string,
  places: readonly [july: number, august: number, september: number],
  language: string,
  afWeeks: number,
  more: Partial<ContractRow> = {},
): ContractRow => {
  const [july, august, september] = places.map(count => count || null) as [number | null, number | null, number | null];
  return {
    country,
    alsoCalled: '',
    nmo,
    kind: 'bilateral',
    july,
    august,
    september,
    language,
    level: '',
    fromYear: '',
    fee: null,
    afWeeks,
    region: '',
    hostOrder: '',
    withdrawn: false,
    ...more,
  };
};

export const DEFAULT_CONTRACTS: readonly ContractRow[] = [
  contract('Argentina', 'IFMSA-Argentina', [1, 1, 0], 'Spanish B1', 14),
  contract('Austria', 'AMSA', [1, 1, 0], 'English B2 or German B1', 16, {level: 'clinical'}),
  contract('Brazil', 'IFMSA Brazil', [2, 1, 1], 'English B2', 14),
  contract('Bulgaria', 'AMSB', [1, 1, 0], 'English B1', 14, {fromYear: 'first master'}),
  contract('Canada', 'CFMS', [0, 1, 0], 'English C1', 26, {level: 'final clinical years'}),
  contract('Québec', 'IFMSA-Québec', [1, 0, 0], 'French B2', 20, {level: 'clinical'}),
  contract('Chile', 'IFMSA-Chile', [1, 0, 1], 'Spanish B1', 14),
  contract('Croatia', 'CroMSIC', [1, 1, 0], 'English B2', 14),
  contract('Czech Republic', 'IFMSA CZ', [2, 1, 1], 'English B1', 14),
  contract('Denmark', 'IMCC', [0, 1, 0], 'English B2', 18, {level: 'clinical'}),
  contract('Egypt', 'IFMSA-Egypt', [1, 2, 1], 'English B1', 12, {fromYear: 'first master'}),
  contract('Estonia', 'EstMSA', [1, 0, 0], 'English B2', 14),
  contract('Finland', 'FiMSIC', [0, 1, 0], 'English B2', 18, {level: 'clinical'}),
  contract('France', 'ANEMF', [1, 1, 0], 'French B2', 16, {level: 'clinical'}),
  contract('Germany', 'bvmd', [0, 1, 1], 'German B2', 18, {level: 'clinical'}),
  contract('Ghana', 'FGMSA', [1, 1, 0], 'English B2', 12, {kind: 'unilateral', fee: 350}),
  contract('Greece', 'HelMSIC', [1, 1, 0], 'English B2', 14),
  contract('Hungary', 'HuMSIRC', [1, 1, 0], 'English B2', 14),
  contract('Indonesia', 'CIMSA', [1, 1, 0], 'English B2', 12, {kind: 'unilateral', fee: 300}),
  contract('Italy', 'SISM', [2, 1, 1], 'English B1', 14),
  contract('Japan', 'IFMSA-Japan', [0, 1, 0], 'English B2', 22, {level: 'clinical', kind: 'unilateral', fee: 600}),
  contract('Latvia', 'LaMSA', [1, 0, 0], 'English B2', 14),
  contract('Lebanon', 'LeMSIC', [0, 1, 0], 'English B2 or French B2', 14),
  contract('Malta', 'MMSA', [0, 0, 1], 'English B2', 14),
  contract('Mexico', 'IFMSA-Mexico', [2, 1, 0], 'Spanish B1', 14),
  contract('Morocco', 'IFMSA-Morocco', [1, 1, 0], 'French B2', 12),
  contract('Norway', 'NMSA', [1, 0, 0], 'English B2', 20, {level: 'clinical'}),
  contract('Peru', 'IFMSA-Peru', [1, 1, 0], 'Spanish B1', 12, {kind: 'unilateral', fee: 400}),
  contract('Poland', 'IFMSA-Poland', [2, 1, 1], 'English B1', 14),
  contract('Portugal', 'PorMSIC', [1, 1, 0], 'English B2', 14),
  contract('Slovenia', 'SloMSIC', [1, 1, 0], 'English B2', 14),
  contract('Spain', 'IFMSA-Spain', [1, 1, 1], 'English B2 or Spanish B1', 16, {level: 'one clinical year'}),
  contract('Sweden', 'IFMSA-Sweden', [0, 1, 0], 'English B2', 20, {level: 'clinical'}),
  contract('Tunisia', 'Associa-Med', [1, 2, 0], 'French B2', 12),
];
