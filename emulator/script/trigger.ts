/** Behind the triggers that a script gets: what one is, not when it runs. */

import {EnumValue, implement} from '../kernel';
import type {TriggerRecord} from './triggers';

export class Trigger {
  constructor(readonly record: TriggerRecord) {}
}

implement('Script.Trigger', Trigger, {
  getEventType() {
    return EnumValue.of('Script.EventType', this.record.event);
  },
  getHandlerFunction() {
    return this.record.handler;
  },
  getTriggerSource() {
    return EnumValue.of('Script.TriggerSource', this.record.source);
  },
  getTriggerSourceId() {
    return this.record.sourceId;
  },
  getUniqueId() {
    return this.record.uid;
  },
});
