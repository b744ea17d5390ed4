/** A spreadsheet for tests of formulas: people type into it, one formula is looked at. */

import {createWorkspace} from '../../../emulator';

export function aSheet(locale = 'en_GB') {
  const workspace = createWorkspace({now: '2026-11-23T10:30:00+01:00', timeZone: 'Europe/Brussels'});
  const owner = workspace.account('neo@example.org');
  const book = workspace.createSpreadsheet({owner, name: 'Formulas', locale, timeZone: 'Europe/Brussels'});
  const tab = book.tabs()[0]!;
  /** What a formula in Z1 comes to, as a script reads it. */
  const value = (formula: string) => {
    tab.type('Z1', formula);
    return tab.value('Z1');
  };
  /** What it shows. */
  const shown = (formula: string) => {
    tab.type('Z1', formula);
    return tab.display()[0]![25]!;
  };
  /** All that a formula in Z1 fills. */
  const filled = (formula: string) => {
    tab.type('Z1', formula);
    return tab
      .values()
      .map(cells => cells.slice(25))
      .filter(cells => cells.some(cell => cell !== ''));
  };
  return {workspace, owner, book, tab, value, shown, filled};
}
