import {type Answer, Page} from '../../../emulator/ui/page';
import {aProject, refusal, run} from './a-script';

/** Value of the body, and what the person was asked. */
function ask(body: string, ...answers: readonly Answer[]) {
  const project = aProject(`function f() { ${body} }`);
  const page = new Page(project.core, 'x', project.owner);
  for (const {button, text} of answers) page.answer(button, text);
  const {value} = run(project, 'f', {kind: 'menu', page});
  return {value, asked: page.asked.map(({kind, title, text, buttons}) => [kind, title, text, ...buttons])};
}

describe('Browser', () => {
  it('answers the button in small letters, a closed box as cancelled', () => {
    const body = `const {YES_NO} = Browser.Buttons;
      return [Browser.msgBox('Hi'), Browser.msgBox('Sure?', YES_NO), Browser.msgBox('Title', 'Sure?', YES_NO)];`;

    expect(ask(body, {button: 'OK'}, {button: 'YES'}, {button: 'CLOSE'})).toEqual({
      value: ['ok', 'yes', 'cancel'],
      asked: [
        ['alert', '', 'Hi', 'OK'],
        ['alert', '', 'Sure?', 'YES', 'NO'],
        ['alert', 'Title', 'Sure?', 'YES', 'NO'],
      ],
    });
  });

  it('answers what was typed, or cancel', () => {
    const body = `return [Browser.inputBox('Name?'), Browser.inputBox('Name?', Browser.Buttons.OK_CANCEL)];`;
    expect(ask(body, {button: 'OK', text: 'Zoë'}, {button: 'CANCEL', text: 'Zoë'}).value).toEqual(['Zoë', 'cancel']);
  });

  it('refuses where no page is open', () => {
    expect(refusal(`Browser.msgBox('Hi')`)).toBe(
      'Exception: Cannot call Browser.msgBox() from this context; have you tried using Logger.log() instead?',
    );
  });
});
