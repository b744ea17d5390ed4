/**
 * The rubric that a new season begins with: what is marked, how much it weighs, and what a mark means in words that two readers understand alike.
 */
import type {RowOf} from '../tables/define';
import type {rubric} from '../tables/rubric';

type RubricRow = RowOf<typeof rubric>;

/** What 0–2, 3–4, 5–6, 7–8 and 9–10 mean. */
type Anchors = readonly [poor: string, weak: string, fair: string, good: string, excellent: string];

const criterion = (
  round: 'first' | 'interview',
  name: string,
  weight: number,
  [poor, weak, fair, good, excellent]: Anchors,
): RubricRow => ({round, criterion: name, weight, poor, weak, fair, good, excellent});

export const DEFAULT_RUBRIC: readonly RubricRow[] = [
  criterion('first', 'Motivation letter', 40, [
    'No reason given, or a letter for something else.',
    'General reasons that fit any trip abroad.',
    'Clear reasons, little about medicine or the host.',
    'Own, concrete reasons; knows what a clerkship there brings.',
    'Convincing and personal: aims, preparation and what it gives back are thought through.',
  ]),
  criterion('first', 'CV', 30, [
    'Missing parts; no activity besides the courses.',
    'One or two activities without a role.',
    'Some activities, a role for a short time.',
    'Steady commitment with responsibility.',
    'Long commitment, real results, also for other students.',
  ]),
  criterion('first', 'Addendum', 20, [
    'Nothing claimed is supported.',
    'Little is supported, or not relevant.',
    'About half of the claims are supported.',
    'Nearly all is supported and relevant.',
    'Everything is supported, clear and relevant.',
  ]),
  criterion('first', 'Form and English', 10, [
    'Hard to understand; parts are missing.',
    'Many mistakes, careless layout.',
    'Understandable, several mistakes.',
    'Clear, few mistakes, complete.',
    'Fluent, precise, complete and well laid out.',
  ]),
  criterion('interview', 'Motivation', 30, [
    'Cannot say why.',
    'Wants to travel; the clerkship is secondary.',
    'Good reasons, little of them concrete.',
    'Concrete aims that fit the wishes.',
    'Clear aims, prepared, also for a second or third wish.',
  ]),
  criterion('interview', 'Intercultural maturity', 25, [
    'Judges other ways of living or working.',
    'Has not thought about differences.',
    'Sees differences, has few ideas how to deal with them.',
    'Gives an example of adapting and learning.',
    'Deals with a hard case with respect, humour and self-knowledge.',
  ]),
  criterion('interview', 'Reliability', 20, [
    'Late without notice, or contradicts the application.',
    'Vague about duties and deadlines.',
    'Takes duties on, needs reminding.',
    'On time, prepared, keeps agreements.',
    'Shows that others can build on them, also under pressure.',
  ]),
  criterion('interview', 'English', 15, [
    'Cannot follow the conversation.',
    'Follows, answers in single words.',
    'Makes clear what is meant, with effort.',
    'Speaks easily, also about medicine.',
    'Speaks fluently and exactly, also about what is delicate.',
  ]),
  criterion('interview', 'Knowledge of SCOPE', 10, [
    'Does not know what SCOPE or IFMSA is.',
    'Knows the name only.',
    'Knows the main steps of an exchange.',
    'Knows steps, documents and duties.',
    'Knows the organisation and would help in it.',
  ]),
];
