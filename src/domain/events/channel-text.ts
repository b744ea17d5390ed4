/** The text with which a committee tells of its information session in its own channels: ready to copy, in three languages. */
import type {Configuration} from '../season/configuration';
import type {Language} from '../tables/committees';
import {spokenDay, spokenTime, toInstant, toLocal} from '../time/brussels';
import {type EventRow, whereOf} from './event';

type Words = (values: Readonly<Record<'who' | 'when' | 'where' | 'season' | 'opens' | 'closes', string>>) => string;

const TEXTS: Readonly<Record<Language, Words>> = {
  en: ({who, when, where, season, opens, closes}) =>
    `A clerkship abroad next summer? ${who} tells you all about ${season}: the countries, what it costs, how you are selected.\n${when}, ${where}.\nEverybody who signs in on the spot gets our booklet and the list of countries. You can apply from ${opens} to ${closes}.`,
  nl: ({who, when, where, season, opens, closes}) =>
    `Volgende zomer stage in het buitenland? ${who} vertelt je alles over ${season}: de landen, wat het kost, hoe je geselecteerd wordt.\n${when}, ${where}.\nWie zich ter plaatse aanmeldt, krijgt onze brochure en de landenlijst. Kandidaat stellen kan van ${opens} tot ${closes}.`,
  fr: ({who, when, where, season, opens, closes}) =>
    `Un stage à l’étranger l’été prochain ? ${who} te dit tout sur ${season} : les pays, le prix, la sélection.\n${when}, ${where}.\nSi tu signales ta présence sur place, tu reçois notre brochure et la liste des pays. Les candidatures sont ouvertes du ${opens} au ${closes}.`,
};

/** The text of a session; the link of the call is left out where there is none yet. */
export function channelText(event: EventRow, {settings, committees}: Configuration, language: Language): string {
  const link = event.place === '' && event.link !== '' ? ` (${event.link})` : '';
  const committee = committees.find(({code}) => code === event.committee)?.name;
  return TEXTS[language]({
    who: committee === undefined ? 'BeMSA' : `BeMSA ${committee}`,
    when: `${capital(spokenTime(event.startsAt!, language))}–${toLocal(event.endsAt!).slice(11)}`,
    where: `${whereOf(event, language)}${link}`,
    season: settings.seasonName,
    opens: spokenDay(toInstant(settings.formOpens), language),
    closes: spokenDay(toInstant(settings.formCloses), language),
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
