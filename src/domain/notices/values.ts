/** Values that every notice has: each kind adds its own to these. */
import type {Configuration} from '../season/configuration';
import type {applications} from '../tables/applications';
import type {RowOf} from '../tables/define';

type Person = Pick<RowOf<typeof applications>, 'firstName' | 'lastName' | 'reference' | 'committee'>;

export type CommonValues = Readonly<Record<(typeof COMMON)[number], string>>;

/** Names of the common values; a template writes them as `{{First name}}` or `{{firstName}}`. */
export const COMMON = ['firstName', 'lastName', 'reference', 'season', 'committee'] as const;

/** A person without a first name is greeted by the last; a committee that is not in the tab by what stands there. */
export function commonValues(
  {firstName, lastName, reference, committee}: Person,
  {settings, committees}: Configuration,
): CommonValues {
  return {
    firstName: firstName || lastName,
    lastName,
    reference,
    season: settings.seasonName,
    committee: committees.find(({code}) => code === committee)?.name ?? committee,
  };
}
