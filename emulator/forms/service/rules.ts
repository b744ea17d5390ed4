/** How members of FormApp are charged and which scopes let them through, the same for all its classes. */

import {LOCAL, type Rules} from '../../kernel';

/** A whole form comes over once; reading its items after that costs nothing, every change goes to Google. */
export function formRules(members: readonly string[]): Rules {
  const changes = members.filter(name => /^(set|add|delete|move|remove|submit|duplicate|show|clear)/.test(name));
  return {
    ops: {
      ...Object.fromEntries(changes.map(name => [name, 'forms.setChoiceValues'])),
      ...Object.fromEntries(
        ['getResponses', 'getResponse', 'create', 'openById', 'openByUrl'].map(name => [name, 'forms.open']),
      ),
      '*': LOCAL,
    },
    scopes: {'*': ['forms', 'forms.currentonly']},
  };
}

/** What changes only an object of the script's own: builders, answers not yet sent. */
export const IN_THE_SCRIPT: Rules = {ops: {'*': LOCAL}, scopes: {'*': ['forms', 'forms.currentonly']}};
