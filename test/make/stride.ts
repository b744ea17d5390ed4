/**
 * Executions are cut off before and after each of their service calls; that takes a quarter of an hour for all workflows. So a run of all tests takes every
 * twelfth call, and `EVERY_CUT=1 npm test` each of them.
 */
export const STRIDE = process.env.EVERY_CUT === undefined ? 12 : 1;
