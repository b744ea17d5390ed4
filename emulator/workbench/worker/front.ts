/**
 * What scripts put in front of a sheet, as a window shows it: menus, sidebar, dialog, toasts, and where the selection went.
 */

import {selectionOfPage} from '../../sheets/selection';
import type {MenuItem, Page, Panel} from '../../ui';
import type {Front, ItemShown, PanelShown, Place, ToastShown} from '../protocol';

export function frontOf(page: Page): Front {
  const menus = page.menus.map(({title, items}) => ({title, items: items.map(item => shownItem(item, [title]))}));
  return {menus, sidebar: shownPanel(page.sidebar), dialog: shownPanel(page.dialog)};
}

function shownItem(item: MenuItem | null, above: readonly string[]): ItemShown | null {
  if (item === null) return null;
  const path = [...above, item.label];
  if (item.handler !== undefined) return {label: item.label, path};
  return {label: item.label, items: (item.items ?? []).map(each => shownItem(each, path))};
}

const keys = new WeakMap<Panel, string>();
let lastKey = 0;

/** A name for the document of a panel; a panel shown again is another document, as at Google. */
export function keyOf(panel: Panel): string {
  const known = keys.get(panel) ?? `${process.pid}-${Date.now().toString(36)}-${++lastKey}`;
  keys.set(panel, known);
  return known;
}

function shownPanel(panel: Panel | null): PanelShown | null {
  if (panel === null) return null;
  const {title, width, height = 0, modal} = panel;
  return {key: keyOf(panel), title, width, height, modal};
}

/** Toasts that the window has not shown yet. */
export function newToasts(page: Page, seen: {toasts: number}): ToastShown[] {
  const fresh = page.toasts.slice(seen.toasts);
  seen.toasts = page.toasts.length;
  return [...fresh];
}

/** Where a script moved the selection; null where it is as the window last heard. */
export function selectionMoved(page: Page, seen: {select: string}): Place | null {
  const place = selectedPlace(page);
  const text = JSON.stringify(place);
  if (place === null || text === seen.select) return null;
  seen.select = text;
  return place;
}

function selectedPlace(page: Page): Place | null {
  const {sheetId, blocks} = selectionOfPage(page);
  if (sheetId === null) return null;
  const chosen = [...blocks].find(([tab]) => tab.id === sheetId)?.[1].at(-1);
  const {row, column, rows, columns} = chosen ?? {row: 1, column: 1, rows: 1, columns: 1};
  return {tab: sheetId, row, column, rows, columns};
}
