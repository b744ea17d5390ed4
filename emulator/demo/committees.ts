/** The local committees of a demo season, as students write their universities, and how many students apply at each. */

import type {Language} from './language';

export interface Committee {
  readonly code: string;
  /** As the form offers it. */
  readonly university: Readonly<Record<Language, string>>;
  /** Students of it who write in this language; the seats of the interviews follow from the same numbers. */
  readonly weight: Readonly<Record<Language, number>>;
  /** Where its students have their mail. */
  readonly domain: string;
  /** How students write it who do not choose from the list. */
  readonly alsoWritten: string;
}

const committee = (
  code: string,
  names: readonly [nl: string, fr: string, en: string],
  weights: readonly [nl: number, fr: number, en: number],
  domain: string,
  alsoWritten: string,
): Committee => ({
  code,
  university: {nl: names[0], fr: names[1], en: names[2]},
  weight: {nl: weights[0], fr: weights[1], en: weights[2]},
  domain: `${domain}.example.org`,
  alsoWritten,
});

export const COMMITTEES: readonly Committee[] = [
  committee('KUL', ['KU Leuven', 'KU Leuven', 'KU Leuven'], [18, 0, 3], 'student.kul', 'Leuven'),
  committee('UG', ['UGent', 'Université de Gand', 'Ghent University'], [16, 0, 2], 'student.ug', 'Gent'),
  committee('UCL', ['UCLouvain', 'UCLouvain', 'UCLouvain'], [0, 11, 1], 'student.ucl', 'Louvain'),
  committee(
    'ULB',
    ['Université libre de Bruxelles', 'Université libre de Bruxelles', 'Université libre de Bruxelles'],
    [0, 11, 2],
    'student.ulb',
    'Free University of Brussels (ULB)',
  ),
  committee(
    'UA',
    ['UAntwerpen', "Université d'Anvers", 'University of Antwerp'],
    [10, 0, 1],
    'student.ua',
    'Antwerpen',
  ),
  committee('ULG', ['ULiège', 'Université de Liège', 'University of Liège'], [0, 9, 0], 'student.ulg', 'Luik'),
  committee(
    'VUB',
    ['Vrije Universiteit Brussel', 'Vrije Universiteit Brussel', 'Vrije Universiteit Brussel'],
    [8, 0, 1],
    'student.vub',
    'Free University of Brussels (VUB)',
  ),
  committee('UH', ['UHasselt', 'UHasselt', 'UHasselt'], [5, 0, 0], 'student.uh', 'Hasselt University'),
];
