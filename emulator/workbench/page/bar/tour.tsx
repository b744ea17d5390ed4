/** The guided tour: one step at a time below the bar. It notices by itself when a step is done. */

import {ask} from '../ask';
import {sayError, useAsked} from '../live';
import {href, type View} from '../route';

const hide = (hidden: boolean) => void ask('tour.hide', {hidden}).catch(sayError);

/** In the bar, as long as the tour is hidden. */
export function TourButton() {
  const {value: tour} = useAsked('tour.state', {});
  if (tour === undefined || !tour.hidden) return null;
  const done = tour.steps.filter(step => step.done).length;
  return (
    <button type="button" class="tour-open" onClick={() => hide(false)}>
      Tour {done}/{tour.steps.length}
    </button>
  );
}

export function TourStrip() {
  const {value: tour} = useAsked('tour.state', {});
  if (tour === undefined || tour.hidden) return null;
  const done = tour.steps.filter(step => step.done).length;
  const at = tour.steps.findIndex(each => !each.done);
  const step = tour.steps[at];

  return (
    <section class="tour" aria-label="Guided tour">
      {step === undefined ? (
        <div class="tour-text" role="status">
          <b>The tour is over.</b> You have seen a season from its first application to its end. Go on as you like.
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
        <button type="button" onClick={() => ask('tour.again', {}).catch(sayError)}>
          Start over
        </button>
      )}
      <button type="button" class="icon-button" aria-label="Hide the tour" onClick={() => hide(true)}>
        ✕
      </button>
    </section>
  );
}
