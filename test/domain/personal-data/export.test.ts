import {asText, type ExportFacts, exportOf} from '../../../src/domain/personal-data/export';
import {personOf} from '../../../src/domain/personal-data/person';
import type {Row} from '../../../src/domain/tables/define';
import {makeApplication} from '../../make/intake';
import {makeOfficer, makeRound} from '../../make/reading';

const ANN = makeOfficer('ann@ugent.be', {name: 'Ann Maes'});
const applications = [
  makeApplication({score: 7.5, rank: 2, decision: 'invited', decidedBy: 'Ann Maes: seat 2'}),
  makeApplication({reference: 'S27-0002', firstName: 'Bo', lastName: 'Claes', email: 'bo@ulb.be', studentNumber: 'x'}),
];
const reading = (reference: string, comment: string): Row => ({
  ...{reference, reader: 'ann@ugent.be', state: 'done', comment, reason: '', Letter: 8, CV: 6},
});

const FACTS: ExportFacts = {
  configuration: makeRound([ANN]),
  rowsOf: ({tab}) =>
    tab === 'Applications'
      ? (applications as unknown as Row[])
      : tab === 'Readings'
        ? [reading('S27-0001', 'Warmer than Bo Claes (S27-0002), says Ann Maes.'), reading('S27-0002', 'Dull.')]
        : [],
  answers: [{title: 'Form, row 2', row: {Name: 'Zoë', 'Who told you?': 'bo@ulb.be'}}],
  steps: [],
  now: '2028-01-10T09:00:00.000Z',
};

describe('everything about one person', () => {
  const made = exportOf(personOf('S27-0001', applications), FACTS);

  it('holds scores, ranks, comments and answers of theirs, and no row of anybody else', () => {
    const [application] = made.sections.find(({title}) => title === 'Applications')!.rows;
    const readings = made.sections.find(({title}) => title === 'Readings')!.rows;

    expect([application!.Score, application!.Rank, application!.Decision]).toEqual([7.5, 2, 'invited']);
    expect(readings).toHaveLength(1);
    expect(asText(made)).not.toContain('Dull.');
  });

  it('calls officers by a number, and others not at all, in comments and answers too', () => {
    const text = asText(made);

    expect(text).toContain('Warmer than another applicant (another applicant), says officer 1.');
    expect(text).toContain('Who told you?: another applicant');
    expect(text).toContain('Decided by: officer 1: seat 2');
    expect(text).not.toMatch(/ann@|Ann Maes|Bo Claes|bo@|S27-0002/);
  });

  it('tells no code and no technical mark', () => {
    expect(Object.keys(made.sections[0]!.rows[0]!)).not.toEqual(expect.arrayContaining(['Response hash']));
  });
});
