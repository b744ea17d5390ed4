/** Responses and answers as scripts see them (26 to 29). */

import {isDate} from 'node:util/types';
import {exception, implement} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {offsetMsAt} from '../../time/zone';
import {isBlank} from '../given';
import {editResponseUrl, prefilledUrl} from '../links';
import {type Answer, type Question, questions} from '../model';
import {submitAsScript} from '../submit';
import {answerFaults} from '../validate';
import {itemAs, questionOf} from './items';
import {anyItem, type Form, FormItem, FormResponse, ItemResponse, QuizFeedback} from './objects';
import {formRules, IN_THE_SCRIPT} from './rules';

/** 26: these answer `''` where nothing was said; all others are left out. */
const ANSWERED_EMPTY: ReadonlySet<Question['type']> = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);

function itemResponse(host: FormResponse, question: Question): ItemResponse | null {
  const answer = host.answer(question.id);
  const grade = host.stored?.grades[question.id];
  return answer === undefined || isBlank(answer) ? null : new ItemResponse(host.form, question.id, answer, grade);
}

function orEmpty(host: FormResponse, question: Question): ItemResponse {
  return itemResponse(host, question) ?? new ItemResponse(host.form, question.id, '', host.stored?.grades[question.id]);
}

const reading = {
  getId(this: FormResponse) {
    return this.stored?.id ?? null;
  },
  getTimestamp(this: FormResponse) {
    return this.stored ? new Date(this.stored.timestamp) : null;
  },
  getRespondentEmail(this: FormResponse) {
    return this.stored?.email ?? '';
  },
  getEditResponseUrl(this: FormResponse) {
    return this.stored ? editResponseUrl(this.form.state, this.stored.id) : null;
  },
  getItemResponses(this: FormResponse) {
    return questions(this.form.state).flatMap(question => {
      const answered = itemResponse(this, question);
      if (answered) return [answered];
      return ANSWERED_EMPTY.has(question.type) ? [orEmpty(this, question)] : [];
    });
  },
  getResponseForItem(this: FormResponse, item: FormItem) {
    return itemResponse(this, questionOf(item));
  },
  getGradableItemResponses(this: FormResponse) {
    return questions(this.form.state).flatMap(question => (question.points > 0 ? [orEmpty(this, question)] : []));
  },
  getGradableResponseForItem(this: FormResponse, item: FormItem) {
    const question = questionOf(item);
    return question.points > 0 ? orEmpty(this, question) : null;
  },
  toPrefilledUrl(this: FormResponse) {
    const answers = questions(this.form.state).flatMap(({id}) => {
      const answer = this.answer(id);
      return answer === undefined ? [] : [[id, answer] as const];
    });
    return prefilledUrl(this.form.state, new Map(answers));
  },
};

const writing = {
  withItemResponse(this: FormResponse, response: ItemResponse) {
    if (this.stored) throw exception('This form response has already been submitted.');
    if (!this.form.state.items.some(item => item.id === response.itemId)) {
      throw exception('The item response does not belong to this form.');
    }
    this.draft.set(response.itemId, response.answer);
    return this;
  },
  withItemGrade(this: FormResponse, {itemId, score, feedback}: ItemResponse) {
    if (!this.stored) throw exception('Only a submitted form response can be graded.');
    const grade = {...(score === undefined ? {} : {score}), ...(feedback === undefined ? {} : {feedback})};
    this.stored.grades[itemId] = grade;
    return this;
  },
  submit(this: FormResponse) {
    if (this.stored) throw exception('This form response has already been submitted.');
    this.stored = submitAsScript(this.form.core, this.form.state, this.draft);
    return this;
  },
};

implement(
  'Forms.FormResponse',
  FormResponse,
  {...reading, ...writing},
  formRules(Object.keys(writing).filter(n => n === 'submit')),
);

