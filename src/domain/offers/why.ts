/** Why a candidate got what they got, for the mail: the short form of the explanation, made once for all letters. */
import {allocate} from '../allocation/allocate';
import {withDecisions} from '../allocation/decisions';
import {explain, explainer} from '../allocation/explain';
import {frameOf} from '../allocation/frame';
import {type AllocationRows, decisionsOf, savedDetails} from '../allocation/plan-allocation';
import {shortForm} from '../allocation/short-form';
import type {CandidateId} from '../allocation/types';
import type {Application} from '../intake/assess';
import {languageOf} from '../notices/kind';

export function whyOf(rows: AllocationRows): (candidate: CandidateId, application: Application) => string {
  const frame = frameOf(rows);
  const mechanism = savedDetails(rows)?.mechanism ?? frame.input.mechanism;
  const input = withDecisions({...frame.input, mechanism}, decisionsOf(rows));
  const all = explainer(input, allocate(input), frame);
  return (candidate, application) => {
    const explained = explain(all, candidate);
    return shortForm(explained, all.places.get(explained.given ?? ''), languageOf(application, rows.configuration));
  };
}
