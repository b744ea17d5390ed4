/**
 * Which text each row of a delivery uses: the built-in one, or a Gmail draft of the account that sends, as it was agreed to. A text that has changed since
 * then, or is gone, holds back all rows of its step, with a sentence.
 */
import {builtIn, type Source, sourceNamed} from '../../domain/notices/agreed';
import type {OutboxRow} from '../../domain/notices/notice';
import {parseTemplate} from '../../domain/notices/parse-template';
import {DRAFT_TROUBLE} from '../../domain/notices/plan-amend';
import {textStep} from '../../domain/notices/render';
import {type Template, templateFingerprint} from '../../domain/notices/template';
import type {Language} from '../../domain/tables/committees';
import {templates} from '../../domain/tables/templates';
import {draftSource} from '../../google/gmail';
import type {Desk} from '../desk';

/** The text of a row; `template` is null for the built-in one. */
export type Text = {readonly template: Template | null} | {readonly trouble: string};

const BUILT_IN: Text = {template: null};

export class TextSource {
  private readonly known = new Map<string, Text>();
  private readonly troubles = new Map<string, string>();
  private chosen: ReadonlyMap<string, Source> | undefined;

  constructor(private readonly desk: Desk) {}

  of(row: OutboxRow): Text {
    const name = `${row.step} ${row.language} ${row.template}`;
    const text = this.known.get(name) ?? this.read(row);
    this.known.set(name, text);
    if ('trouble' in text) this.troubles.set(row.step, text.trouble);
    const trouble = this.troubles.get(row.step);
    return trouble === undefined ? text : {trouble};
  }

  private read(row: OutboxRow): Text {
    const source = row.template === '' ? this.chosenFor(row) : sourceNamed(row.template);
    if (source === undefined) return BUILT_IN;
    if (source === null) return {trouble: `The template "${row.template}" names no text: send this notice again.`};
    return source.draft === null ? this.builtIn(row, source) : this.draft(row, source.draft, source.fingerprint);
  }

  private builtIn(row: OutboxRow, {fingerprint}: Source): Text {
    const now = builtIn(textStep(row), row.language as Language);
    if (now?.fingerprint === fingerprint) return BUILT_IN;
    return {
      trouble: 'The built-in text has changed since this was agreed to: look at it in Send notices… and send it again.',
    };
  }

  private draft({step, language, template: agreed}: OutboxRow, id: string, fingerprint: string): Text {
    const source = draftSource(id);
    const which = `${DRAFT_TROUBLE} “${step}” in ${language}`;
    const remedy =
      agreed === ''
        ? 'choose a text for it again in Send notices… and press “Let the held mails leave”'
        : 'choose a draft in Send notices… and send it again';
    if (source === null) return {trouble: `${which} is gone: ${remedy}. Nothing more left.`};
    const template = parseTemplate(source);
    if (templateFingerprint(template) === fingerprint) return {template};
    return {trouble: `${which} has changed since it was agreed to: ${remedy}. Nothing more left.`};
  }

  /** For notices that nobody looks at first; undefined where no draft was chosen. */
  private chosenFor({step, language}: OutboxRow): Source | undefined {
    this.chosen ??= readChosen(this.desk);
    return this.chosen.get(`${step} ${language}`);
  }
}

function readChosen({book}: Desk): ReadonlyMap<string, Source> {
  if (book.find(templates.tab) === null) return new Map();
  return new Map(
    book
      .rows(templates)
      .filter(({draft}) => draft !== '')
      .map(({step, language, draft, fingerprint}) => [`${step} ${language}`, {draft, fingerprint}]),
  );
}
