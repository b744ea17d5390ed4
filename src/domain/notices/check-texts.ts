/** Whether the texts fit the people who get them: places that nobody fills, values that are empty, languages without a text. Each with its sentence. */
import {counted, listed} from '../listed';
import type {Problem} from '../problem';
import type {Language} from '../tables/committees';
import type {Addressee, NoticeKind} from './kind';
import {contentOf} from './render';
import {placeName, placesIn, spoken, strayBraces, type Template} from './template';
import {heldIn, sameName} from './text';
import {TEXTS} from './texts';
import {COMMON} from './values';

/** An officer's own text by language; null for the built-in one. */
export type Texts = Readonly<Record<Language, Template | null>>;

const NAMES: Readonly<Record<Language, string>> = {nl: 'Dutch', fr: 'French', en: 'English'};

/** Names that a template of this kind may use. */
export function allowedPlaces({placeholders}: NoticeKind): readonly string[] {
  return [...COMMON, ...placeholders];
}

/** What keeps the mails from leaving. */
export function textProblems(kind: NoticeKind, to: readonly Addressee[], texts: Texts): Problem[] {
  const languages = [...new Set(to.map(({language}) => language))];
  const found = languages.flatMap(language => {
    const template = texts[language];
    const people = to.filter(each => each.language === language);
    if (template !== null) return templateProblems(kind, template, language, people);
    if (TEXTS[kind.step]?.[language] !== undefined) return [];
    return [
      problem(
        'no-text',
        `There is no ${NAMES[language]} text for “${kind.step}”, and ${counted(people.length, 'person', 'people')} would get it: choose a Gmail draft.`,
      ),
    ];
  });
  return found.length > 0 ? found : unfillable(kind, to, texts);
}

/** What a draft gets wrong, whoever gets it. */
export function templateProblems(
  kind: NoticeKind,
  template: Template,
  language: Language,
  people: readonly Addressee[] = [],
): Problem[] {
  const which = `The ${NAMES[language]} draft “${template.subject}”`;
  const allowed = new Set(allowedPlaces(kind).map(sameName));
  const places = placesIn(template);
  const unknown = places.filter(name => !allowed.has(sameName(name)));
  return [
    ...(template.subject.trim() === '' ? [problem('no-subject', `The ${NAMES[language]} draft has no subject.`)] : []),
    ...(template.text.trim() === '' ? [problem('no-words', `${which} is empty.`)] : []),
    ...unknown.map(name =>
      problem(
        'unknown-place',
        `${which} uses {{${name}}}, which is none of the placeholders: ${listed(allowedPlaces(kind).map(placeName), 20)}.`,
      ),
    ),
    ...(kind.needs ?? [])
      .filter(name => !places.some(place => sameName(place) === sameName(name)))
      .map(name =>
        problem(
          'lacks-place',
          `${which} lacks {{${placeName(name)}}}, which nobody who gets “${kind.title}” can do without: write it in.`,
        ),
      ),
    ...(strayBraces(template) ? [problem('braces', `${which} has {{ or }} that belong to no placeholder.`)] : []),
    ...places.filter(name => !unknown.includes(name)).flatMap(name => emptyValues(which, name, people)),
  ];
}

/** What an officer ought to know of a draft, and may leave so. */
export function templateRemarks(template: Template, language: Language): Problem[] {
  const remote = /<img\b[^>]*\bsrc\s*=\s*["']?https?:/i.test(template.html);
  const size = [...template.images, ...template.attachments].reduce((sum, {data}) => sum + data.length, 0) * 0.75;
  return [
    ...(remote
      ? [
          problem(
            'remote-image',
            `The ${NAMES[language]} draft shows an image from the web, which many mail programs hide: insert it into the draft in place of that.`,
          ),
        ]
      : []),
    ...(size > LARGE
      ? [
          problem(
            'large',
            `The ${NAMES[language]} draft has ${Math.round(size / 1e5) / 10} MB of files: each mail takes longer to send.`,
          ),
        ]
      : []),
  ];
}

const LARGE = 1_000_000;

function emptyValues(which: string, name: string, people: readonly Addressee[]): Problem[] {
  const without = people.filter(({values}) => spoken(heldIn(values, name) ?? '').trim() === '');
  if (without.length === 0) return [];
  const who = listed(without.map(({reference, name: person}) => `${reference} ${person}`));
  return [problem('empty-value', `${which} uses {{${name}}}, which is empty for ${who}.`)];
}

/** The proof: every mail is made once. What a text asks and a person lacks is a mistake in a text of ours. */
function unfillable({step}: NoticeKind, to: readonly Addressee[], texts: Texts): Problem[] {
  for (const {reference, language, values} of to) {
    try {
      contentOf(step, language, values, texts[language]);
    } catch (error) {
      return [problem('unfillable', `The mail to ${reference} cannot be made: ${(error as Error).message}`)];
    }
  }
  return [];
}

function problem(code: string, sentence: string): Problem {
  return {code, sentence};
}
