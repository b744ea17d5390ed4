/** Quiz feedback: `FormApp.createFeedback().setText('…').addLink('…').build()`. */

import {implement, ServiceObject} from '../../kernel';
import type {Execution} from '../../kernel/execution';
import type {Feedback} from '../model';
import {QuizFeedback} from './objects';
import {IN_THE_SCRIPT} from './rules';

/** Behind `FormApp.createFeedback()`. */
export class QuizFeedbackBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    readonly feedback: Feedback = {text: '', links: []},
  ) {
    super(execution);
  }

  copy(): Feedback {
    return structuredClone(this.feedback);
  }
}

implement(
  'Forms.QuizFeedbackBuilder',
  QuizFeedbackBuilder,
  {
    setText(text: string) {
      this.feedback.text = text;
      return this;
    },
    addLink(url: string, text?: string) {
      this.feedback.links.push({url, text: text ?? url});
      return this;
    },
    build() {
      return new QuizFeedback(this.execution, this.copy());
    },
    copy() {
      return new QuizFeedbackBuilder(this.execution, this.copy());
    },
  },
  IN_THE_SCRIPT,
);

implement(
  'Forms.QuizFeedback',
  QuizFeedback,
  {
    getText() {
      return this.feedback.text;
    },
    getLinkUrls() {
      return this.feedback.links.map(link => link.url);
    },
  },
  IN_THE_SCRIPT,
);
