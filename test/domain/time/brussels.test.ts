/** Days and spans in words, in the three languages. */
import type {Language} from '../../../src/domain/tables/committees';
import {spokenDay, spokenSpan, spokenTime} from '../../../src/domain/time/brussels';

const each = (say: (language: Language) => string) => (['en', 'nl', 'fr'] as const).map(say);

describe('a moment in words', () => {
  it('has weekday, date, minute and zone; in French the first of a month is “1er”', () => {
    expect(each(language => spokenTime('2027-09-30T22:05:00.000Z', language))).toEqual([
      'Friday 1 October 2027, 00:05 (Brussels time)',
      'vrijdag 1 oktober 2027, 00:05 (Belgische tijd)',
      'vendredi 1er octobre 2027, 00:05 (heure de Bruxelles)',
    ]);
    expect(spokenDay('2027-10-11T10:00:00.000Z', 'fr')).toBe('lundi 11 octobre 2027');
  });
});

describe('how long something took', () => {
  it('is said in the largest unit that is not zero', () => {
    const after = (minutes: number) =>
      new Date(Date.parse('2027-10-18T21:59:00.000Z') + minutes * 60_000).toISOString();
    const span = (minutes: number) =>
      each(language => spokenSpan('2027-10-18T21:59:00.000Z', after(minutes), language));

    expect(span(1)).toEqual(['1 minute', '1 minuut', '1 minute']);
    expect(span(125)).toEqual(['2 hours', '2 uur', '2 heures']);
    expect(span(1500)).toEqual(['1 day', '1 dag', '1 jour']);
    expect(span(2 * 1440)).toEqual(['2 days', '2 dagen', '2 jours']);
  });
});
