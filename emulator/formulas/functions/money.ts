/** Loans and annuities: equal payments at equal times. */

import {define} from '../registry';
import type {Scope} from '../scope';
import type {Scalar} from '../value';
import {finite, NO_NUMBER} from '../value';
import {numberOr, numbersOf} from './arguments';

type Terms = [Scalar, Scalar, Scalar, Scalar?, Scalar?];

/** Growth over all periods, and what a payment of 1 in each comes to at the end. */
function annuity(rate: number, periods: number, atStart: boolean): [growth: number, payments: number] {
  if (rate === 0) return [1, periods];
  const growth = (1 + rate) ** periods;
  return [growth, ((growth - 1) / rate) * (atStart ? 1 + rate : 1)];
}

function terms(args: Terms, scope: Scope): [number, number, number, number, boolean] {
  const [a, b, c, d, atStart] = args;
  return [
    numberOr(a, 0, scope),
    numberOr(b, 0, scope),
    numberOr(c, 0, scope),
    numberOr(d, 0, scope),
    numberOr(atStart, 0, scope) !== 0,
  ];
}

define('ssss?s?', {
  PMT: (args, scope) => {
    const [rate, periods, present, future, atStart] = terms(args, scope);
    const [growth, payments] = annuity(rate, periods, atStart);
    return finite(-(present * growth + future) / payments);
  },
  FV: (args, scope) => {
    const [rate, periods, payment, present, atStart] = terms(args, scope);
    const [growth, payments] = annuity(rate, periods, atStart);
    return finite(-(present * growth + payment * payments));
  },
  PV: (args, scope) => {
    const [rate, periods, payment, future, atStart] = terms(args, scope);
    const [growth, payments] = annuity(rate, periods, atStart);
    return finite(-(future + payment * payments) / growth);
  },
  NPER: (args, scope) => {
    const [rate, payment, present, future, atStart] = terms(args, scope);
    if (rate === 0) return finite(-(present + future) / payment);
    const due = (payment * (atStart ? 1 + rate : 1)) / rate;
    const periods = Math.log((due - future) / (present + due)) / Math.log(1 + rate);
    if (Number.isNaN(periods)) throw NO_NUMBER;
    return finite(periods);
  },
});

define('sv+', {
  NPV: ([discount, ...flows], scope) => {
    const rate = numberOr(discount, 0, scope);
    return finite(numbersOf(flows, scope).reduce((total, flow, at) => total + flow / (1 + rate) ** (at + 1), 0));
  },
});
