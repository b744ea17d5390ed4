/** Names of invented people: as common as Belgium's students are, with enough of those that break carelessly written programs. */

import {faker as arabic} from '@faker-js/faker/locale/ar';
import {faker as english} from '@faker-js/faker/locale/en';
import {faker as french} from '@faker-js/faker/locale/fr';
import {faker as walloon} from '@faker-js/faker/locale/fr_BE';
import {faker as hebrew} from '@faker-js/faker/locale/he';
import {faker as dutch} from '@faker-js/faker/locale/nl';
import {faker as flemish} from '@faker-js/faker/locale/nl_BE';
import {faker as polish} from '@faker-js/faker/locale/pl';
import {faker as turkish} from '@faker-js/faker/locale/tr';
import {faker as vietnamese} from '@faker-js/faker/locale/vi';
import type {Chance} from './chance';
import type {Language} from './language';

export interface Name {
  readonly first: string;
  readonly last: string;
}

type Source = typeof english;

/** Where first and last names come from, and the share of a language's students who have such a name. */
type Origin = readonly [share: number, first: Source, last: Source];

const EVERYWHERE: readonly Origin[] = [
  [5, turkish, turkish],
  [3, polish, polish],
  [3, vietnamese, vietnamese],
  [1, arabic, arabic],
  [1, hebrew, hebrew],
];
const ORIGINS: Readonly<Record<Language, readonly Origin[]>> = {
  nl: [[55, flemish, flemish], [32, dutch, dutch], ...EVERYWHERE],
  // Faker's Walloon surnames are for the greater part English ones.
  fr: [[30, walloon, french], [57, french, french], ...EVERYWHERE],
  en: [[60, english, english], ...EVERYWHERE],
};

/** Each of these is somebody in a season of 140: accents in both forms, apostrophes, particles, scripts, directions, lengths. */
export const UNUSUAL_NAMES: readonly Name[] = [
  {first: 'Zoë', last: 'D’Hondt'},
  {first: 'Maïté', last: "'t Kindt"},
  {first: 'Jean-François', last: "de l'Arbre d'Orée"},
  {first: 'Noémie'.normalize('NFD'), last: 'Lefèvre'.normalize('NFD')},
  {first: 'Seán', last: "O'Brien"},
  {first: 'Łukasz', last: 'Wiśniewski-Żółć'},
  {first: 'Ánh', last: 'Nguyễn Thị Hồng'},
  {first: 'محمد', last: 'عبد الرحمن'},
  {first: 'שירה', last: 'בן־דוד'},
  {first: '小龍', last: '李'},
  {first: 'Maximiliaan-Emmanuel', last: 'van der Vorst van Zichem tot Overlaar de Saint-Pierre '.repeat(4).trim()},
  {first: 'I', last: 'Ö'},
  {first: 'Emoji 🩺', last: 'Van de Velde'},
  {first: 'Null', last: 'Undefined'},
  {first: 'İpek', last: 'IŞIK'},
  {first: 'Chloé', last: 'Vanden\u00a0Broucke'},
  {first: '\u202eevitroba', last: 'Reversed\u202c'},
];

/** Two people each, of different universities. */
export const SHARED_NAMES: readonly Name[] = [
  {first: 'Emma', last: 'Peeters'},
  {first: 'Lucas', last: 'Dubois'},
];

/** Every source begins at the same place again. */
export function seedNames(seed: number): void {
  const sources = [flemish, dutch, walloon, french, english, turkish, polish, vietnamese, arabic, hebrew];
  sources.forEach((source, at) => {
    source.seed([seed, at]);
  });
}

export function inventedName(chance: Chance, language: Language): Name {
  const [, first, last] = chance.weighted(ORIGINS[language], ([share]) => share);
  return {first: first.person.firstName(), last: last.person.lastName()};
}

/** `Zoë D’Hondt` becomes `zoe.d.hondt`; a name without Latin letters becomes `student`. */
export function mailName({first, last}: Name): string {
  const plain = `${first} ${last}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
  return plain.slice(0, 40) || 'student';
}
