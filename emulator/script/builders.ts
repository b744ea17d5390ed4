/** `ScriptApp.newTrigger('f')`: for a spreadsheet, for a form, or by the clock. */

import {Form} from '../forms/service/objects';
import {type Execution, exception, implement, ServiceObject} from '../kernel';
import {Spreadsheet} from '../sheets/objects';
import {ClockTriggerBuilder} from './clock-builder';
import {MANAGE} from './rules';
import {Trigger} from './trigger';
import {addTrigger, type TriggerEvent} from './triggers';

const NO_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export class TriggerBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    readonly handler: string,
  ) {
    super(execution);
  }
}

/** A trigger for what happens to one file. */
class FileTriggerBuilder extends ServiceObject {
  event: TriggerEvent | undefined;

  constructor(
    readonly builder: TriggerBuilder,
    readonly source: 'SPREADSHEETS' | 'FORMS',
    readonly sourceId: string,
  ) {
    super(builder.execution);
  }

  on(event: TriggerEvent): this {
    this.event = event;
    return this;
  }

  install(): Trigger {
    const {execution, event, source, sourceId, builder} = this;
    if (event === undefined) throw exception('The trigger has no event: choose one, such as onOpen().');
    const {core, account, project} = execution;
    const {handler} = builder;
    return new Trigger(addTrigger(core, {project: project.id, owner: account, handler, source, event, sourceId}));
  }
}

class SpreadsheetTriggerBuilder extends FileTriggerBuilder {}
class FormTriggerBuilder extends FileTriggerBuilder {}

implement('Script.TriggerBuilder', TriggerBuilder, {
  timeBased() {
    return new ClockTriggerBuilder(this.execution, this.handler);
  },
  forSpreadsheet(spreadsheet: Spreadsheet | string) {
    const id = spreadsheet instanceof Spreadsheet ? spreadsheet.book.id : spreadsheet;
    return new SpreadsheetTriggerBuilder(this, 'SPREADSHEETS', fileWithId(this.execution, id, 'spreadsheet'));
  },
  forForm(form: Form | string) {
    const id = form instanceof Form ? form.state.id : form;
    return new FormTriggerBuilder(this, 'FORMS', fileWithId(this.execution, id, 'form'));
  },
});

implement(
  'Script.SpreadsheetTriggerBuilder',
  SpreadsheetTriggerBuilder,
  {
    onOpen() {
      return this.on('ON_OPEN');
    },
    onEdit() {
      return this.on('ON_EDIT');
    },
    onChange() {
      return this.on('ON_CHANGE');
    },
    onFormSubmit() {
      return this.on('ON_FORM_SUBMIT');
    },
    create() {
      return this.install();
    },
  },
  MANAGE,
);

implement(
  'Script.FormTriggerBuilder',
  FormTriggerBuilder,
  {
    onOpen() {
      return this.on('ON_OPEN');
    },
    onFormSubmit() {
      return this.on('ON_FORM_SUBMIT');
    },
    create() {
      return this.install();
    },
  },
  MANAGE,
);

/** @throws when there is no such file that the account may open */
function fileWithId({core, account}: Execution, id: string, kind: 'spreadsheet' | 'form'): string {
  const file = core.files.get(id);
  if (file?.kind !== kind || !core.files.canView(account, file)) throw exception(NO_ITEM);
  return id;
}
