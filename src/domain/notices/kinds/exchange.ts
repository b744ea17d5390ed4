/** During the exchange: to outgoings, hosts and officers. A document that came in meanwhile is no longer asked for. */
import type {ExchangeRows, FileRow} from '../../exchange/files';
import {lateCardAddressees} from '../../exchange/late-card';
import {reminderAddressees} from '../../exchange/mails';
import {applications} from '../../tables/applications';
import {documents} from '../../tables/documents';
import {exchange} from '../../tables/exchange';
import type {Audience, Facts, NoticeKind} from '../kind';

export const exchangeReminder: NoticeKind = {
  step: 'exchange reminder',
  title: 'Documents due',
  who: 'Outgoings with a document that is due soon or late; once a week, by itself.',
  placeholders: ['country', 'startsOn', 'documents'],
  sentBy: 'itself',
  audience: facts => ({to: reminderAddressees(rowsOf(facts), facts.now), leftOut: []}) satisfies Audience,
};

/** It tells what was done when it was made; another move, or the end, takes the place of one that waits. */
export const exchangeMoved: NoticeKind = {
  step: 'exchange moved',
  title: 'Month of the placement moved',
  who: 'The outgoing, when an officer moves the month in Follow exchanges….',
  placeholders: ['place', 'before', 'startsOn', 'documents'],
  needs: ['place', 'startsOn'],
  sentBy: 'itself',
};

export const exchangeCancelled: NoticeKind = {
  step: 'exchange cancelled',
  title: 'Placement cancelled',
  who: 'The outgoing, when a coordinator cancels the placement in Follow exchanges….',
  placeholders: ['place', 'startsOn'],
  needs: ['place'],
  sentBy: 'itself',
};

/** The digest holds what was due when it was made: it always stands. */
export const digest: NoticeKind = {
  step: 'digest',
  title: 'Weekly digest',
  who: 'Officers in whose committee something is due, and the coordinators; once a week, by itself.',
  placeholders: ['name', 'season', 'count', 'lines'],
  sentBy: 'itself',
};

export const lateCard: NoticeKind = {
  step: 'late card',
  title: 'Late card of acceptance',
  who: 'The host’s officer, when an officer says so in Follow exchanges….',
  placeholders: ['outgoing', 'country', 'startsOn', 'dueOn', 'sender'],
  sentBy: 'itself',
  audience: facts => ({to: lateCardAddressees(rowsOf(facts), facts.now), leftOut: []}),
};

function rowsOf({configuration, rows}: Facts): ExchangeRows {
  const files: readonly FileRow[] = rows(exchange);
  return {
    configuration,
    applications: rows(applications),
    allocation: [],
    files,
    documents: rows(documents),
    outbox: [],
  };
}
