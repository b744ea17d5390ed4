/** What the calls of ScriptApp need: the scope that lets a script see and change its triggers. */

import type {Rules} from '../kernel';

export const MANAGE: Rules = {ops: {create: 'script.createTrigger'}, scopes: {create: ['script.scriptapp']}};
