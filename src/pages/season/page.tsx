/**
 * The season sidebar: where the season stands, stage by stage. The stages are drawn at once; how far they are comes
 * from the script.
 */
import './season.css';
import {type Overview, STAGES, type StageState} from '../../domain/season/stages';
import {Loaded, useAsked} from '../kit/asked';
import {Icon} from '../kit/icon';
import {draw, Page} from '../kit/page';

const WORDS: Record<StageState, string> = {done: 'Done', now: 'Now', later: 'Later'};

function Season() {
  const asked = useAsked('readSeason');

  return (
    <Page title="Season">
      <Loaded asked={asked} loading="Looking up the season…">
        {overview => <Standing overview={overview} />}
      </Loaded>
      <ol class="stages">
        {STAGES.map((stage, index) => (
          <li key={stage.key} class={asked.state === 'ready' ? asked.value.states[index] : undefined}>
            <span class="title">{stage.title}</span>
            {asked.state === 'ready' && <State state={asked.value.states[index] ?? 'later'} />}
            <span class="purpose quiet">{stage.purpose}</span>
          </li>
        ))}
      </ol>
    </Page>
  );
}

function Standing({overview}: {readonly overview: Overview}) {
  if (overview.season !== null) return <p>{overview.season}</p>;

  return (
    <p class="box">
      No season in <strong>{overview.spreadsheet}</strong> yet. These are the stages that it will go through.
    </p>
  );
}

function State({state}: {readonly state: StageState}) {
  return (
    <span class={`state ${state}`}>
      <Icon name={state} /> {WORDS[state]}
    </span>
  );
}

draw(Season);
