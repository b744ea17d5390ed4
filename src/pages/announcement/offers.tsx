/** Who has answered and who has not; whom to call; declining in somebody's name after the call. */
import {useState} from 'preact/hooks';
import {placeName} from '../../domain/allocation/places';
import type {OfferLine} from '../../domain/offers/view';
import {spokenTime} from '../../domain/time/brussels';
import type {PartProps} from './steps';

const SHOWN = {
  call: ['To call', ({silent}: OfferLine) => silent],
  open: ['Not answered', ({state}: OfferLine) => state === 'offered'],
  accepted: ['Accepted', ({state}: OfferLine) => state === 'accepted'],
  declined: ['Declined', ({state}: OfferLine) => state === 'declined' || state === 'withdrawn'],
  all: ['All', () => true],
} as const;
type Shown = keyof typeof SHOWN;

export function OfferList({talk, view}: PartProps) {
  const [shown, setShown] = useState<Shown>(() => firstShown(view.offers));
  const [declining, setDeclining] = useState<string | null>(null);
  const lines = view.offers.filter(SHOWN[shown][1]);

  return (
    <section aria-label="Offers">
      <fieldset class="filter">
        <legend>Show</legend>
        {(Object.keys(SHOWN) as Shown[]).map(name => (
          <label key={name}>
            <input type="radio" name="shown" checked={shown === name} onChange={() => setShown(name)} />{' '}
            {SHOWN[name][0]} ({view.offers.filter(SHOWN[name][1]).length})
          </label>
        ))}
      </fieldset>
      {lines.length === 0 ? (
        <p class="quiet">Nobody here.</p>
      ) : (
        <div class="scroll">
          <table>
            <caption>{SHOWN[shown][0]}</caption>
            <thead>
              <tr>
                <th scope="col">Candidate</th>
                <th scope="col">Committee</th>
                <th scope="col">Place</th>
                <th scope="col">State</th>
                <th scope="col">Reach</th>
                <th scope="col">Decide</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(line => (
                <tr key={line.reference}>
                  <th scope="row">
                    {line.name} <span class="quiet reference">{line.reference}</span>
                  </th>
                  <td>{line.committee}</td>
                  <td>{placeName(line.place)}</td>
                  <td>{stateOf(line)}</td>
                  <td>{line.phone === '' ? line.email : line.phone}</td>
                  <td>
                    {(line.state === 'offered' || line.state === 'accepted') && (
                      <button
                        type="button"
                        aria-label={`Decline for them: ${line.name}…`}
                        disabled={talk.doing !== ''}
                        onClick={() => setDeclining(line.reference)}
                      >
                        Decline for them…
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {declining !== null && (
        <DeclineForm key={declining} talk={talk} view={view} reference={declining} close={() => setDeclining(null)} />
      )}
    </section>
  );
}

/** What an officer has to do comes first. */
function firstShown(offers: readonly OfferLine[]): Shown {
  const asked = (['call', 'open'] as const).find(name => offers.some(SHOWN[name][1]));
  return asked ?? 'all';
}

function stateOf({state, silent, answerBy, answeredAt}: OfferLine): string {
  if (silent) return 'no answer in time: call';
  if (answerBy !== null) return `until ${spokenTime(answerBy, 'en')}`;
  return answeredAt === null ? state : `${state} on ${spokenTime(answeredAt, 'en')}`;
}

function DeclineForm({
  talk,
  view,
  reference,
  close,
}: PartProps & {readonly reference: string; readonly close: () => void}) {
  const [reason, setReason] = useState('');
  const {name, place: id} = view.offers.find(each => each.reference === reference)!;
  const place = placeName(id);
  const decline = async (): Promise<void> => {
    if (await talk.act(`Declining for ${name}…`, 'declineOffer', {reference, reason})) close();
  };

  return (
    <form
      class="box reason"
      aria-label={`Decline ${place} for ${name}`}
      onKeyDown={event => event.key === 'Escape' && close()}
      onSubmit={event => {
        event.preventDefault();
        decline();
      }}
    >
      <p>
        {place} becomes free and {name} is told. This cannot be taken back once the mail has left.
      </p>
      <label>
        What they said, or when you called
        <input
          type="text"
          required
          maxLength={300}
          value={reason}
          ref={element => element?.focus()}
          onInput={event => setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={talk.doing !== '' || reason.trim() === ''}>
        Decline {place} for {name}
      </button>
      <button type="button" onClick={close}>
        Cancel
      </button>
    </form>
  );
}
