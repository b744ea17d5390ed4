/** A form as scripts see it: settings, items, responses, and where responses are copied to. */

import {isDate} from 'node:util/types';
import {User} from '../../base/session';
import {addressKey, type EnumValue, exception, implement} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {editUrl, publishedUrl, summaryUrl} from '../links';
import {newItem} from '../make-item';
import type {FormSettings, Item, ItemType, StoredResponse} from '../model';
import {nextId, ownerOf} from '../state';
import {linkTo, unlink} from '../tab';
import {formsEnum} from './enums';
import {anyItem, Form, type FormItem, FormResponse, ITEM_CLASSES, typedItem} from './objects';
import {formRules} from './rules';

function implementForm(methods: Methods<Form>): void {
  implement('Forms.Form', Form, methods, formRules(Object.keys(methods)));
}

implementForm({
  getId() {
    return this.state.id;
  },
  getTitle() {
    return this.state.title;
  },
  setTitle(title: string) {
    this.state.title = title;
    return this;
  },
  getDescription() {
    return this.state.description;
  },
  setDescription(description: string) {
    this.state.description = description;
    return this;
  },
  getEditUrl() {
    return editUrl(this.state);
  },
  getPublishedUrl() {
    return publishedUrl(this.state);
  },
  getSummaryUrl() {
    return summaryUrl(this.state);
  },
  shortenFormUrl(url: string) {
    if (!url.startsWith('https://docs.google.com/forms/')) throw exception(`Invalid argument: ${url}`);
    return `https://forms.gle/${this.state.publishedId.slice(8, 25)}`;
  },
});

/** Reader and writer of a setting that is a yes or no. */
const SWITCHES: readonly (readonly [reads: string, writes: string, setting: keyof FormSettings])[] = [
  ['collectsEmail', 'setCollectEmail', 'collectEmail'],
  ['hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser', 'limitOneResponse'],
  ['canEditResponse', 'setAllowResponseEdits', 'editAfterSubmit'],
  ['hasProgressBar', 'setProgressBar', 'progressBar'],
  ['hasRespondAgainLink', 'setShowLinkToRespondAgain', 'respondAgainLink'],
  ['isPublishingSummary', 'setPublishingSummary', 'publishSummary'],
  ['getShuffleQuestions', 'setShuffleQuestions', 'shuffleQuestions'],
  ['isQuiz', 'setIsQuiz', 'quiz'],
];

for (const [reads, writes, setting] of SWITCHES) {
  implementForm({
    [reads](this: Form) {
      return this.state.settings[setting];
    },
    [writes](this: Form, enabled: boolean) {
      Object.assign(this.state.settings, {[setting]: enabled});
      return setting === 'collectEmail' ? this.changed() : this;
    },
  });
}

implementForm({
  getConfirmationMessage() {
    return this.state.settings.confirmationMessage;
  },
  setConfirmationMessage(message: string) {
    this.state.settings.confirmationMessage = message;
    return this;
  },
  getCustomClosedFormMessage() {
    return this.state.settings.closedMessage;
  },
  setCustomClosedFormMessage(message: string) {
    this.state.settings.closedMessage = message;
    return this;
  },
  isAcceptingResponses() {
    return this.state.settings.acceptingResponses;
  },
  setAcceptingResponses(enabled: boolean) {
    if (enabled && !this.state.settings.published) throw exception('The form must be published to accept responses.');
    this.state.settings.acceptingResponses = enabled;
    return this;
  },
  isPublished() {
    return this.state.settings.published;
  },
  setPublished(enabled: boolean) {
    Object.assign(this.state.settings, {published: enabled, acceptingResponses: enabled});
    return this;
  },
  supportsAdvancedResponderPermissions() {
    return true;
  },
  requiresLogin() {
    return this.state.settings.requireLogin;
  },
  setRequireLogin(required: boolean) {
    if (ownerOf(this.core, this.state).edition === 'consumer') {
      throw exception('This feature is available only for forms created by Google Workspace users.');
    }
    this.state.settings.requireLogin = required;
    return this;
  },
});

