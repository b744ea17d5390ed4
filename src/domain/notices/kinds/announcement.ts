/** Where candidates stand: the country, the waiting list, no place; and what becomes of it after the announcement. All are made by workflows of the announcement. */
import {LETTER_VALUES, letterValues, reminderVersion, versionOf} from '../../offers/letters';
import {isOpen, reminderTimes} from '../../offers/offer';
import {allocation} from '../../tables/allocation';
import {applications} from '../../tables/applications';
import type {RowOf} from '../../tables/define';
import {type Addressee, type Audience, addressee, type Facts, type NoticeKind} from '../kind';
import type {Step} from '../notice';

type OfferRow = RowOf<typeof allocation>;

/** What a text must not leave out: the place and how to answer, or how a reply is to be given. */
const NEEDS: Partial<Record<Step, readonly string[]>> = {
  country: ['place', 'answerBy', 'answerLink'],
  'place freed': ['place', 'answerBy', 'answerLink'],
  'accept reminder': ['place', 'answerBy', 'answerLink'],
};

const kind = (step: Step, title: string, who: string, versions: (row: OfferRow) => readonly string[]): NoticeKind => ({
  step,
  title,
  who,
  placeholders: [
    ...LETTER_VALUES,
    ...(step === 'country' || step === 'waiting list' || step === 'not placed' ? ['why'] : []),
  ],
  ...(NEEDS[step] === undefined ? {} : {needs: NEEDS[step]}),
  sentBy: 'itself',
  audience: facts => audience(facts, versions),
});

/** Who is told, in which versions; a person who has several (reminders) is told several times. */
function audience({rows, configuration}: Facts, versions: (row: OfferRow) => readonly string[]): Audience {
  const people = new Map(rows(applications).map(each => [each.reference, each]));
  const to = rows(allocation).flatMap((row): Addressee[] => {
    const application = people.get(row.reference);
    if (application === undefined) return [];
    const values = letterValues(row, application, {configuration, answerUrl: ''});
    return versions(row).map(version => addressee(application, version, configuration, values));
  });
  return {to, leftOut: []};
}

const first = ({offerVersion}: OfferRow): boolean => (offerVersion ?? 0) <= 1;
const when = (told: boolean, row: OfferRow): string[] => (told ? [versionOf(row)] : []);
const holds = ({state}: OfferRow): boolean => state === 'offered' || state === 'accepted';

export const country = kind('country', 'Country', 'Everybody who got a place at the announcement.', row =>
  when(first(row) && holds(row), row),
);

export const waitingList = kind('waiting list', 'Waiting list', 'Everybody who waits for a place.', row =>
  when(first(row) && row.state === 'waiting', row),
);

export const notPlaced = kind('not placed', 'Not placed', 'Everybody for whom no wish can be met.', row =>
  when(row.state === 'not placed', row),
);

export const placeFreed = kind('place freed', 'Place freed', 'Whoever gets a place after the announcement.', row =>
  when(!first(row) && holds(row), row),
);

export const offerWithdrawn = kind(
  'offer withdrawn',
  'Offer withdrawn',
  'Whoever loses a place that the host took back.',
  row => when(!first(row) && (holds(row) || row.state === 'waiting'), row),
);

export const acceptReminder = kind(
  'accept reminder',
  'Reminder to answer',
  'Whoever has not answered an offer.',
  row => {
    if (!isOpen(row) || row.offeredAt === null || row.answerBy === null) return [];
    return reminderTimes(row.offeredAt, row.answerBy).map((_at, nth) => reminderVersion(row, nth + 1));
  },
);

export const confirmed: NoticeKind = {
  step: 'confirmed',
  title: 'Answer confirmed',
  who: 'Whoever has answered an offer.',
  placeholders: [...LETTER_VALUES, 'outcome'],
  sentBy: 'itself',
};
