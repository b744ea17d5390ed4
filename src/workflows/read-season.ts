/**
 * Where the season stands, for the home sidebar. Reads, decides nothing, writes nothing.
 */
import type {FormLink} from '../domain/intake/form-link';
import {type Overview, overview} from '../domain/season/overview';
import {applications} from '../domain/tables/applications';
import {outbox} from '../domain/tables/outbox';
import {activeUser} from '../google/identity';
import {automationOf} from './automation';
import {currentConfiguration} from './configuration';
import {MEMORY, openDesk} from './desk';

/** The overview of this spreadsheet's season. */
export function readSeason(): Overview {
  const desk = openDesk(activeUser());
  const {book} = desk;
  const facts = {
    spreadsheet: book.spreadsheet.getName(),
    automation: automationOf(desk),
    formUrl: desk.memory.get<FormLink>(MEMORY.form)?.url,
    now: desk.now.toISOString(),
  };
  if (book.find(applications.tab) === null || book.find(outbox.tab) === null) {
    return overview({...facts, configuration: undefined, applications: [], outbox: [], problems: []});
  }
  const [applied, mails] = [book.read(applications), book.read(outbox)];
  return overview({
    ...facts,
    configuration: currentConfiguration(desk),
    applications: applied.rows.map(({row}) => row),
    outbox: mails.rows.map(({row}) => row),
    problems: [...applied.problems, ...mails.problems],
  });
}
