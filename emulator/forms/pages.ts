/**
 * Which questions a respondent gets to see: the way through a form's sections that the answers open.
 */

import {type Answer, type FormState, type Item, isQuestion, type Navigation, type PageBreak} from './model';

/** The way through a form. */
export interface Way {
  /** Ids of all items on the sections visited. */
  readonly seen: ReadonlySet<number>;
  /** The answers lead back to a section already filled in: the person would never reach Submit. */
  readonly endless: boolean;
}

interface Page {
  /** The break that opens the page; the first page has none. */
  readonly opensWith: PageBreak | null;
  readonly items: readonly Item[];
}

/**
 * Follows the answers from the first section to Submit.
 *
 * A choice that leads somewhere beats the section's own arrow; of several on one section the last answered one counts.
 */
export function wayThrough(form: Pick<FormState, 'items'>, answers: ReadonlyMap<number, Answer>): Way {
  const pages = toPages(form.items);
  const visited = new Set<number>();
  let at: number | null = 0;
  while (at !== null && at < pages.length && !visited.has(at)) {
    visited.add(at);
    at = nextPage(pages, at, answers);
  }
  const seen = new Set([...visited].flatMap(index => pages[index]!.items.map(item => item.id)));
  return {seen, endless: at !== null && visited.has(at)};
}

function toPages(items: readonly Item[]): Page[] {
  const pages: {opensWith: PageBreak | null; items: Item[]}[] = [{opensWith: null, items: []}];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') pages.push({opensWith: item, items: [item]});
    else pages.at(-1)!.items.push(item);
  }
  return pages;
}

function nextPage(pages: readonly Page[], at: number, answers: ReadonlyMap<number, Answer>): number | null {
  const chosen = pages[at]!.items.map(item => chosenWay(item, answers)).findLast(way => way !== null);
  const way = chosen ?? pages[at + 1]?.opensWith?.goTo ?? {type: 'CONTINUE'};
  switch (way.type) {
    case 'SUBMIT':
      return null;
    case 'RESTART':
      return 0;
    case 'GO_TO_PAGE':
      return pageIndex(pages, way.pageId) ?? at + 1;
    case 'CONTINUE':
      return at + 1;
  }
}

/** `null` when the section a link points to was deleted: Google then goes on to the next. */
function pageIndex(pages: readonly Page[], pageId: number): number | null {
  const index = pages.findIndex(page => page.opensWith?.id === pageId);
  return index < 0 ? null : index;
}

function chosenWay(item: Item, answers: ReadonlyMap<number, Answer>): Navigation | null {
  if (!isQuestion(item) || (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST')) return null;
  return item.choices.find(choice => choice.value === answers.get(item.id))?.goTo ?? null;
}
