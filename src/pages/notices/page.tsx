/**
 * The dialog “Send notices”: which notice, who gets it and who does not, what is wrong with it, the mails as they will be received, and the yes. Nothing leaves
 * before that button, and what leaves is what was shown.
 */
import './notices.css';
import {Delivery} from '../kit/delivery';
import {draw, Page} from '../kit/page';
import {Told} from '../kit/telling';
import {type Conversation, useConversation} from './conversation';
import {KindList} from './kinds';
import {LeftOutList, Remarks} from './left-out';
import {MailBrowser} from './mails';
import {SendPart} from './send';
import {SnagList} from './snags';
import {SelfSentPart, TextsPart} from './texts';

function Notices() {
  const talk = useConversation();
  const {view} = talk;

  return (
    <Page title="Send notices">
      <Told {...talk} />
      {view !== null && (
        <div class="columns">
          <KindList talk={talk} view={view} />
          <div class="chosen">
            <Chosen talk={talk} />
            <SnagList talk={talk} snags={view.snags} />
            <SelfSentPart talk={talk} notices={view.selfSent} />
          </div>
        </div>
      )}
    </Page>
  );
}

function Chosen({talk}: {readonly talk: Conversation}) {
  const {step, preview, agreed, view, look} = talk;
  if (agreed !== null) {
    return (
      <section aria-labelledby="sent-heading">
        <h2 id="sent-heading">On their way</h2>
        <p>{agreed.summary}</p>
        {agreed.standing.later > 0 && (
          <p class="quiet">
            Mails that wait for their time leave within 10 minutes after it, by themselves; this window need not stay
            open.
          </p>
        )}
        <Delivery standing={agreed.standing} begin={agreed.standing.ready > 0 && agreed.standing.mine} onDone={look} />
      </section>
    );
  }
  if (step === null) {
    return (
      <section aria-labelledby="now-heading">
        <h2 id="now-heading">In the outbox now</h2>
        <Delivery standing={view!.standing} onDone={look} />
        <p class="quiet">Choose a notice to see who gets it.</p>
      </section>
    );
  }
  if (preview === null) return null;

  return (
    <>
      <Remarks preview={preview} />
      <LeftOutList talk={talk} preview={preview} />
      <TextsPart talk={talk} of={preview} />
      <MailBrowser key={`${preview.step} ${preview.approval}`} talk={talk} preview={preview} />
      <SendPart talk={talk} preview={preview} />
    </>
  );
}

draw(Notices);
