/** The frame of the workbench: where one can go, who one is, what time it is, and the view that is open. */

import {useEffect} from 'preact/hooks';
import {ask} from './ask';
import {Clock} from './bar/clock';
import {Notices} from './bar/notices';
import {TourButton, TourStrip} from './bar/tour';
import {Who} from './bar/who';
import {CalendarView} from './calendar/calendar';
import {DriveView} from './drive/drive';
import {FormView} from './form/form-view';
import {change, sayError, useAsked, useLive} from './live';
import {LogView} from './log/log';
import {MailView} from './mail/mail';
import {href, useRoute, VIEWS, type View} from './route';
import {Question} from './sheet/questions';
import {SheetView} from './sheet/sheet';

const NAMES: Record<View, string> = {
  sheet: 'Sheet',
  form: 'Form',
  mail: 'Mail',
  calendar: 'Calendar',
  drive: 'Drive',
  log: 'Log',
};

const DRAWN: Record<View, () => preact.JSX.Element | null> = {
  sheet: SheetView,
  form: FormView,
  mail: MailView,
  calendar: CalendarView,
  drive: DriveView,
  log: LogView,
};

export function App() {
  const {questions, connected, ran} = useLive();
  const {view, path} = useRoute();
  const {value: state} = useAsked('session.state', {});
  const Drawn = DRAWN[view];
  useEffect(() => {
    document.title = `${NAMES[view]} – SCOPE Desk workbench`;
    if (connected) ask('session.view', {view}).catch(() => {});
    if (view === 'log') change({ran: []});
  }, [view, connected]);
  useEffect(() => {
    const [book] = path;
    if (view !== 'sheet' || book === undefined || state === undefined || book === state.book) return;
    sessionStorage.setItem('book', book);
    ask('session.openBook', {id: book}).catch(sayError);
  }, [view, path[0], state?.book]);
  const failed = ran.filter(run => !run.ok).length;

  return (
    <>
      <a class="skip" href="#view">
        Skip to the view
      </a>
      <header class="bar">
        <span class="brand">SCOPE Desk</span>
        <nav aria-label="Views">
          {VIEWS.map(each => (
            <a key={each} href={href(each)} aria-current={each === view ? 'page' : undefined}>
              {NAMES[each]}
              {each === 'mail' && state !== undefined && state.unread > 0 && (
                <Badge count={state.unread} what="unread" />
              )}
              {each === 'log' && failed > 0 && <Badge count={failed} what="failed" />}
            </a>
          ))}
        </nav>
        <span class="spring" />
        <TourButton />
        {state !== undefined && <Clock now={state.now} zone={state.zone} />}
        {state !== undefined && <Who me={state.me} />}
      </header>
      <Notices />
      <TourStrip />
      <main id="view" class={`view view-${view}`} tabIndex={-1}>
        <Drawn />
      </main>
      {questions.length > 0 && <Question key={questions.at(-1)!.id} asked={questions.at(-1)!} />}
    </>
  );
}

function Badge({count, what}: {readonly count: number; readonly what: string}) {
  return (
    <span class="badge">
      {count}
      <span class="unseen"> {what}</span>
    </span>
  );
}
