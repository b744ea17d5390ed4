/** What the tool remembers of the connected form. */
import type {Question} from './connect';
import type {FieldName} from './fields';

export interface FormLink {
  readonly formId: string;
  /** Sheet id of the tab into which Google writes the answers. */
  readonly tab: number;
  /** The form asks for the address itself, outside its questions. */
  readonly collectsEmail: boolean;
  /** Which question is which field: by id, and by the title that it had, which heads its column. */
  readonly fields: Readonly<Partial<Record<FieldName, {readonly questionId: string; readonly title: string}>>>;
  /** Where the applicant finds the form. */
  readonly url: string;
}

/**
 * The link with the questions as they are called now; a question that the form no longer has keeps its title, under which its column still stands.
 */
export function retitled(
  link: FormLink,
  form: {readonly collectsEmail: boolean; readonly questions: readonly Question[]},
): FormLink {
  const titles = new Map(form.questions.map(({id, title}) => [id, title]));
  const fields = Object.fromEntries(
    Object.entries(link.fields).flatMap(([name, question]) => {
      if (question === undefined) return [];
      const {questionId, title} = question;
      return [[name, {questionId, title: titles.get(questionId) ?? title}]];
    }),
  );
  return {...link, collectsEmail: form.collectsEmail, fields};
}
