/**
 * The check of a season's configuration: every fault in one sentence with its place. A fault stops nothing here; each stage says itself
 * what it cannot do without.
 */
import type {Problem} from '../problem';
import {checkContracts} from './check-contracts';
import {checkCommittees, checkOfficers} from './check-people';
import {checkRubric} from './check-rubric';
import {checkSettings} from './check-settings';
import type {ConfigurationRows} from './configuration';
import type {SettingValues} from './settings';

export {checkSurroundings, type Surroundings} from './check-surroundings';

/**
 * Everything in the five tabs that does not fit together, in the order of the tabs.
 *
 * @param values the settings as they were read; those that could not be read have their defaults and a problem of their own
 */
export function checkConfiguration(rows: ConfigurationRows, values: SettingValues): Problem[] {
  return [
    ...checkSettings(values, rows.settings),
    ...checkCommittees(rows.committees),
    ...checkOfficers(rows.officers, rows.committees),
    ...checkRubric(rows.rubric),
    ...checkContracts(rows.contracts),
  ];
}
