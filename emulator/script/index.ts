/** ScriptApp and triggers: what runs when a person does something or the clock moves. Importing this registers the service. */

import './script-app';

export {advance} from './advance';
export {runEvent} from './fire';
