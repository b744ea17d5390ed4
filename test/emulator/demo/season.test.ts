import {createWorkspace, type Workspace} from '../../../emulator';
import {HOSTILE_ANSWERS, letApply, makeSeason, type Season, type SeasonOptions, truthOf} from '../../../emulator/demo';
import {LANGUAGE_MIX} from '../../../emulator/demo/language';
import {SHARED_NAMES, UNUSUAL_NAMES} from '../../../emulator/demo/names';

const NOW = '2027-09-25T09:00:00+02:00';

function seasonOf(options: SeasonOptions = {}): Season {
  return makeSeason(createWorkspace({now: NOW}), options);
}

function appliedTo(options: SeasonOptions = {}): Season {
  const season = seasonOf(options);
  letApply(season, 'brisk');
  return season;
}

/** Everything that people are and do, without the bytes of their files. */
function told({people}: Season): string {
  return JSON.stringify(people, (key, value) => (key === 'bytes' ? value.length : value));
}

/** The tab of the form's answers, without its header. */
function answers({book}: Season): unknown[][] {
  return book.tabs()[0]!.values().slice(1);
}

describe('a demo season', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(told(seasonOf({seed: 3}))).toBe(told(seasonOf({seed: 3})));
    expect(told(seasonOf({seed: 3}))).not.toBe(told(seasonOf({seed: 4})));
  });

  it('does not depend on a season that was made before or in between', () => {
    const workspace: Workspace = createWorkspace({now: NOW});
    const alone = told(seasonOf({seed: 5}));
    makeSeason(workspace, {seed: 9, applicants: 10});

    expect(told(makeSeason(workspace, {seed: 5}))).toBe(alone);
  });

  it('has a national officer and eighteen local ones, over all eight committees', () => {
    const {neo, officers} = seasonOf();

    expect(neo).toMatchObject({role: 'coordinator', committee: ''});
    expect(officers).toHaveLength(18);
    expect(new Set(officers.map(({committee}) => committee)).size).toBe(8);
    expect(new Set(officers.map(({email}) => email)).size).toBe(18);
  });

  it('makes 146 rows of 140 people, 6 of whom apply twice and 9 of whom may not apply', () => {
    const season = appliedTo({applicants: 140});

    expect(answers(season)).toHaveLength(146);
    expect(truthOf(season)).toMatchObject({
      applications: 146,
      byState: {complete: 131, incomplete: 0, 'not eligible': 9, superseded: 6},
      late: 2,
    });
  });

  it('mixes languages as Belgium does, to the person', () => {
    const {people} = seasonOf({applicants: 200});
    const share = (language: string) => people.filter(person => person.language === language).length / 200;

    expect({nl: share('nl'), fr: share('fr'), en: share('en')}).toEqual(LANGUAGE_MIX);
  });

  it('has somebody for each unusual name, each hostile answer, and two namesakes at different universities', () => {
    const {people} = seasonOf({applicants: 140});
    const names = people.map(({name}) => `${name.first} ${name.last}`);
    const namesakes = people.filter(({name}) => name === SHARED_NAMES[0]);

    expect(names).toEqual(expect.arrayContaining(UNUSUAL_NAMES.map(({first, last}) => `${first} ${last}`)));
    expect(people.flatMap(({hostile}) => (hostile ? [hostile.text] : [])).sort()).toEqual(
      HOSTILE_ANSWERS.map(({text}) => text).sort(),
    );
    expect(new Set(namesakes.map(({committee}) => committee)).size).toBe(2);
  });

  it('lets one officer apply, from the officer’s own address', () => {
    const {people, officers} = seasonOf();
    const addresses = new Set(officers.map(({email}) => email));

    expect(people.filter(({email}) => addresses.has(email))).toHaveLength(1);
  });

  it('gives everybody else an address of their own', () => {
    const {people} = seasonOf({applicants: 1000});

    expect(new Set(people.map(({email}) => email)).size).toBe(1000);
  });

  it('brings half of the people in the last two days, and hardly anybody at night', () => {
    const {people, window} = seasonOf({applicants: 1000});
    const times = people.map(({deeds}) => deeds[0]!.at);
    const hours = times.map(at => new Date(at + 2 * 3_600_000).getUTCHours());

    expect(times.filter(at => at > window.closes - 48 * 3_600_000).length).toBeGreaterThan(450);
    expect(hours.filter(hour => hour >= 2 && hour < 6).length).toBeLessThan(50);
    expect(Math.min(...times)).toBeGreaterThan(window.opens);
  });

  it('makes two people press Submit in the same second', () => {
    const {people} = seasonOf();
    const times = people.map(({deeds}) => deeds[0]!.at);

    expect(new Set(times).size).toBeLessThan(times.length);
  });

  it('wants the seven favourites more than there are places', () => {
    const {people} = seasonOf({language: 'fr'});
    const first = people.map(({deeds}) => deeds[0]!.answers.wish1);
    const favourites = ['Japon', 'Canada', 'Suède', 'Norvège', 'Danemark', 'Finlande', 'Québec'];

    expect(first.filter(wish => favourites.includes(String(wish))).length).toBeGreaterThan(50);
  });

  it.each(['nl', 'fr', 'en', 'mixed'] as const)('has a form in %s that every applicant can send', language => {
    const season = appliedTo({applicants: 30, language, address: 'asked', documents: 'link'});

    expect(season.form.responses()).toHaveLength(truthOf(season).applications);
  });

  it('renames a question after the form was linked, in the tab as well', () => {
    const {questions, renamed, book} = seasonOf();
    const {title} = questions.get(renamed)!;

    expect(title).toBe('Bewijsstukken (alles in één pdf)');
    expect(book.tabs()[0]!.values()[0]).toContain(title);
    expect(book.tabs()[0]!.values()[0]).not.toContain('Addendum');
  });

  it('is refused once by the form, for a text that no cell holds, and keeps the shorter one', () => {
    const season = appliedTo();
    const person = season.people.find(({part}) => part === 'refused')!;

    expect(person.deeds.map(deed => season.sent.get(deed)!.response === null)).toEqual([true, false]);
    expect(season.form.responses().filter(({email}) => email === person.email)).toHaveLength(1);
  });

  it('hands in files that are PDF documents', () => {
    const {people} = seasonOf({applicants: 5});
    const {bytes, contentType} = people[0]!.deeds[0]!.answers.cv as {bytes: Uint8Array; contentType: string};

    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/);
    expect(contentType).toBe('application/pdf');
  });
});
