/**
 * The cost of service calls for demo seasons and benchmarks: `latency-model.json`, collected from published measurements of Apps Script (basis S), derived
 * from one (D), or estimated (U); each figure says which.
 */

import type {LatencyModel} from '../kernel';
import model from './latency-model.json';

export const latency: LatencyModel = model;
