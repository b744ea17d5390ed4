import type {Application} from '../../../src/domain/intake/assess';
import {planTakeIn} from '../../../src/domain/intake/take-in';
import type {Facts} from '../../../src/domain/notices/kind';
import {KINDS, kindOf} from '../../../src/domain/notices/kinds';
import {fill} from '../../../src/domain/notices/text';
import {TEXTS} from '../../../src/domain/notices/texts';
import {applications} from '../../../src/domain/tables/applications';
import {LANGUAGES} from '../../../src/domain/tables/committees';
import {makeConfiguration, makeIntake, makeResponses, NOW, type Sent} from '../../make/intake';
import {NO_ROWS} from '../../make/notices';

/** Applications as intake makes them, with what the officers decided about each. */
function applied(
  ...sent: readonly (Sent & Partial<Pick<Application, 'state' | 'decision' | 'decisionVersion'>>)[]
): Application[] {
  return sent.flatMap(({state, decision, decisionVersion, ...answers}, at) => {
    const plan = planTakeIn(makeIntake(makeResponses({from: `s${at}@x.be`, ...answers})));
    const row = plan.inserts.find(({table}) => table === 'Applications')!.row;
    const named = Object.fromEntries(Object.entries(applications.columns).map(([name, {title}]) => [name, row[title]]));
    const decided = {...(state && {state}), ...(decision && {decision}), ...(decisionVersion && {decisionVersion})};
    return [{...(named as unknown as Application), reference: `S27-000${at + 1}`, ...decided}];
  });
}

const facts = (rows: readonly Application[]): Facts => ({
  configuration: makeConfiguration(),
  now: NOW,
  rows: definition => (definition.tab === 'Applications' ? rows : NO_ROWS) as never,
});

describe('the kinds of notice', () => {
  it('have each a text in every language, which their own values fill', () => {
    const rows = applied({cv: '', decision: 'invited'}, {decision: 'on hold'}, {decision: 'not invited'});
    for (const kind of KINDS) {
      for (const {values} of kind.audience?.(facts(rows)).to ?? []) {
        for (const language of LANGUAGES) {
          const {subject, text, html} = fill(TEXTS[kind.step]![language], values);
          expect(`${subject}${text}${html}`).not.toMatch(/\{\{|undefined|NaN/);
        }
      }
    }
    expect(KINDS.filter(({step}) => TEXTS[step] === undefined)).toEqual([]);
  });

  it('tell the first round to those whom it concerns, and to nobody who withdrew or applied again', () => {
    const rows = applied(
      {decision: 'invited', decisionVersion: 1},
      {decision: 'on hold', decisionVersion: 2},
      {decision: 'invited', decisionVersion: 1, state: 'withdrawn'},
      {decision: 'invited', decisionVersion: 1, state: 'superseded'},
      {},
    );
    const invited = kindOf('invited')!.audience!(facts(rows));

    expect(invited.to.map(({reference, version}) => [reference, version])).toEqual([['S27-0001', 'd1']]);
    expect(invited.leftOut.map(({reference, why}) => [reference, why])).toEqual([
      ['S27-0003', 'the application was withdrawn'],
      ['S27-0005', 'there is no decision yet'],
    ]);
    expect(kindOf('on hold')!.audience!(facts(rows)).to.map(({version}) => version)).toEqual(['d2']);
  });

  it('ask for what is missing in the applicant’s language, without the notes for officers', () => {
    const [one] = applied({cv: '', consent: '', wish5: 'Atlantis'});
    const {to} = kindOf('please fix')!.audience!(facts([{...one!, problems: `${one!.problems} Called on Monday.`}]));

    expect(to[0]?.values.problems).toEqual([
      'Het cv ontbreekt.',
      'De toestemming werd niet gegeven.',
      'Called on Monday.',
    ]);
    expect(to[0]?.version).toBe('v1');
  });
});
