/**
 * Forms: what an applicant sees and sends. The page judges the answers while they are typed, with the emulator's own rules; here
 * they are judged again, kept, and written to the sheet.
 */

import {type GivenAnswers, SubmissionRefused} from '../../../forms';
import {editUrl, idInUrl, prefilledAnswers, prefilledUrl, publishedUrl} from '../../../forms/links';
import {type Answer, type FormState, isQuestion} from '../../../forms/model';
import {formsPart, formWithId} from '../../../forms/state';
import {closedSentence} from '../../../forms/wording';
import {decodeBase64} from '../../../mail/encodings';
import {type Asker, act, look} from './command';

/** A file that a person chose. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

/** Answers by item id. */
export interface SentAnswers {
  /** `null` takes an earlier answer away. */
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly files: Readonly<Record<string, readonly SentFile[]>>;
}

export const forms = {
  'forms.list': look(({world, account}: Asker, _: Record<string, never>) =>
    allForms(world.core).map(form => ({
      id: form.id,
      title: form.title || world.core.files.get(form.id)!.name,
      mine: world.core.files.canEdit(account, world.core.files.get(form.id)!),
    })),
  ),

  /** The form behind an address: the published one, with prefilled answers, or one that changes a response. */
  'forms.find': look(({world}: Asker, {url}: {url: string}) => {
    const ids = idInUrl(url);
    const form = allForms(world.core).find(
      each => each.id === ids?.fileId || (ids?.publishedId !== undefined && each.publishedId === ids.publishedId),
    );
    if (form === undefined) throw new Error('There is no form behind this address.');
    return {id: form.id, edit: new URL(url).searchParams.get('edit2')};
  }),

  'forms.open': look(({world, account}: Asker, input: {form: string; url: string | null; edit: string | null}) => {
    const form = open(world.core, input.form);
    const {settings} = form;
    const closed = !settings.published || !settings.acceptingResponses;
    const earlier = input.edit === null ? undefined : form.responses.get(input.edit);
    if (input.edit !== null && earlier === undefined)
      throw new Error('The answer that this link changes is not there.');
    const answers =
      earlier?.answers ?? (input.url === null ? {} : Object.fromEntries(prefilledAnswers(form, input.url)));
    return {
      id: form.id,
      title: form.title,
      description: form.description,
      settings,
      items: form.items,
      url: publishedUrl(form),
      editUrl: editUrl(form),
      mine: world.core.files.canEdit(account, world.core.files.get(form.id)!),
      language: account.locale,
      closed: closed ? settings.closedMessage || closedSentence(form.title, account.locale) : null,
      answered: settings.limitOneResponse && [...form.responses.values()].some(r => r.respondent === account.email),
      answers: answers as Readonly<Record<string, Answer>>,
      fileNames: fileNames(world.core, answers),
    };
  }),

  'forms.submit': act(({world, account}: Asker, input: SentAnswers & {form: string; edit: string | null}) => {
    const given: Record<string, unknown> = {...input.answers};
    for (const [id, files] of Object.entries(input.files)) {
      given[id] = files.map(({base64, ...file}) => ({...file, bytes: decodeBase64(base64)}));
    }
    const form = world.workspace.form(input.form);
    try {
      const sent = form.submitAs(account, given as GivenAnswers, input.edit === null ? {} : {edit: input.edit});
      world.note({type: 'submitted'});
      return {sent: {...sent, canEdit: open(world.core, input.form).settings.editAfterSubmit}, faults: []};
    } catch (error) {
      if (!(error instanceof SubmissionRefused)) throw error;
      return {sent: null, faults: error.faults, message: error.message};
    }
  }),

  /** A link that opens the form with these answers filled in. */
  'forms.prefill': look(
    ({world}: Asker, {form: id, answers}: {form: string; answers: Readonly<Record<string, Answer>>}) => {
      const form = open(world.core, id);
      const known = form.items.filter(isQuestion).flatMap(({id: item}) => {
        const answer = answers[item];
        return answer === undefined ? [] : [[item, answer] as const];
      });
      return prefilledUrl(form, new Map(known));
    },
  ),

  'forms.accept': act(({world, account}: Asker, {form: id, accepting}: {form: string; accepting: boolean}) => {
    if (!world.core.files.canEdit(account, world.core.files.get(id)!)) throw new Error('Only its editors can do that.');
    world.workspace.form(id).set({acceptingResponses: accepting});
  }),
};

type Core = Asker['world']['core'];

function allForms(core: Core): FormState[] {
  return [...core.part(formsPart).values()].filter(({id}) => core.files.get(id)?.trashed === false);
}

function open(core: Core, id: string): FormState {
  const form = formWithId(core, id);
  if (form === undefined || core.files.get(id)!.trashed) throw new Error('This form is gone.');
  return form;
}

/** Names of the files in an earlier answer, by their Drive ids. */
function fileNames(core: Core, answers: Readonly<Record<string, Answer>>): Record<string, string> {
  const ids = Object.values(answers).flat(2);
  return Object.fromEntries(
    ids.flatMap(id => {
      const file = core.files.get(id);
      return file === undefined ? [] : [[id, file.name]];
    }),
  );
}
