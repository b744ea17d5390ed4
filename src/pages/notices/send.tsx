/** When it leaves, whether the account's limit has room, and the yes. */
import {useState} from 'preact/hooks';
import {counted, listed} from '../../domain/listed';
import type {Preview} from '../../domain/notices/preview';
import {tooLargeSentence} from '../../domain/notices/room';
import {spokenTime, toInstant, toLocal} from '../../domain/time/brussels';
import type {Conversation} from './conversation';

export function SendPart({talk, preview}: {readonly talk: Conversation; readonly preview: Preview}) {
  const {mails, blocking, room, mine, from} = preview;
  const fits = room.needed <= room.room;
  const impossible = talk.doing !== '' || blocking.length > 0 || mails.length === 0;
  if (mails.length === 0) return null;

  return (
    <section aria-labelledby="send-heading">
      <h2 id="send-heading">Send</h2>
      <When talk={talk} />
      <p>
        The mails leave from <strong>{from}</strong>
        {mine
          ? '.'
          : ', within 10 minutes after your yes: you are here with another account, and this window shows it happen.'}{' '}
        {room.used > 0 && `${room.used} of its ${room.limit} mails in 24 hours are used.`}
      </p>
      {!fits && (
        <div class="box stop" role="alert">
          <p>
            {room.needed} mails do not fit: there is room for {room.room} of {room.limit} in 24 hours. Nothing leaves
            before all have a time.
          </p>
          {room.tooLarge !== null && <p>{tooLargeSentence(room.tooLarge, room.limit)}</p>}
          {room.tooLarge !== null ? null : room.split === null ? (
            <p>Wait until there is room, or raise “Mails per 24 hours” in Settings if the account allows more.</p>
          ) : (
            <>
              <p>
                Send whole committees over several days, so that nobody hears before the others of the same university:
              </p>
              <ul>
                {room.split.map(({committees, count, notBefore}) => (
                  <li key={notBefore}>
                    {listed(committees, 8)}: {counted(count, 'mail')} from {spokenTime(notBefore, 'en')}
                  </li>
                ))}
              </ul>
              <p>Keep the results to yourselves until the last committee has been told.</p>
            </>
          )}
        </div>
      )}
      <div class="actions">
        {fits ? (
          <button type="button" class="primary" disabled={impossible} onClick={() => talk.send(false)}>
            {talk.at === null ? `Send ${counted(mails.length, 'mail')}` : `Schedule ${counted(mails.length, 'mail')}`}
          </button>
        ) : (
          room.split !== null && (
            <button type="button" class="primary" disabled={impossible} onClick={() => talk.send(true)}>
              Send {counted(mails.length, 'mail')} over {room.split.length} days
            </button>
          )
        )}
        <button type="button" disabled={talk.doing !== ''} onClick={talk.look}>
          Look again
        </button>
      </div>
    </section>
  );
}

/** Now, or a minute of Brussels time. */
function When({talk}: {readonly talk: Conversation}) {
  const [local, setLocal] = useState(talk.at === null ? '' : toLocal(talk.at));
  const later = talk.at !== null;

  return (
    <fieldset class="when">
      <legend>When?</legend>
      <label>
        <input
          type="radio"
          name="when"
          checked={!later}
          disabled={talk.doing !== ''}
          onChange={() => talk.schedule(null)}
        />{' '}
        Now
      </label>
      <label>
        At (Brussels time){' '}
        <input
          type="datetime-local"
          value={local}
          disabled={talk.doing !== ''}
          onInput={event => setLocal(event.currentTarget.value)}
          onChange={event => event.currentTarget.value !== '' && talk.schedule(toInstant(event.currentTarget.value))}
        />
      </label>
      {later && (
        <p>
          Leaves on {spokenTime(talk.at!, 'en')}, or within 10 minutes after it, by itself. The texts are those of now:
          a draft that is changed before then holds its mails back.
        </p>
      )}
    </fieldset>
  );
}
