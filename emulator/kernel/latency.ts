/**
 * What a service call costs in modelled time. The figures come from the host (`createWorkspace({latency})`, the shape of
 * `latency-model.json`); without them no time passes but what scripts sleep and wait.
 */

export interface Cost {
  readonly p50: number;
  readonly p95?: number;
  readonly perCell?: {readonly p50: number};
  readonly perDirtyCell?: {readonly p50: number};
  readonly perDraft?: {readonly p50: number};
}

export interface LatencyModel {
  readonly ops: Readonly<Record<string, Cost | {readonly p50: number}>>;
  readonly limits?: Readonly<Record<string, unknown>>;
}

/** Calls of this kind never leave the script's process at Google: they are not counted as service calls. */
export const LOCAL = 'local';

/** Milliseconds of one call of kind `op` that touches `units` cells or drafts; 0 without a model. */
export function milliseconds(model: LatencyModel | undefined, op: string, units = 0): number {
  if (model === undefined) return 0;
  const cost = model.ops[op === LOCAL ? 'sheets.local' : op] as Cost | undefined;
  if (cost === undefined) return 0;
  const each = cost.perCell ?? cost.perDirtyCell ?? cost.perDraft;
  return cost.p50 + (each === undefined ? 0 : each.p50 * units);
}
