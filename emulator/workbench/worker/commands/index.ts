/** Every command, by area. The page imports the type of this and nothing else. */

import {calendar} from './calendar';
import {clock} from './clock';
import type {Command} from './command';
import {drive} from './drive';
import {forms} from './forms';
import {front} from './front';
import {log} from './log';
import {mail} from './mail';
import {season} from './season';
import {session} from './session';
import {sheets} from './sheets';
import {tour} from './tour';

export const commands = {
  ...session,
  ...sheets,
  ...front,
  ...forms,
  ...mail,
  ...calendar,
  ...drive,
  ...clock,
  ...season,
  ...log,
  ...tour,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type Input<Name extends CommandName> = Commands[Name] extends Command<infer In, unknown> ? In : never;
export type Value<Name extends CommandName> = ReturnType<Commands[Name]['run']>;
