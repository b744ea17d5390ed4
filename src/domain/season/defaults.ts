/**
 * What a new season begins with: rows for the tabs that Set up finds empty. Seats, places, rules and fees are in realistic proportion and
 * BeMSA's to change; officers are never invented.
 */
import type {committees} from '../tables/committees';
import type {RowOf} from '../tables/define';
import type {settings} from '../tables/settings';
import {SETTINGS, shown} from './settings';

export {DEFAULT_CONTRACTS} from './default-contracts';
export {DEFAULT_RUBRIC} from './default-rubric';

type CommitteeRow = RowOf<typeof committees>;
type SettingRow = RowOf<typeof settings>;

const committee = (
  code: string,
  name: string,
  language: 'nl' | 'fr',
  interviewSeats: number,
  alsoCalled: string,
): CommitteeRow => ({code, name, alsoCalled, language, interviewSeats});

export const DEFAULT_COMMITTEES: readonly CommitteeRow[] = [
  committee('KUL', 'KU Leuven', 'nl', 18, 'Katholieke Universiteit Leuven; Leuven; KULeuven; KU Leuven Kulak'),
  committee('UG', 'Ghent University', 'nl', 16, 'UGent; Universiteit Gent; Gent; Ghent; Université de Gand'),
  committee(
    'UCL',
    'UCLouvain',
    'fr',
    11,
    'Université catholique de Louvain; Louvain; Louvain-la-Neuve; UCL; Catholic University of Louvain',
  ),
  committee('ULB', 'Université libre de Bruxelles', 'fr', 11, 'Free University of Brussels (ULB); ULB Bruxelles'),
  committee(
    'UA',
    'University of Antwerp',
    'nl',
    10,
    "UAntwerpen; Universiteit Antwerpen; Antwerpen; Antwerp; Université d'Anvers",
  ),
  committee('ULG', 'Université de Liège', 'fr', 9, 'ULiège; ULg; Liège; University of Liège; Luik'),
  committee('VUB', 'Vrije Universiteit Brussel', 'nl', 8, 'Free University of Brussels (VUB); VUB Brussel'),
  committee('UH', 'UHasselt', 'nl', 5, 'Universiteit Hasselt; Hasselt University; Hasselt'),
];

/** One row per setting, as people type its value. */
export const DEFAULT_SETTING_ROWS: readonly SettingRow[] = Object.values(SETTINGS).map(({title, initial, meaning}) => ({
  setting: title,
  value: shown(initial),
  meaning,
}));
