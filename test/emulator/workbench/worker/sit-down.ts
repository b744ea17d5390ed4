/** A window in front of a new season, without a browser and without a thread: its commands are asked directly. */
import {type CommandName, commands, type Input, type Value} from '../../../../emulator/workbench/worker/commands';
import type {Command} from '../../../../emulator/workbench/worker/commands/command';
import {beginAt} from '../../../../emulator/workbench/worker/stages';
import {World} from '../../../../emulator/workbench/worker/world';

export function sitDown() {
  const {workspace, desk} = beginAt('begin', null);
  const world = new World(
    workspace,
    desk,
    () => {},
    () => ({button: 'CLOSE'}),
  );
  const account = world.core.account(desk.person);
  const window = world.open('w1', account, desk.book);
  const ask = <Name extends CommandName>(name: Name, input: Input<Name>): Value<Name> =>
    (commands[name] as Command<Input<Name>, Value<Name>>).run({world, window, account}, input);
  return {workspace, world, account, ask};
}
