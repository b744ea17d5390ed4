/**
 * Response validation: the rules that a form's owner may put on a text or checkbox question, and what Google says
 * when an answer breaks one.
 *
 * An empty answer breaks no rule; whether it may be empty is the question's `required`.
 */

import type {CheckboxRule, TextRule, Validation} from './model';
import {type Language, sentence} from './wording';

/** The sentence to show under the question, or `null` when the text is accepted. */
export function textFault(text: string, validation: Validation<TextRule> | null, language: Language): string | null {
  const broken = validation?.rules.find(rule => !obeysText(text, rule));
  if (!validation || !broken) return null;
  return validation.helpText || textSentence(broken, language);
}

/** The sentence to show under the question, or `null` when that many boxes may be ticked. */
export function checkboxFault(ticked: number, validation: Validation<CheckboxRule> | null): string | null {
  const broken = validation?.rules.find(rule => !obeysCount(ticked, rule));
  if (!validation || !broken) return null;
  return validation.helpText || checkboxSentence(broken);
}

function obeysText(text: string, rule: TextRule): boolean {
  switch (rule.rule) {
    case 'EMAIL':
      return isEmail(text);
    case 'URL':
      return isUrl(text);
    case 'LENGTH_AT_LEAST':
      return text.length >= rule.number;
    case 'LENGTH_AT_MOST':
      return text.length <= rule.number;
    case 'CONTAINS':
      return pattern(rule.pattern).test(text);
    case 'DOES_NOT_CONTAIN':
      return !pattern(rule.pattern).test(text);
    case 'MATCHES':
      return pattern(`^(?:${rule.pattern})$`).test(text);
    case 'DOES_NOT_MATCH':
      return !pattern(`^(?:${rule.pattern})$`).test(text);
    default:
      return obeysNumber(toNumber(text), rule);
  }
}

function obeysNumber(value: number | null, rule: TextRule): boolean {
  if (value === null) return false;
  switch (rule.rule) {
    case 'WHOLE_NUMBER':
      return Number.isInteger(value);
    case 'EQUAL_TO':
      return value === rule.number;
    case 'NOT_EQUAL_TO':
      return value !== rule.number;
    case 'GREATER_THAN':
      return value > rule.number;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= rule.number;
    case 'LESS_THAN':
      return value < rule.number;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= rule.number;
    case 'BETWEEN':
      return value >= rule.start && value <= rule.end;
    case 'NOT_BETWEEN':
      return value < rule.start || value > rule.end;
    default:
      return true;
  }
}

function obeysCount(ticked: number, {rule, number}: CheckboxRule): boolean {
  if (rule === 'AT_LEAST') return ticked >= number;
  return rule === 'AT_MOST' ? ticked <= number : ticked === number;
}

function toNumber(text: string): number | null {
  const trimmed = text.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

/** One address, nothing around it: no list, no display name, no line break. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>()"]+@[^\s@,;<>()".]+(\.[^\s@,;<>()".]+)+$/.test(text);
}

function isUrl(text: string): boolean {
  return /^(https?:\/\/|ftp:\/\/)?[^\s/.:]+(\.[^\s/.:]+)+(:\d+)?([/?#]\S*)?$/i.test(text);
}

/** Google uses RE2; a pattern that only JavaScript cannot read accepts nothing rather than everything. */
function pattern(source: string): RegExp {
  try {
    return new RegExp(source, 'su');
  } catch {
    return /(?!)/;
  }
}

function textSentence(rule: TextRule, language: Language): string {
  switch (rule.rule) {
    case 'NUMBER':
      return sentence('number', language);
    case 'WHOLE_NUMBER':
      return sentence('wholeNumber', language);
    case 'EMAIL':
      return sentence('email', language);
    case 'URL':
      return sentence('url', language);
    case 'EQUAL_TO':
      return `Must be equal to ${rule.number}`;
    case 'NOT_EQUAL_TO':
      return `Must not be equal to ${rule.number}`;
    case 'GREATER_THAN':
      return `Must be greater than ${rule.number}`;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return `Must be greater than or equal to ${rule.number}`;
    case 'LESS_THAN':
      return `Must be less than ${rule.number}`;
    case 'LESS_THAN_OR_EQUAL_TO':
      return `Must be less than or equal to ${rule.number}`;
    case 'BETWEEN':
      return `Must be between ${rule.start} and ${rule.end}`;
    case 'NOT_BETWEEN':
      return `Must not be between ${rule.start} and ${rule.end}`;
    case 'LENGTH_AT_LEAST':
      return `Must be at least ${rule.number} characters`;
    case 'LENGTH_AT_MOST':
      return `Must be at most ${rule.number} characters`;
    case 'CONTAINS':
      return `Must contain ${rule.pattern}`;
    case 'DOES_NOT_CONTAIN':
      return `Must not contain ${rule.pattern}`;
    case 'MATCHES':
      return sentence('pattern', language);
    case 'DOES_NOT_MATCH':
      return sentence('notPattern', language);
  }
}

function checkboxSentence({rule, number}: CheckboxRule): string {
  const options = number === 1 ? '1 option' : `${number} options`;
  if (rule === 'AT_LEAST') return `Must select at least ${options}`;
  return rule === 'AT_MOST' ? `Must select at most ${options}` : `Must select exactly ${options}`;
}