implementForm({
  getEditors() {
    const {owner, editors} = this.core.files.get(this.state.id)!;
    return [owner, ...editors].map(email => new User(email));
  },
  addEditor(who: string | User) {
    return addEditors(this, [addressOf(who)]);
  },
  addEditors(emails: readonly string[]) {
    return addEditors(this, emails);
  },
  removeEditor(who: string | User) {
    const file = this.core.files.get(this.state.id)!;
    file.editors = file.editors.filter(editor => editor !== addressOf(who));
    return this;
  },
});

function addressOf(who: string | User): string {
  return addressKey(who instanceof User ? who.email : who);
}

function addEditors(form: Form, emails: readonly string[]): Form {
  const file = form.core.files.get(form.state.id)!;
  for (const email of emails) {
    const key = addressKey(email);
    if (key !== file.owner && !file.editors.includes(key)) file.editors.push(key);
  }
  return form;
}

implementForm({
  getItems(type?: EnumValue) {
    return this.state.items.filter(item => !type || item.type === type.name).map(item => anyItem(this, item));
  },
  getItemById(id: number) {
    const item = this.state.items.find(one => one.id === id);
    return item ? anyItem(this, item) : null;
  },
  moveItem(what: number | FormItem, to: number) {
    const from = indexOf(this, what);
    checkIndex(this, to);
    const [item] = this.state.items.splice(from, 1);
    this.state.items.splice(to, 0, item!);
    return anyItem(this.changed(), item!);
  },
  deleteItem(what: number | FormItem) {
    this.state.items.splice(indexOf(this, what), 1);
    this.changed();
  },
});

for (const [type, name] of Object.entries(ITEM_CLASSES)) {
  implementForm({
    [`add${name}`](this: Form) {
      return add(this, newItem(type as ItemType, nextId(this.core)));
    },
  });
}

function add(form: Form, item: Item): FormItem {
  form.state.items.push(item);
  return typedItem(form.changed(), item);
}

function indexOf(form: Form, what: number | FormItem): number {
  const index = typeof what === 'number' ? what : what.form.state === form.state ? what.index : -1;
  checkIndex(form, index);
  return index;
}

function checkIndex(form: Form, index: number): void {
  if (index < 0 || index >= form.state.items.length) throw exception('Index out of bounds: {index}', {index});
}

implementForm({
  createResponse() {
    return new FormResponse(this, null);
  },
  getResponses(since?: unknown) {
    const from = isDate(since) ? since.getTime() : Number.NEGATIVE_INFINITY;
    const stored = [...this.state.responses.values()].filter(({timestamp}) => timestamp >= from);
    return stored.map(response => new FormResponse(this, response));
  },
  getResponse(id: string) {
    return new FormResponse(this, responseWithId(this, id));
  },
  deleteResponse(id: string) {
    this.state.responses.delete(responseWithId(this, id).id);
    return this;
  },
  deleteAllResponses() {
    this.state.responses.clear();
    return this;
  },
  submitGrades(responses: readonly FormResponse[]) {
    if (!this.state.settings.quiz) throw exception('This operation is only supported for quizzes.');
    for (const {stored} of responses) if (!stored) throw exception('Only a submitted form response can be graded.');
    return this;
  },
});

function responseWithId(form: Form, id: string): StoredResponse {
  const response = form.state.responses.get(id);
  if (!response) throw exception('No response with the ID {id} could be found.', {id});
  return response;
}

implementForm({
  setDestination(_type: EnumValue, id: string) {
    linkTo(this.core, this.state, this.account, id);
    return this;
  },
  removeDestination() {
    unlink(this.core, this.state);
    return this;
  },
  getDestinationId() {
    return destination(this).spreadsheetId;
  },
  getDestinationType() {
    return destination(this) && formsEnum('DestinationType', 'SPREADSHEET');
  },
});

function destination({state}: Form) {
  if (!state.destination) throw exception('The form currently has no response destination.');
  return state.destination;
}
