/**
 * Personal codes: put into a mail as it is made, so that they stand in the mail alone. The sheet gets their hashes before any of the mails leaves; a
 * code whose mail was never sent opens nothing that anybody knows of.
 */
import {eventInVersion} from '../../domain/events/event';
import {versionOf} from '../../domain/notices/kind';
import type {OutboxRow} from '../../domain/notices/notice';
import {CODE_PLACE, codeHash, newCode, withHash} from '../../domain/personal-form/codes';
import {changed} from '../../domain/plan/plan';
import {allocation} from '../../domain/tables/allocation';
import {attendance} from '../../domain/tables/attendance';
import {candidates} from '../../domain/tables/candidates';
import type {RowOf} from '../../domain/tables/define';
import {newSeed} from '../../google/chance';
import {underLock} from '../../google/lock';
import {writeChanges} from '../../tables/table';
import type {Desk} from '../desk';

/** Where the hashes of a step's codes are kept: a table with a reference and a `codeHash`; of a session's in the row of that session. */
const KEPT_IN: Readonly<Record<string, typeof candidates | typeof allocation | typeof attendance>> = {
  'book your interview': candidates,
  'booking reminder': candidates,
  country: allocation,
  'accept reminder': allocation,
  'place freed': allocation,
  'offer withdrawn': allocation,
  'OG session': attendance,
  PET: attendance,
  'event reminder': attendance,
};

export class PersonalCodes {
  private given: {readonly step: string; readonly row: string; readonly hash: string}[] = [];

  constructor(
    private readonly desk: Desk,
    /** As in `S27`. */
    private readonly season: string,
  ) {}

  /** The row with a code where its values have room for one. */
  into(row: OutboxRow): OutboxRow {
    if (!Object.hasOwn(KEPT_IN, row.step) || !row.values.includes(CODE_PLACE)) return row;
    const code = newCode(`${newSeed()} ${newSeed()}`);
    this.given.push({step: row.step, row: rowOf(row), hash: codeHash(this.season, code)});
    return {...row, values: row.values.split(CODE_PLACE).join(code)};
  }

  /** Writes the hashes of the codes that were given; nothing where there are none. */
  keep(): void {
    if (this.given.length === 0) return;
    const given = this.given;
    this.given = [];
    underLock(() => {
      this.desk.book.forget();
      for (const definition of new Set(given.map(({step}) => KEPT_IN[step]!))) {
        const own = given.filter(({step}) => KEPT_IN[step] === definition);
        const hashes = new Map<string, string[]>();
        for (const {row, hash} of own) hashes.set(row, [...(hashes.get(row) ?? []), hash]);
        const table = this.desk.book.read(definition);
        writeChanges(
          table,
          table.rows.flatMap(({row}) => changed(definition, row, newHash(row, hashes)) ?? []),
        );
      }
    });
    this.desk.book.forget();
  }
}

type Kept = Pick<RowOf<typeof candidates>, 'reference' | 'codeHash'> & {readonly event?: string};

function newHash(row: Kept, hashes: ReadonlyMap<string, readonly string[]>) {
  const own = hashes.get(place(row.event ?? '', row.reference)) ?? [];
  return {codeHash: own.reduce(withHash, row.codeHash)};
}

/** The row that keeps the hash of a mail's code. */
function rowOf(mail: OutboxRow): string {
  const event = KEPT_IN[mail.step] === attendance ? eventInVersion(versionOf(mail)) : '';
  return place(event, mail.reference);
}

function place(event: string, reference: string): string {
  return `${event} ${reference}`;
}
