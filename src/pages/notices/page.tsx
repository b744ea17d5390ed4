/**
 * The dialog “Send notices”: which notice, who gets it and who does not, what is wrong with it, the mails as they will be received, and the yes. Nothing leaves
 * before that button, and what leaves is what was shown.
 */
import './notices.css';
import {Delivery} from '../kit/delivery';
import {draw, Page} from '../kit/page';
import {Told} from '../kit/telling';
import {AgreedPart} from './agreed';
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
  const {name, preview, agreed, view, look} = talk;
  if (agreed !== null) return <AgreedPart talk={talk} agreed={agreed} view={view!} />;
  if (name === null) {
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
      {preview.parts.map(part => (
        <TextsPart
          key={part.step}
          talk={talk}
          of={part}
          title={preview.parts.length > 1 ? `Text of “${part.title}”` : 'Text'}
        />
      ))}
      <MailBrowser key={`${preview.name} ${preview.approval}`} talk={talk} preview={preview} />
      <SendPart talk={talk} preview={preview} />
    </>
  );
}

draw(Notices);
