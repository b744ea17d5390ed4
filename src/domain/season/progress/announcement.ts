/** Announcement: done when everybody who was offered a place has answered, or the time to answer is over. */
import {spokenTime, toInstant} from '../../time/brussels';
import {milestoneOf} from '../milestone';
import type {Progress} from './progress';

export const announcementProgress: Progress = {
  stage: 'announcement',
  isDone: ({milestones}) => milestoneOf(milestones, 'announcement')?.state === 'done',
  blockedBecause: () => null,
  next: ({configuration, milestones}) => {
    const at = spokenTime(toInstant(configuration.settings.announcement), 'en');
    return milestoneOf(milestones, 'announcement') === undefined
      ? `Prepare the announcement of ${at}: SCOPE › Allocate countries.`
      : 'Candidates accept or decline their places.';
  },
};
