/**
 * Countries as applicants write them: in three languages, with or without accents, with small slips of the keyboard.
 *
 * A country is recognised only if the season has a contract with it; which contract is meant (bilateral or unilateral) is the allocation's matter.
 */
import {distance, folded} from '../text';

/** English name to other common names, folded. Countries that IFMSA's members exchange with. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  argentina: 'argentinie|argentine',
  armenia: 'armenie',
  australia: 'australie',
  austria: 'oostenrijk|autriche',
  bolivia: 'bolivie',
  'bosnia and herzegovina': 'bosnie|bosnie en herzegovina|bosnie herzegovine|bosnia',
  brazil: 'brazilie|bresil|brasil',
  bulgaria: 'bulgarije|bulgarie',
  cameroon: 'kameroen|cameroun',
  canada: 'kanada',
  quebec: 'quebec canada|canada quebec',
  chile: 'chili',
  china: 'chine',
  colombia: 'colombie',
  croatia: 'kroatie|croatie',
  'czech republic': 'tsjechie|tsjechische republiek|tchequie|republique tcheque|czechia',
  denmark: 'denemarken|danemark',
  'dominican republic': 'dominicaanse republiek|republique dominicaine',
  ecuador: 'equateur',
  egypt: 'egypte',
  'el salvador': 'salvador',
  estonia: 'estland|estonie',
  ethiopia: 'ethiopie',
  finland: 'finlande',
  france: 'frankrijk',
  georgia: 'georgie',
  germany: 'duitsland|allemagne',
  ghana: '',
  greece: 'griekenland|grece',
  'hong kong': '',
  hungary: 'hongarije|hongrie',
  iceland: 'ijsland|islande',
  india: 'inde',
  indonesia: 'indonesie',
  iran: '',
  ireland: 'ierland|irlande',
  israel: '',
  italy: 'italie',
  japan: 'japon',
  jordan: 'jordanie',
  kenya: 'kenia',
  kuwait: 'koeweit|koweit',
  latvia: 'letland|lettonie',
  lebanon: 'libanon|liban',
  lithuania: 'litouwen|lituanie',
  luxembourg: 'luxemburg',
  malta: 'malte',
  mexico: 'mexique',
  montenegro: '',
  morocco: 'marokko|maroc',
  nepal: '',
  netherlands: 'nederland|pays bas|the netherlands|holland',
  'north macedonia': 'noord macedonie|macedoine du nord|macedonia',
  norway: 'noorwegen|norvege',
  oman: '',
  pakistan: '',
  palestine: 'palestina',
  panama: '',
  paraguay: '',
  peru: 'perou',
  philippines: 'filipijnen|filippijnen',
  poland: 'polen|pologne',
  portugal: '',
  romania: 'roemenie|roumanie',
  russia: 'rusland|russie|russian federation',
  rwanda: '',
  serbia: 'servie|serbie',
  slovakia: 'slowakije|slovaquie',
  slovenia: 'slovenie',
  'south africa': 'zuid afrika|afrique du sud',
  'south korea': 'zuid korea|coree du sud|korea',
  spain: 'spanje|espagne',
  sudan: 'soedan|soudan',
  sweden: 'zweden|suede',
  switzerland: 'zwitserland|suisse',
  taiwan: '',
  tanzania: 'tanzanie',
  thailand: 'thailande',
  tunisia: 'tunesie|tunisie',
  turkey: 'turkije|turquie|turkiye',
  uganda: 'oeganda|ouganda',
  ukraine: 'oekraine',
  'united arab emirates': 'verenigde arabische emiraten|emirats arabes unis|uae',
  'united kingdom': 'verenigd koninkrijk|royaume uni|uk|great britain|england|groot brittannie',
  'united states': 'verenigde staten|etats unis|usa|united states of america',
  uruguay: '',
  zambia: 'zambie',
};

interface Named {
  readonly country: string;
  readonly alsoCalled: readonly string[];
}

/** Finds the contract's country for what was typed; `suggestion` is the nearest where none is recognised. */
export type FindCountry = (typed: string) => {country: string | null; suggestion: string | null};

/** Shorter names than this leave no room for a slip: Oman is not Iran. */
const SHORTEST_FOR_SLIPS = 5;

export function countryFinder(contracts: readonly Named[]): FindCountry {
  const names = new Map<string, string>();
  for (const {country, alsoCalled} of contracts) {
    const key = folded(country);
    const known = [key, ...(OTHER_NAMES[key] ?? '').split('|'), ...alsoCalled.map(folded)];
    for (const name of known) if (name !== '' && !names.has(name)) names.set(name, country);
  }
  const found = new Map<string, ReturnType<FindCountry>>();
  return typed => {
    const key = folded(typed);
    const before = found.get(key);
    if (before !== undefined) return before;
    const result = find(key, names);
    found.set(key, result);
    return result;
  };
}

function find(key: string, names: ReadonlyMap<string, string>): ReturnType<FindCountry> {
  const exact = names.get(key) ?? names.get(withoutRemark(key));
  if (exact !== undefined) return {country: exact, suggestion: null};
  if (key.length < SHORTEST_FOR_SLIPS) return {country: null, suggestion: null};
  const near = nearest(key, names, 1);
  if (near.length === 1) return {country: near[0]!, suggestion: null};
  return {country: null, suggestion: nearest(key, names, 2)[0] ?? null};
}

/** `japan august`, `italy (sism)`: a known country followed by a remark is that country. */
function withoutRemark(key: string): string {
  return key.replace(
    / (bilateral|unilateral|july|august|september|juli|augustus|juillet|aout|septembre|sism|bvmd|anemf)\b.*$/,
    '',
  );
}

function nearest(key: string, names: ReadonlyMap<string, string>, limit: number): string[] {
  const close = [...names].filter(([name]) => name.length >= SHORTEST_FOR_SLIPS && distance(key, name, limit) <= limit);
  return [...new Set(close.map(([, country]) => country))].sort();
}
