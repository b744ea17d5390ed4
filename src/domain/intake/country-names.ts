/**
 * A country as a letter names it. Contracts has the English names; what is not in this list, such as a country that somebody adds, is called as in Contracts.
 */
import type {Language} from '../tables/committees';
import {folded} from '../text';

/** Dutch and French names of the countries that a new season begins with and of others with which exchanges are common, by English name, folded. */
const NAMES: Readonly<Record<string, readonly [nl: string, fr: string]>> = {
  argentina: ['Argentinië', 'Argentine'],
  armenia: ['Armenië', 'Arménie'],
  australia: ['Australië', 'Australie'],
  austria: ['Oostenrijk', 'Autriche'],
  bolivia: ['Bolivia', 'Bolivie'],
  'bosnia and herzegovina': ['Bosnië en Herzegovina', 'Bosnie-Herzégovine'],
  brazil: ['Brazilië', 'Brésil'],
  bulgaria: ['Bulgarije', 'Bulgarie'],
  cameroon: ['Kameroen', 'Cameroun'],
  chile: ['Chili', 'Chili'],
  china: ['China', 'Chine'],
  colombia: ['Colombia', 'Colombie'],
  croatia: ['Kroatië', 'Croatie'],
  'czech republic': ['Tsjechië', 'République tchèque'],
  denmark: ['Denemarken', 'Danemark'],
  'dominican republic': ['Dominicaanse Republiek', 'République dominicaine'],
  ecuador: ['Ecuador', 'Équateur'],
  egypt: ['Egypte', 'Égypte'],
  'el salvador': ['El Salvador', 'Salvador'],
  estonia: ['Estland', 'Estonie'],
  ethiopia: ['Ethiopië', 'Éthiopie'],
  finland: ['Finland', 'Finlande'],
  france: ['Frankrijk', 'France'],
  georgia: ['Georgië', 'Géorgie'],
  germany: ['Duitsland', 'Allemagne'],
  greece: ['Griekenland', 'Grèce'],
  hungary: ['Hongarije', 'Hongrie'],
  iceland: ['IJsland', 'Islande'],
  india: ['India', 'Inde'],
  indonesia: ['Indonesië', 'Indonésie'],
  ireland: ['Ierland', 'Irlande'],
  israel: ['Israël', 'Israël'],
  italy: ['Italië', 'Italie'],
  japan: ['Japan', 'Japon'],
  jordan: ['Jordanië', 'Jordanie'],
  kenya: ['Kenia', 'Kenya'],
  kuwait: ['Koeweit', 'Koweït'],
  latvia: ['Letland', 'Lettonie'],
  lebanon: ['Libanon', 'Liban'],
  lithuania: ['Litouwen', 'Lituanie'],
  luxembourg: ['Luxemburg', 'Luxembourg'],
  malta: ['Malta', 'Malte'],
  mexico: ['Mexico', 'Mexique'],
  montenegro: ['Montenegro', 'Monténégro'],
  morocco: ['Marokko', 'Maroc'],
  nepal: ['Nepal', 'Népal'],
  netherlands: ['Nederland', 'Pays-Bas'],
  'north macedonia': ['Noord-Macedonië', 'Macédoine du Nord'],
  norway: ['Noorwegen', 'Norvège'],
  palestine: ['Palestina', 'Palestine'],
  peru: ['Peru', 'Pérou'],
  philippines: ['Filipijnen', 'Philippines'],
  poland: ['Polen', 'Pologne'],
  romania: ['Roemenië', 'Roumanie'],
  russia: ['Rusland', 'Russie'],
  serbia: ['Servië', 'Serbie'],
  slovakia: ['Slowakije', 'Slovaquie'],
  slovenia: ['Slovenië', 'Slovénie'],
  'south africa': ['Zuid-Afrika', 'Afrique du Sud'],
  'south korea': ['Zuid-Korea', 'Corée du Sud'],
  spain: ['Spanje', 'Espagne'],
  sudan: ['Soedan', 'Soudan'],
  sweden: ['Zweden', 'Suède'],
  switzerland: ['Zwitserland', 'Suisse'],
  taiwan: ['Taiwan', 'Taïwan'],
  tanzania: ['Tanzania', 'Tanzanie'],
  thailand: ['Thailand', 'Thaïlande'],
  tunisia: ['Tunesië', 'Tunisie'],
  turkey: ['Turkije', 'Turquie'],
  uganda: ['Oeganda', 'Ouganda'],
  ukraine: ['Oekraïne', 'Ukraine'],
  'united arab emirates': ['Verenigde Arabische Emiraten', 'Émirats arabes unis'],
  'united kingdom': ['Verenigd Koninkrijk', 'Royaume-Uni'],
  'united states': ['Verenigde Staten', 'États-Unis'],
  zambia: ['Zambia', 'Zambie'],
};

const KNOWN = new Map(Object.entries(NAMES));

/** `Germany` to `Duitsland`, `Allemagne`; as it is given in English and where no other name is known. */
export function spokenCountry(country: string, language: Language): string {
  if (language === 'en') return country;
  const name = KNOWN.get(folded(country));
  return name?.[language === 'nl' ? 0 : 1] ?? country;
}
