import {checkDocuments, documentsFor} from '../../../src/domain/exchange/catalogue';
import {datesTooLate, impossibleDates} from '../../../src/domain/exchange/impossible-dates';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import {makeContract} from '../../make/allocation';
import {makeConfiguration} from '../../make/intake';

const configuration = (more = {}) =>
  makeConfiguration({
    contracts: [makeContract('Japan', {August: 1}, {afWeeks: 22}), makeContract('Italy', {July: 1})],
    settings: {
      ...DEFAULT_SETTINGS,
      documentList: 'AF: outgoing 14; CA: host 8',
      specialDocuments: 'Japan: X-ray 22',
      ...more,
    },
  });

describe('the documents of an exchange', () => {
  it('are the season’s, with the date of the contract for the application form, and what the host asks besides', () => {
    expect(documentsFor('Japan', 'bilateral', configuration())).toEqual([
      {name: 'AF', actor: 'outgoing', weeks: 22},
      {name: 'CA', actor: 'host', weeks: 8},
      {name: 'X-ray', actor: 'outgoing', weeks: 22},
    ]);
    expect(documentsFor('Italy', 'bilateral', configuration()).map(({weeks}) => weeks)).toEqual([14, 8]);
  });

  it('name what cannot be read, is there twice, or is for a country without a contract', () => {
    const faulty = configuration({
      documentList: 'AF: outgoing 14; CA: nobody 8; AF: host 3',
      specialDocuments: 'Mars: Suit 5; X',
    });

    expect(checkDocuments(faulty).map(({sentence}) => sentence)).toEqual([
      expect.stringContaining('“CA: nobody 8”, which cannot be read'),
      expect.stringContaining('“AF” twice'),
      expect.stringContaining('“X”, which cannot be read'),
      expect.stringContaining('Suit for Mars, which is not in Contracts'),
    ]);
  });

  it('that take longer than is left after the announcement are said before places are given', () => {
    const late = configuration({specialDocuments: 'Japan: Licence 40'});

    expect(impossibleDates(late, '2027-11-19T17:00:00.000Z').map(({sentence}) => sentence)).toEqual([
      'Japan in August asks Licence 40 weeks before the start, on 2027-11-01: that is before the announcement.',
    ]);
  });

  it('that are over, or over before the answer is due, are said when a place is given on', () => {
    const places = [
      {id: 'Japan-August', country: 'Japan', month: 'August'},
      {id: 'Italy-July', country: 'Italy', month: 'July'},
    ];
    const said = (now: string, answerBy: string) => datesTooLate(places, configuration(), {now, answerBy});

    expect(said('2028-01-10T09:00:00.000Z', '2028-01-13T09:00:00.000Z')).toEqual([]);
    expect(said('2028-03-04T09:00:00.000Z', '2028-03-07T09:00:00.000Z')).toEqual([
      'Japan in August asks AF and X-ray 22 weeks before the start, on 2028-03-06: that is before the answer is due. Ask the host whether a later one will do before you give the place on.',
    ]);
    expect(said('2028-03-27T09:00:00.000Z', '2028-03-27T20:00:00.000Z').map(each => each.split(':')[1])).toEqual([
      ' that day is over. Ask the host whether a later one will do before you give the place on.',
    ]);
  });
});
