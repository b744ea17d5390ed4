/**
 * How long the selection is computed by the product's own actions, from rows as the tabs hold them: the proposal with calibration, what the dialog gets,
 * and the plan that saves it. Service calls are counted in the tests.
 */

import {printOf} from '../../src/domain/selection/basis';
import {planChoice, planSave, type RoundFacts} from '../../src/domain/selection/plan-round';
import {proposalOf} from '../../src/domain/selection/proposal';
import {selectionView} from '../../src/domain/selection/view';
import {makeRound, PLANNED, type RoundSize, TODAY} from './round';
import type {BenchRow} from './row';
import {fastest} from './time';

const AT = '2027-10-26T18:00:00.000Z';
const SIGNED = {by: 'neo@example.org', at: AT};

export function selectionBench(): BenchRow[] {
  const [today, planned] = [TODAY, PLANNED].map(measured) as [Measured, Measured];
  return [
    row('proposal of 140', today.proposal, 50),
    row('proposal among 10,000 × 3 by 600', planned.proposal, 2200),
    row('what the dialog gets of 10,000', planned.view, 1500),
    row('proposal once more, comparison and plan that saves 10,000', planned.save, 5000),
  ];
}

function row(name: string, milliseconds: number, target: number): BenchRow {
  return {name, value: Math.round(milliseconds * 10) / 10, unit: 'ms', target};
}

type Measured = ReturnType<typeof measured>;

function measured(size: RoundSize) {
  const facts = makeRound(size);
  const proposal = fastest(() => proposalOf(facts));
  const view = fastest(() => selectionView(facts, proposal.result));
  const chosen = {...facts, milestones: [...facts.milestones, choiceRow(facts)]};
  const print = printOf(proposalOf(chosen));
  const save = fastest(() => planSave(chosen, proposalOf(chosen), {basis: {print, shown: []}, reason: '', ...SIGNED}));
  return {proposal: proposal.milliseconds, view: view.milliseconds, save: save.milliseconds};
}

function choiceRow(facts: RoundFacts): RoundFacts['milestones'][number] {
  const {row: cells} = planChoice(facts, proposalOf(facts), 'raw', SIGNED, () => 'seed').inserts[0]!;
  return {milestone: 'first round', state: 'open', at: AT, by: SIGNED.by, reason: '', details: String(cells.Details)};
}
