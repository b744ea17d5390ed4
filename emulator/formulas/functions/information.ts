/** What kind of value there is. */

import {define} from '../registry';
import {ERRORS, FormulaError, NOT_AVAILABLE, type Scalar, toNumber} from '../value';

const isError = (value: Scalar): value is FormulaError => value instanceof FormulaError;

define('s', {
  ISBLANK: ([value]) => value === null,
  ISNUMBER: ([value]) => typeof value === 'number',
  ISTEXT: ([value]) => typeof value === 'string',
  ISNONTEXT: ([value]) => typeof value !== 'string',
  ISLOGICAL: ([value]) => typeof value === 'boolean',
  ISERROR: ([value]) => isError(value),
  ISERR: ([value]) => isError(value) && value.code !== NOT_AVAILABLE.code,
  ISNA: ([value]) => isError(value) && value.code === NOT_AVAILABLE.code,
  ISEVEN: ([value], scope) => Math.trunc(toNumber(value, scope)) % 2 === 0,
  ISODD: ([value], scope) => Math.trunc(toNumber(value, scope)) % 2 !== 0,
  'ERROR.TYPE': ([value]) => {
    if (!isError(value)) throw NOT_AVAILABLE;
    return ERRORS.findIndex(error => error.code === value.code) + 1;
  },
  N: ([value]) => {
    if (isError(value)) throw value;
    return typeof value === 'number' ? value : Number(value === true);
  },
  T: ([value]) => {
    if (isError(value)) throw value;
    return typeof value === 'string' ? value : '';
  },
});

define('', {
  NA: () => {
    throw NOT_AVAILABLE;
  },
});
