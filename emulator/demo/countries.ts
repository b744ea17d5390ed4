/** The countries that students wish for: how they are called, how much they are wanted, and how people slip when they type them. */

import type {Chance} from './chance';
import type {Language} from './language';

export interface Country {
  readonly names: Readonly<Record<Language, string>>;
  /** How many students want it, against 1 for an ordinary country. */
  readonly wanted: number;
  /** Language that its hospitals ask for, beside English. */
  readonly speaks: 'en' | 'fr' | 'es' | 'de';
}

const country = (en: string, nl: string, fr: string, wanted: number, speaks: Country['speaks'] = 'en'): Country => ({
  names: {nl, fr, en},
  wanted,
  speaks,
});

/** Far more students want the first seven than there are places. */
export const COUNTRIES: readonly Country[] = [
  country('Japan', 'Japan', 'Japon', 12),
  country('Canada', 'Canada', 'Canada', 11),
  country('Sweden', 'Zweden', 'Suède', 9),
  country('Norway', 'Noorwegen', 'Norvège', 9),
  country('Denmark', 'Denemarken', 'Danemark', 8),
  country('Finland', 'Finland', 'Finlande', 7),
  country('Québec', 'Québec', 'Québec', 10, 'fr'),
  country('Argentina', 'Argentinië', 'Argentine', 2.5, 'es'),
  country('Austria', 'Oostenrijk', 'Autriche', 2),
  country('Brazil', 'Brazilië', 'Brésil', 3),
  country('Bulgaria', 'Bulgarije', 'Bulgarie', 0.6),
  country('Chile', 'Chili', 'Chili', 2, 'es'),
  country('Croatia', 'Kroatië', 'Croatie', 2),
  country('Czech Republic', 'Tsjechië', 'République tchèque', 1),
  country('Egypt', 'Egypte', 'Égypte', 0.8),
  country('Estonia', 'Estland', 'Estonie', 1),
  country('France', 'Frankrijk', 'France', 1.5, 'fr'),
  country('Germany', 'Duitsland', 'Allemagne', 1, 'de'),
  country('Ghana', 'Ghana', 'Ghana', 1.5),
  country('Greece', 'Griekenland', 'Grèce', 2),
  country('Hungary', 'Hongarije', 'Hongrie', 0.7),
  country('Indonesia', 'Indonesië', 'Indonésie', 3),
  country('Italy', 'Italië', 'Italie', 3),
  country('Latvia', 'Letland', 'Lettonie', 0.6),
  country('Lebanon', 'Libanon', 'Liban', 1, 'fr'),
  country('Malta', 'Malta', 'Malte', 2),
  country('Mexico', 'Mexico', 'Mexique', 2, 'es'),
  country('Morocco', 'Marokko', 'Maroc', 1.5, 'fr'),
  country('Peru', 'Peru', 'Pérou', 2, 'es'),
  country('Poland', 'Polen', 'Pologne', 0.7),
  country('Portugal', 'Portugal', 'Portugal', 3),
  country('Slovenia', 'Slovenië', 'Slovénie', 1),
  country('Spain', 'Spanje', 'Espagne', 3, 'es'),
  country('Tunisia', 'Tunesië', 'Tunisie', 1, 'fr'),
];

/** What students wish for though there is no contract with it. */
export const WITHOUT_CONTRACT = ['Atlantis', 'Zuid-Korea', 'Nouvelle-Zélande', 'USA', '__proto__', 'constructor'];

/** A student's ranked list: wanted countries first, and more of those whose language the student speaks. */
export function wishList(chance: Chance, language: Language, count: number): Country[] {
  return chance.ranked(COUNTRIES, count, ({wanted, speaks}) => {
    if (speaks === 'fr') return language === 'fr' ? wanted * 1.5 : wanted * 0.4;
    return speaks === 'de' || speaks === 'es' ? wanted * 0.7 : wanted;
  });
}

/** A country as somebody types it: in the own language, now and then in another, without accents, with a slip or a remark. */
export function typedCountry(chance: Chance, {names}: Country, language: Language): string {
  const name = names[chance.happens(0.15) ? chance.pick(['nl', 'fr', 'en'] as const) : language];
  return chance.weighted(WAYS, ([share]) => share)[1](name, chance);
}

const WAYS: readonly (readonly [share: number, write: (name: string, chance: Chance) => string])[] = [
  [80, name => name],
  [5, name => name.toLowerCase()],
  [4, name => name.toUpperCase()],
  [4, name => name.normalize('NFD').replace(/\p{M}/gu, '')],
  [2, name => ` ${name} `],
  [2, name => name.normalize('NFD')],
  [2, swapped],
];

/** Two letters in the wrong order, in a name long enough to be recognised. */
function swapped(name: string, chance: Chance): string {
  if (name.length < 7) return name;
  const at = chance.whole(2, name.length - 3);
  return name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
}
