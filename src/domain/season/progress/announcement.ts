/** Announcement: done when everybody who was offered a place has answered, or the time to answer is over. */
import {answerBy} from '../../offers/offer';
import {spokenTime, toInstant} from '../../time/brussels';
import {milestoneOf} from '../milestone';
import type {Progress} from './progress';

export const announcementProgress: Progress = {
  stage: 'announcement',
  page: 'announcement',
  isDone: ({milestones, configuration, now}) =>
    milestoneOf(milestones, 'announcement')?.state === 'done' &&
    now > answerBy(toInstant(configuration.settings.announcement), configuration.settings),
  blockedBecause: () => null,
  next: ({configuration, milestones, now}) => {
    const at = toInstant(configuration.settings.announcement);
    const state = milestoneOf(milestones, 'announcement')?.state ?? 'open';
    if (state === 'open') return `Freeze the allocation for the announcement of ${spokenTime(at, 'en')}.`;
    if (state === 'locked') return `The letters lie ready: look at them, and say yes before ${spokenTime(at, 'en')}.`;
    return now < at
      ? `The letters leave on ${spokenTime(at, 'en')}.`
      : 'Candidates accept or decline: see who is to be called, and give on what comes free.';
  },
};
