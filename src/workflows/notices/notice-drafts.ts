/** Gmail drafts as templates: the drafts of the account that sends, and choosing one for a step and a language. */
import {templateProblems} from '../../domain/notices/check-texts';
import {parseTemplate} from '../../domain/notices/parse-template';
import {DRAFTS_LISTED} from '../../domain/notices/preview';
import {templateFingerprint} from '../../domain/notices/template';
import {changed, inserted, plan, removed} from '../../domain/plan/plan';
import {type Problem, Refusal} from '../../domain/problem';
import type {Language} from '../../domain/tables/committees';
import type {RowOf} from '../../domain/tables/define';
import {templates} from '../../domain/tables/templates';
import {type DraftPage, draftHeadings, draftSource} from '../../google/gmail';
import {decideAndCommit} from '../commit';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {copyOf, sendingAccount, textKind} from './notices-desk';

/**
 * Drafts of the account that sends, the newest first, a page at a time.
 *
 * @param after what the page before named as next; null begins with the newest
 * @throws {Refusal} for any other account, which cannot see them
 */
export function listDrafts(after: string | null): DraftPage {
  refuseOthers(openOfficersDesk('officer'));
  return draftHeadings(DRAFTS_LISTED, after);
}

export interface DraftChoice {
  readonly step: string;
  readonly language: Language;
  /** Id of the draft; null for the built-in text. */
  readonly draft: string | null;
}

/**
 * Uses a draft from now on, or the built-in text again. What is wrong with the draft is told; it can be mended in Gmail.
 *
 * @throws {Refusal} with what is wrong where the notice is sent by itself
 */
export function chooseDraft({step, language, draft}: DraftChoice): Problem[] {
  const open = openOfficersDesk('officer');
  if (draft !== null) refuseOthers(open);
  const {desk, officer} = open;
  const kind = textKind(step);
  const template = draft === null ? null : readTemplate(draft);
  // Nobody looks at a notice that is sent by itself before it leaves: what is wrong is refused here.
  const [wrong] = template === null || kind.sentBy === 'dialog' ? [] : templateProblems(kind, template, language);
  if (wrong !== undefined) throw new Refusal(wrong.code, `${wrong.sentence} Mend it in Gmail and choose it again.`);
  decideAndCommit(desk, book => {
    const before = book.rows(templates).find(row => row.step === step && row.language === language);
    if (template === null || draft === null) {
      const removals = before === undefined ? [] : [removed(templates, before)];
      return plan({action: 'choose text', summary: `“${step}” in ${language} uses the built-in text.`, removals});
    }
    const row: RowOf<typeof templates> = {
      ...{step, language, draft, subject: template.subject, chosenBy: officer.email},
      fingerprint: templateFingerprint(template),
      copy: copyOf(template),
    };
    const change = before === undefined ? null : changed(templates, before, row);
    return plan({
      action: 'choose text',
      summary: `“${step}” in ${language} uses the draft “${template.subject}”.`,
      changes: change === null ? [] : [change],
      inserts: before === undefined ? [inserted(templates, row)] : [],
    });
  });
  return template === null ? [] : templateProblems(kind, template, language);
}

function readTemplate(id: string) {
  const source = draftSource(id);
  if (source !== null) return parseTemplate(source);
  throw new Refusal('draft-gone', 'This draft is gone: open the list again.');
}

function refuseOthers({desk, officer}: OfficersDesk): void {
  const account = sendingAccount(desk);
  if (account === officer.email) return;
  throw new Refusal(
    'not-the-sender',
    `Mails leave from ${account}, so a draft must lie in that mailbox: only ${account} can choose one. The built-in text can be sent by you.`,
  );
}
