/** The guided tour: one step at a time below the bar. It notices by itself when a step is done. */

import {ask} from '../ask';
import {sayError, useAsked} from '../live';
import {href, type View} from '../route';

export function TourStrip() {
  const {value: tour} = useAsked('tour.state', {});
  if (tour === undefined) return null;
  const done = tour.steps.filter(step => step.done).length;
  const at = tour.steps.findIndex(each => !each.done);
  const step = tour.steps[at];
  const tell = (name: 'tour.again' | 'tour.hide', hidden = true) =>
    (name === 'tour.again' ? ask(name, {}) : ask(name, {hidden})).catch(sayError);
  if (tour.hidden) {
    return (
      <button type="button" class="tour-open" onClick={() => tell('tour.hide', false)}>
        Tour {done}/{tour.steps.length}
      </button>
    );
  }

  return (
    <section class="tour" aria-label="Guided tour">
      {step === undefined ? (
        <div class="tour-text" role="status">
          <b>The tour is over.</b> You have seen every stage that is built. Go on as you like.
        </div>
      ) : (
        <>
          <span class="tour-count">
            {at + 1} of {tour.steps.length}
          </span>
          <div class="tour-text" role="status">
            <b>{step.title}.</b> {step.what} <span class="quiet">{step.why}</span>
          </div>
          <a class="button" href={href(step.view as View)}>
            Show me
          </a>
          <button type="button" onClick={() => ask('tour.skip', {key: step.key}).catch(sayError)}>
            Skip
          </button>
        </>
      )}
      {done > 0 && (
        <button type="button" onClick={() => tell('tour.again')}>
          Start over
        </button>
      )}
      <button type="button" class="icon-button" aria-label="Hide the tour" onClick={() => tell('tour.hide')}>
        ✕
      </button>
    </section>
  );
}
