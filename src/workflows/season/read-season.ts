/**
 * Where the season stands, for the home sidebar. Reads, decides nothing, writes nothing.
 */
import type {FormLink} from '../../domain/intake/form-link';
import {type Standing, standing} from '../../domain/notices/standing';
import type {Problem} from '../../domain/problem';
import {notSetUp, type Overview, overview} from '../../domain/season/overview';
import {applications} from '../../domain/tables/applications';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {automationOf} from '../automation';
import {stoppedMails} from '../delivery/delivery-steps';
import {type Desk, MEMORY} from '../desk';
import {openReadersDesk} from '../officer';

const TABLES = [applications, outbox, milestones] as const;

/** The overview of this spreadsheet's season, in at most 6 service calls while its configuration is remembered. */
export function readSeason(): Overview {
  const opened = openReadersDesk();
  const {desk} = opened;
  if (opened.read === null || TABLES.some(({tab}) => desk.book.find(tab) === null)) return unfinished(desk);
  const {configuration, problems} = opened.read;
  const intakeTrouble = desk.memory.get<Problem>(MEMORY.intakeTrouble);
  const tables = TABLES.map(definition => desk.book.read(definition));
  return overview({
    configuration,
    automation: automationOf(desk),
    formUrl: desk.memory.get<FormLink>(MEMORY.form)?.url,
    applications: desk.book.rows(applications),
    outbox: desk.book.rows(outbox),
    milestones: desk.book.rows(milestones),
    intakeTrouble: intakeTrouble?.sentence,
    now: desk.now.toISOString(),
    who: desk.who,
    delivery: deliveryOf(desk, configuration.settings.mailLimit),
    problems: [
      ...(intakeTrouble === undefined ? [] : [intakeTrouble]),
      ...problems,
      ...tables.flatMap(table => table.problems),
    ],
  });
}

function deliveryOf(desk: Desk, mailLimit: number): Standing | null {
  const account = automationOf(desk)?.account;
  if (account === undefined) return null;
  const who = {account, mine: account === desk.who, stopped: stoppedMails(desk) ?? null};
  return standing(desk.book.rows(outbox), who, {mailLimit, now: desk.now.toISOString()});
}

function unfinished({book}: Desk): Overview {
  return notSetUp(book.spreadsheet.getName());
}
