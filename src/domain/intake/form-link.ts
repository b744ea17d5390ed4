/** What the tool remembers of the connected form. */
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