implement(
  'Forms.ItemResponse',
  ItemResponse,
  {
    getItem() {
      const item = this.form.state.items.find(({id}) => id === this.itemId);
      if (!item) throw exception('This item has been deleted from the form.');
      return anyItem(this.form, item);
    },
    getResponse() {
      return shown(this.answer);
    },
    getScore() {
      return this.score ?? null;
    },
    setScore(score: unknown) {
      this.score = Number(score);
      return this;
    },
    getFeedback() {
      return this.feedback ? new QuizFeedback(this.execution, this.feedback) : null;
    },
    setFeedback(feedback: unknown) {
      if (!(feedback instanceof QuizFeedback)) throw exception('Invalid argument: feedback');
      this.feedback = feedback.feedback;
      return this;
    },
  },
  IN_THE_SCRIPT,
);

/** A row of a grid of boxes that was left open is `''`, not an empty list. */
function shown(answer: Answer): unknown {
  return Array.isArray(answer) ? answer.map(part => (part.length === 0 ? '' : part)) : answer;
}

/** `item.createResponse(…)`: refused where the page would refuse the answer, but for what only sending can tell. */
function createResponse(host: FormItem, answer: Answer): ItemResponse {
  const question = questionOf(host);
  const alone = {...host.form.state, items: [{...question, required: false}]};
  const faults = answerFaults(alone, {answers: new Map([[question.id, answer]]), uploads: new Map()}, 'en');
  if (faults.length > 0) {
    throw exception('Invalid response submitted to {kind} question: {fault}', {
      kind: question.type.toLowerCase().replace(/_/g, ' '),
      fault: faults[0]!.sentence,
    });
  }
  return new ItemResponse(host.form, question.id, answer);
}

function implementCreating(ids: readonly string[], methods: Methods<FormItem>): void {
  for (const id of ids) implement(`Forms.${id}`, FormItem, methods, IN_THE_SCRIPT);
}

implementCreating(['TextItem', 'ParagraphTextItem', 'MultipleChoiceItem', 'ListItem'], {
  createResponse(text: string) {
    return createResponse(this, text);
  },
});

implementCreating(['ScaleItem', 'RatingItem'], {
  createResponse(value: number) {
    return createResponse(this, String(value));
  },
});

implementCreating(['CheckboxItem'], {
  createResponse(values: readonly string[]) {
    return createResponse(this, [...values]);
  },
});

implementCreating(['GridItem'], {
  createResponse(values: readonly (string | null)[]) {
    checkRows(this, values);
    return createResponse(
      this,
      values.map(value => value ?? ''),
    );
  },
});

implementCreating(['CheckboxGridItem'], {
  createResponse(values: readonly (readonly string[] | null)[]) {
    checkRows(this, values);
    return createResponse(
      this,
      values.map(value => [...(value ?? [])]),
    );
  },
});

function checkRows(host: FormItem, values: readonly unknown[]): void {
  const {rows} = itemAs(host, 'GRID', 'CHECKBOX_GRID');
  if (values.length !== rows.length) {
    throw exception('Wrong number of responses: {given}. Expected exactly: {rows}.', {
      given: values.length,
      rows: rows.length,
    });
  }
}

implementCreating(['DateItem', 'DateTimeItem'], {
  createResponse(date: unknown) {
    if (!isDate(date)) throw exception('Invalid argument: response');
    const {includesYear, type} = itemAs(this, 'DATE', 'DATETIME');
    const [day, time] = wallClock(this.form, date.getTime());
    return createResponse(this, (includesYear ? day! : day!.slice(5)) + (type === 'DATETIME' ? ` ${time}` : ''));
  },
});

/** Day and time in the script's zone. */
function wallClock({execution}: Form, epochMs: number): string[] {
  const zone = execution.project.timeZone;
  const local = new Date(epochMs + offsetMsAt(zone, epochMs)).toISOString();
  return [local.slice(0, 10), local.slice(11, 16)];
}

implementCreating(['TimeItem'], {
  createResponse(hour: number, minute: number) {
    return createResponse(this, `${two(hour)}:${two(minute)}`);
  },
});

implementCreating(['DurationItem'], {
  createResponse(hours: number, minutes: number, seconds: number) {
    return createResponse(this, `${two(hours)}:${two(minutes)}:${two(seconds)}`);
  },
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
