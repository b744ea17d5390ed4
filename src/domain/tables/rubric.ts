import {defineTable, number, text} from './define';

export const ROUNDS = ['first', 'interview'] as const;

/** The criteria of both rounds with their weights and what each level means. */
export const rubric = defineTable({
  tab: 'Rubric',
  key: ['round', 'criterion'],
  purpose: 'What is marked in each round, how much it weighs, and what a mark means.',
  columns: {
    round: text('Round', {width: 90, choices: ROUNDS}),
    criterion: text('Criterion', {width: 180}),
    weight: number('Weight', {width: 70, note: 'The weights of a round add up to 100.'}),
    poor: text('0–2', {width: 200}),
    weak: text('3–4', {width: 200}),
    fair: text('5–6', {width: 200}),
    good: text('7–8', {width: 200}),
    excellent: text('9–10', {width: 200}),
  },
});
