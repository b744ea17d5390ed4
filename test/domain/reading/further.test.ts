import {furtherReaders, settledBy} from '../../../src/domain/reading/further';
import type {ReadingRow} from '../../../src/domain/tables/readings';
import {located, makeApplicant, makeOfficer, makeReading, makeRound} from '../../make/reading';

const AN = 'an@bemsa.example.org';
const BO = 'bo@bemsa.example.org';
const CAS = 'cas@bemsa.example.org';

const near = (application: string, readings: number | null) => ({application, distance: 0.2, readings});

function byWhom(rows: readonly ReadingRow[], ...settling: ReturnType<typeof near>[]) {
  const references = ['S27-0001', 'S27-0002', 'S27-0003'];
  const officers = [makeOfficer(AN), makeOfficer(BO, {mostReadings: 2}), makeOfficer(CAS)];
  const facts = {
    readings: located(...rows),
    applications: references.map(reference => makeApplicant(reference)),
    configuration: makeRound(officers),
  };
  return settledBy(settling, furtherReaders(facts)).map(({by}) => by);
}

describe('the readers proposed to settle the cut', () => {
  const rows = [makeReading('S27-0003', AN, {Letter: 7}), makeReading('S27-0003', CAS)];

  it('are those with the fewest readings, dealt or done, and what is proposed beside counts too', () => {
    expect(byWhom(rows, near('S27-0001', 1), near('S27-0002', 2))).toEqual([[BO], [AN, BO]]);
  });

  it('never get more than their maximum in all', () => {
    const found = byWhom(rows, near('S27-0001', 1), near('S27-0002', 1), near('S27-0003', 1));

    expect(found).toEqual([[BO], [AN], [BO]]);
    expect(byWhom(rows, near('S27-0001', 3), near('S27-0002', 3), near('S27-0003', 1))[2]).toEqual([]);
  });

  it('are fewer than would be needed where nobody else may, and none where reading does not settle it', () => {
    expect(byWhom(rows, near('S27-0003', 2), near('S27-0001', null))).toEqual([[BO], []]);
  });
});
