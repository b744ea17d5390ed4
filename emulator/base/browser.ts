/** Browser: the older message and input boxes of Sheets. The person's side is the page in `ui/`. */
import {EnumValue, type Execution, exception, implement, ServiceObject} from '../kernel';
import {type Answer, Page, type Question} from '../ui/page';
import {askPerson} from '../ui/ui-service';

const CONTAINER_UI = ['script.container.ui'];

const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

class Browser extends ServiceObject {}

implement(
  'Base.Browser',
  Browser,
  {
    /** Answers the button in small letters; a closed box counts as cancelled. */
    msgBox(...args: unknown[]) {
      const {button} = ask(this.execution, 'alert', args);
      return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
    },
    /** Answers what was typed, or `cancel`. */
    inputBox(...args: unknown[]) {
      const {button, text} = ask(this.execution, 'prompt', args);
      return button === 'CLOSE' || button === 'CANCEL' ? 'cancel' : (text ?? '');
    },
  },
  {scopes: {'*': CONTAINER_UI}},
);

function ask(execution: Execution, kind: Question['kind'], args: readonly unknown[]): Answer {
  const {page} = execution.request;
  const call = kind === 'alert' ? 'Browser.msgBox' : 'Browser.inputBox';
  if (!(page instanceof Page)) {
    throw exception('Cannot call {call}() from this context; have you tried using Logger.log() instead?', {call});
  }
  return askPerson(execution, page, question(kind, args));
}

/** One text is the prompt; of two, the first is the title. */
function question(kind: Question['kind'], args: readonly unknown[]): Question {
  const buttons = args.find((arg): arg is EnumValue => arg instanceof EnumValue);
  const [first, second] = args.filter(arg => !(arg instanceof EnumValue));
  const [title, text] = second === undefined ? ['', first] : [first, second];
  return {kind, title: String(title), text: String(text), buttons: BUTTONS[buttons?.name ?? 'OK'] ?? ['OK']};
}
