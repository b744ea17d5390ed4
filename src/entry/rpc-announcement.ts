/** What the dialog of the announcement may ask; each line is one officer action. */
import type {RepairRequest} from '../domain/offers/repair';
import type {Declining} from '../domain/offers/silent';
import {announce, takeAnnouncementBack} from '../workflows/announcement/announce';
import {declineOffer} from '../workflows/announcement/decline-offer';
import {freezeAllocation} from '../workflows/announcement/freeze-allocation';
import {previewAnnouncement} from '../workflows/announcement/preview-announcement';
import {readAnnouncement} from '../workflows/announcement/read-announcement';
import {repairOffers} from '../workflows/announcement/repair-offers';
import {type Withdrawal, withdrawContract} from '../workflows/announcement/withdraw-contract';
import {answering} from './answer';
import {allocationReason} from './shapes-allocation';
import {declining, repairRequest, withdrawal} from './shapes-announcement';

export const announcementRpc = {
  readAnnouncement: answering(readAnnouncement),
  previewAnnouncement: answering(previewAnnouncement),
  freezeAllocation: answering(freezeAllocation),
  announce: answering(announce),
  takeAnnouncementBack: answering((given: string) => takeAnnouncementBack(allocationReason(given))),
  declineOffer: answering((given: Declining) => declineOffer(declining(given))),
  repairOffers: answering((given: RepairRequest) => repairOffers(repairRequest(given))),
  withdrawContract: answering((given: Withdrawal) => withdrawContract(withdrawal(given))),
};
