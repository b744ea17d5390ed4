/** An information session: the code for the screen, the form behind it, the text for a committee's channels, and who came. */
import {useState} from 'preact/hooks';
import type {EventCard, EventsView} from '../../domain/events/view';
import type {Language} from '../../domain/tables/committees';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {nl: 'Nederlands', fr: 'Français', en: 'English'};

export function Share({view, card}: {readonly view: EventsView; readonly card: EventCard}) {
  const [language, setLanguage] = useState<Language>('en');
  const text = view.channel.find(each => each.language === language)?.text ?? '';

  return (
    <>
      <h2>On the screen</h2>
      <p>
        Visitors sign in with the code <strong class="code">{card.code}</strong> in{' '}
        <a href={card.signInLink} target="_blank" rel="noopener noreferrer">
          this form
        </a>
        , from half an hour before until a day after. Each gets the booklet and the countries once.
      </p>
      <h2>Visitors ({card.listed})</h2>
      {card.perCommittee.length === 0 ? (
        <p class="quiet">Nobody has signed in yet.</p>
      ) : (
        <ul class="per-committee">
          {card.perCommittee.map(({committee, count}) => (
            <li key={committee}>
              {committee}: {count}
            </li>
          ))}
        </ul>
      )}
      <h2>Text for your channels</h2>
      <label class="filter">
        Language
        <select value={language} onChange={event => setLanguage(event.currentTarget.value as Language)}>
          {view.channel.map(each => (
            <option key={each.language} value={each.language}>
              {LANGUAGE_NAMES[each.language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Text to copy
        <textarea readOnly rows={9} value={text} onFocus={event => event.currentTarget.select()} />
      </label>
    </>
  );
}
