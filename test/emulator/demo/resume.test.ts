import {createWorkspace} from '../../../emulator';
import {keep, letApply, makeSeason, resume, type Season, waiting} from '../../../emulator/demo';

const OPTIONS = {applicants: 12, seed: 3};

function begun(): Season {
  return makeSeason(createWorkspace({now: '2027-09-27T09:00:00+02:00', timeZone: 'Europe/Brussels'}), OPTIONS);
}

/** What came in through the form. */
const rows = ({book}: Season) => book.tabs()[0]!.values();

describe('a season that goes on after a break', () => {
  it('ends as one without a break: the same people do what they had not done yet', () => {
    const whole = begun();
    letApply(whole, 'brisk');

    const first = begun();
    letApply(first, 'brisk', 7);
    const kept = JSON.parse(JSON.stringify(keep(first, OPTIONS)));
    const later = resume(createWorkspace({from: first.workspace.snapshot()}), kept);
    expect(waiting(later)).toHaveLength(7);
    letApply(later, 'brisk');

    expect(rows(later)).toEqual(rows(whole));
    expect(later.sent.size).toBe(whole.sent.size);
  });
});
