/**
 * The dialog “Announcement”: freeze, look at the letters, say yes; then who has answered, whom to call, and what becomes of places that came free. Drawn at
 * once; what it holds comes from the script.
 */
import './announcement.css';
import type {Phase} from '../../domain/offers/view';
import {draw, Page} from '../kit/page';
import {ProblemList} from '../kit/problems';
import {Told} from '../kit/telling';
import {type Conversation, useConversation} from './conversation';
import {LetterBrowser} from './letters';
import {OfferList} from './offers';
import {Repairs, ToRepairs} from './repairs';
import {NextStep} from './steps';
import {WithdrawContract} from './withdraw';

const WORDS: Readonly<Record<Phase, string>> = {
  'not locked': 'Not yet: the allocation is open',
  locked: 'Ready to be frozen',
  frozen: 'Frozen: letters lie ready',
  scheduled: 'Scheduled: letters leave by themselves',
  announced: 'Announced',
};

function Announcement() {
  const talk = useConversation();
  const {view} = talk;

  return (
    <Page title="Announcement">
      <Told {...talk} />
      {view !== null && <Standing talk={talk} />}
    </Page>
  );
}

function Standing({talk}: {readonly talk: Conversation}) {
  const view = talk.view!;
  const {phase, problems} = view;

  return (
    <>
      <p class="phase">
        <strong>{WORDS[phase]}</strong>
      </p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <NextStep talk={talk} view={view} />
      {talk.letters !== null && <LetterBrowser letters={talk.letters} />}
      {phase === 'announced' && (
        <>
          <ToRepairs view={view} />
          <OfferList talk={talk} view={view} />
          <Repairs talk={talk} view={view} />
          <WithdrawContract talk={talk} view={view} />
        </>
      )}
    </>
  );
}

draw(Announcement);
