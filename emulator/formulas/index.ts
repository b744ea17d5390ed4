/** Formulas: how their cells get values. Importing this gives the spreadsheets their engine. */

import {useEngine} from '../sheets/evaluation';
import {evaluate} from './engine';
import './functions';

useEngine(evaluate);
