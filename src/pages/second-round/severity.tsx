/** How severe the interviewers are, where two of a panel lie far apart, and what to look at before trusting the correction. */
import {SeverityChart} from '../kit/severity-chart';
import type {View} from './page';

const MOST = 40;

export function Severity({view: {scores}}: {readonly view: View}) {
  const {severities, disagreements, warnings} = scores;

  return (
    <>
      {severities.length > 1 && (
        <section aria-labelledby="severity-heading">
          <h2 id="severity-heading">How the interviewers mark</h2>
          <SeverityChart severities={severities} who="interviewer" />
        </section>
      )}
      {disagreements.length > 0 && (
        <section aria-labelledby="apart-heading">
          <h2 id="apart-heading">Panels more than 3 points apart ({disagreements.length})</h2>
          <ul class="without">
            {disagreements.slice(0, MOST).map(({application, points, lowest, highest}) => (
              <li key={application}>
                {application}: {points.toFixed(1)} points; {lowest.reader} gave {lowest.score.toFixed(1)},{' '}
                {highest.reader} {highest.score.toFixed(1)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section aria-labelledby="warnings-heading">
          <h2 id="warnings-heading">Worth a look</h2>
          <ul class="without">
            {warnings.slice(0, MOST).map(({sentence}) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
