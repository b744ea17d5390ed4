import {definitionsFor} from '../../../src/domain/plan/definition';
import {plan} from '../../../src/domain/plan/plan';

const marksOf = (key: string) => ({table: 'Readings', key, set: {Motivation: [null, 8] as const}});

describe('the tables of a plan', () => {
  it('have the columns that the plan brings', () => {
    const definition = definitionsFor(
      plan({action: 'read', summary: '', changes: [marksOf('S27-0001 · a@example.org')]}),
    );

    expect(Object.values(definition('Readings').columns).at(-1)).toMatchObject({title: 'Motivation', kind: 'mark'});
  });

  it('are looked into once, however many rows ask: a plan of 20,000 marks is no 400 million', () => {
    const definition = definitionsFor(
      plan({action: 'read', summary: '', changes: [marksOf('S27-0001 · a@example.org')]}),
    );

    expect(definition('Readings')).toBe(definition('Readings'));
  });
});
