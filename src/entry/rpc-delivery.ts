/** What pages ask that send, or watch mails leave. */
import {deliverStep, readDelivery, stopDelivery} from '../workflows/delivery/delivery-steps';
import {answering} from './answer';

export const deliveryRpc = {
  readDelivery: answering(readDelivery),
  deliverStep: answering((goOn: boolean) => deliverStep(goOn === true)),
  stopDelivery: answering(stopDelivery),
};
