/**
 * The figures with which the pages for officers and students explain the allocation, made anew from the season that they tell of: 140 applicants, seed 1.
 *
 * `npm run season` compares them with the pages; a sentence that is missing there is printed as it has to be.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Season} from '../../emulator/demo';
import {type Explanation, explain} from '../../src/domain/allocation/explain';
import {placeName} from '../../src/domain/allocation/places';
import {refusals} from '../../src/domain/allocation/refusals';
import {explainerOf, type Run, runOf} from '../../src/domain/allocation/run';
import {shadowPrices} from '../../src/domain/allocation/shadow-prices';
import type {Mechanism} from '../../src/domain/allocation/types';
import type {AllocationView} from '../../src/domain/allocation/view';
import {listed} from '../../src/domain/listed';

const DOCS = join(__dirname, '../../docs');

/** Sentences by page, as they stand there but for the breaks of lines. */
export type Told = Readonly<Record<'allocation.md' | 'announcement.md', readonly string[]>>;

/** What the pages must say of this season. */
export function toldOf(view: AllocationView): Told {
  const run = runOf(view, 'merit-order', view.frozen.decisions);
  const {candidates, placed, places, byWish} = run.figures;
  const countries = new Set(view.frozen.places.map(([, country]) => country)).size;
  const explained = explanationsOf(view, run);
  return {
    'allocation.md': [
      `${candidates} candidates, ${countries} countries, ${places} places.`,
      `In the demo season ${placed} of ${candidates} get a place, ${byWish[0] ?? 0} of them their first wish, ${candidates - placed} nothing: ${places - placed} places stay empty`,
      ...examplesOf(explained).map(example => `"${example}"`),
      `as in "${shortest(view, run, explained)}"`,
      `("${(shadowPrices(run.input).prices[0]?.sentence ?? 'Nothing is missing.').replace(/\.$/, '')}")`,
      ...pricesOf(view),
      ...firstWithout(explained),
    ],
    'announcement.md': [`*Announce to ${candidates} candidates*`],
  };
}

/** In the order of merit. */
function explanationsOf(view: AllocationView, run: Run): readonly Explanation[] {
  const explainer = explainerOf(view, run);
  return run.order.map(id => explain(explainer, id));
}

/** The first reason of each kind that the list of candidates opens to. */
function examplesOf(explained: readonly Explanation[]): string[] {
  const sentences = explained.flatMap(({lines}) => lines.map(({sentence}) => sentence));
  const kinds = [
    /(filled by 1 candidate ranked above you; the last had rank \d+)\.$/,
    /(needs (?!the )[^.]+)\.$/,
    /: (.+ and .+ are not in the contract)\.$/,
    /(needs the study year “.+” or a later one)\.$/,
  ];
  return kinds.flatMap(kind => sentences.map(sentence => kind.exec(sentence)?.[1]).find(found => found) ?? []);
}

/** Of the best who has no place and whose wishes were ruled out in three ways. */
function shortest(view: AllocationView, run: Run, explained: readonly Explanation[]): string {
  const {exclusions} = explainerOf(view, run);
  const without = explained.filter(({given}) => given === null);
  const texts = without.map(({candidate}) => refusals(exclusions.get(candidate) ?? []));
  return texts.find(text => text.split(', ').length === 3) ?? texts[0] ?? '';
}

/** The labelled options with what they cost. */
function pricesOf(view: AllocationView): string[] {
  const of = (mechanism: Mechanism) => runOf(view, mechanism, view.frozen.decisions);
  const [most, first] = [of('most-placed'), of('rank-maximal')];
  const displaced = ({result}: Run): number => result.statistics.price?.displaced.length ?? 0;
  return [
    `*Most placed* places ${most.figures.placed}, and ${displaced(most)} people lose a better wish to someone ranked below them; *Most first wishes* meets ${first.figures.byWish[0] ?? 0} at the price of ${displaced(first)}.`,
  ];
}

/** The one whom a sceptical student asks about: the best without a place to whom a better rank would have given one. */
function firstWithout(explained: readonly Explanation[]): string[] {
  const without = explained.filter(({given}) => given === null);
  const found = without.find(({smallest}) => smallest?.kind === 'rank') ?? without[0];
  if (found === undefined) return [];
  const {rank, lines, change} = found;
  const filled = lines
    .filter(({neededRank}) => neededRank !== null)
    .map(({place, neededRank}) => `${placeName(place!)} (rank ${neededRank})`);
  const others = lines.filter(({wish, neededRank}) => wish > 0 && neededRank === null).map(({sentence}) => sentence);
  const asked = others.filter(sentence => !sentence.includes('not in the contract'));
  const ruledOut = asked.length > 0 ? asked : others;
  return [
    `In the demo season rank ${rank} got nothing.`,
    `Filled by people above them, with the rank of the last, were ${listed(filled, 9)}.`,
    ...ruledOut.slice(0, 2).map(sentence => `“${sentence}”`),
    `"${change}"`,
  ];
}

/** Sentences that the pages do not have, each with its page. */
export function missingIn(told: Told, pageOf: (name: string) => string): string[] {
  return Object.entries(told).flatMap(([name, sentences]) => {
    const page = pageOf(name).replace(/\s+/g, ' ');
    return sentences.filter(sentence => !page.includes(sentence)).map(each => `docs/${name} does not say: ${each}`);
  });
}

/** What the pages say otherwise than the season, which has just been allocated. */
export function docsBroken({project, neo}: Season): string[] {
  const {value} = project!.rpc('readAllocation', [], {as: neo.account});
  const view = (value as {readonly value: AllocationView}).value;
  return missingIn(toldOf(view), name => readFileSync(join(DOCS, name), 'utf8'));
}
