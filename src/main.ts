/**
 * Every name that Google may call, and nothing else: whoever can edit the sheet can call these, so this list is what
 * stands open. `gas-webpack-plugin` makes a top-level function of each literal `global.name = …`.
 */
import {onOpen, showSeason} from './entry/menus';
import {rpc} from './entry/rpc';

declare const global: {[name: string]: (...args: never[]) => unknown};

/*! Simple trigger: Google calls it when the spreadsheet is opened. */
global.onOpen = onOpen;

/*! Menu: SCOPE › Show season. */
global.showSeason = showSeason;

/*! Pages: where the season stands. */
global.readSeason = rpc.readSeason;
