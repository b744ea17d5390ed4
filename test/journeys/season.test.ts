import {brokenAfter, brokenAtTheEnd} from '../../build/season/promises';
import {runSeason} from '../../build/season/run';
import {Tally} from '../../build/season/tally';
import {createWorkspace} from '../../emulator';
import {latency, makeSeason, runTo, type Season} from '../../emulator/demo';
import {builtProduct} from '../make/product';

let directory: string;

beforeAll(async () => {
  directory = await builtProduct();
}, 240_000);

function seasonOf(applicants: number): {season: Season; tally: Tally} {
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', latency});
  const season = makeSeason(workspace, {applicants, directory});
  return {season, tally: new Tally(season)};
}

function brokenPromises(season: Season, tally: Tally): string[] {
  return [...brokenAfter('intake', season), ...brokenAtTheEnd('intake', season, tally)];
}

describe('a season', () => {
  it('of 140 applicants is taken in clean: one application a response, one receipt a version, hostile texts as typed', () => {
    const report = runSeason({directory, applicants: 140, seed: 1, stage: 'intake'});

    expect(report.broken).toEqual([]);
    expect(report).toMatchObject({
      responses: 146,
      refusedByTheForm: 1,
      applications: {complete: 131, superseded: 6, 'not eligible': 9},
      late: 2,
      mails: {receipt: {sent: 150}},
      received: 150,
    });
  }, 240_000);

  it.each([
    ['fr', 'collected', 'upload'],
    ['en', 'asked', 'link'],
    ['mixed', 'asked', 'upload'],
  ] as const)(
    'ends clean with a form in %s, addresses %s, documents by %s',
    (language, address, documents) => {
      const report = runSeason({directory, applicants: 20, seed: 2, language, address, documents, stage: 'intake'});

      expect(report.broken).toEqual([]);
    },
    240_000,
  );

  it('ends clean when the answers wait before the sheet is set up', () => {
    const report = runSeason({directory, applicants: 70, seed: 3, pace: 'bulk', stage: 'intake'});

    expect(report.broken).toEqual([]);
  }, 240_000);

  it('ends clean when a text answer stays text in the form’s tab', () => {
    const workspace = createWorkspace({
      now: '2027-09-25T09:00:00+02:00',
      latency,
      assumptions: {formAnswerCell: 'text'},
    });
    const season = makeSeason(workspace, {applicants: 60, directory});
    const tally = new Tally(season);
    runTo(season, 'intake');

    expect(brokenPromises(season, tally)).toEqual([]);
  }, 240_000);

  it('says which promise was broken, and about whom', () => {
    const {season, tally} = seasonOf(20);
    runTo(season, 'intake');
    expect(brokenPromises(season, tally)).toEqual([]);

    const [, row] = season.book.tab('Applications').values();
    const email = String(row![season.book.tab('Applications').values()[0]!.indexOf('E-mail')]);
    season.book.tab('Applications').deleteRow(2);
    season.workspace.mailbox(season.neo.email).send({to: email, subject: 'Again'});

    const broken = brokenPromises(season, tally);
    expect(broken).toContainEqual('The form has 21 responses and the sheet 20 applications.');
    expect(broken).toContainEqual(expect.stringContaining(`${email}, who applies once, has no application`));
    expect(broken).toContainEqual(`${email} received 2 mails; it ought to be 1 receipts.`);
  }, 240_000);

  it('stops with the sentence of the script when the set-up is refused', () => {
    const {season} = seasonOf(5);
    season.book.tab('Sheet1').rename('Applications');
    season.book.tab('Applications').type('A1', 'A list of my own');

    expect(() => runTo(season, 'setup')).toThrow('setUp: There is another tab "Applications"');
  }, 240_000);

  it('names the stages when one is asked for that does not exist', () => {
    const {season} = seasonOf(5);

    expect(() => runTo(season, 'party')).toThrow('There is no stage "party"; there is: setup, information, intake');
  });
});
