/** What the sidebar and the board of the allocation may ask; each line is one officer action. */

import type {HostOrderRequest} from '../domain/allocation/host-orders';
import type {SaveRequest} from '../domain/allocation/plan-allocation';
import {lockAllocation} from '../workflows/allocation/lock-allocation';
import {openAllocation} from '../workflows/allocation/open-allocation';
import {readAllocation} from '../workflows/allocation/read-allocation';
import {replayAllocation} from '../workflows/allocation/replay-allocation';
import {type RunRequest, runAllocation} from '../workflows/allocation/run-allocation';
import {saveAllocation} from '../workflows/allocation/save-allocation';
import {saveHostOrder} from '../workflows/allocation/save-host-order';
import {writeCertificate} from '../workflows/allocation/write-certificate';
import {answering} from './answer';
import {allocationReason, entryBefore, hostOrderRequest, runRequest, saveRequest} from './shapes-allocation';

export const allocationRpc = {
  readAllocation: answering(readAllocation),
  runAllocation: answering((given: RunRequest) => runAllocation(runRequest(given))),
  saveAllocation: answering((given: SaveRequest) => saveAllocation(saveRequest(given))),
  saveHostOrder: answering((given: HostOrderRequest) => saveHostOrder(hostOrderRequest(given))),
  writeCertificate: answering(writeCertificate),
  lockAllocation: answering(lockAllocation),
  openAllocation: answering((given: string) => openAllocation(allocationReason(given))),
  replayAllocation: answering((given?: number | null) => replayAllocation(entryBefore(given))),
};
