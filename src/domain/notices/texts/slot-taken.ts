/** The time that a candidate chose is not free: which ones are nearest. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const slotTaken: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: that time is no longer free',
    body: [
      'Dear {{First name}},',
      {
        by: 'wanted',
        values: {'': 'The time that you chose is no longer free.'},
        otherwise: 'The time that you chose, {{Wanted}}, is no longer free.',
      },
      {when: 'kept', text: 'Your interview stays as it was: {{Kept}}.'},
      {
        when: 'offered',
        text: 'These are the nearest times that you can take at this moment. Choose with the same personal link:',
        list: 'offered',
      },
      {when: 'none', text: 'At this moment there is no other time for you. We write as soon as there is one.'},
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: dat moment is niet meer vrij',
    body: [
      'Dag {{First name}},',
      {
        by: 'wanted',
        values: {'': 'Het moment dat je koos, is niet meer vrij.'},
        otherwise: 'Het moment dat je koos, {{Wanted}}, is niet meer vrij.',
      },
      {when: 'kept', text: 'Je interview blijft zoals het was: {{Kept}}.'},
      {
        when: 'offered',
        text: 'Deze momenten liggen er het dichtst bij en zijn nu nog vrij voor jou. Kies met dezelfde persoonlijke link:',
        list: 'offered',
      },
      {when: 'none', text: 'Op dit ogenblik is er geen ander moment voor jou. We schrijven je zodra er een is.'},
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ce moment n’est plus libre',
    body: [
      'Bonjour {{First name}},',
      {
        by: 'wanted',
        values: {'': 'Le moment que tu as choisi n’est plus libre.'},
        otherwise: 'Le moment que tu as choisi, {{Wanted}}, n’est plus libre.',
      },
      {when: 'kept', text: 'Ton entretien reste comme il était : {{Kept}}.'},
      {
        when: 'offered',
        text: 'Voici les moments les plus proches qui sont encore libres pour toi. Choisis avec le même lien personnel :',
        list: 'offered',
      },
      {
        when: 'none',
        text: 'Pour l’instant, il n’y a pas d’autre moment pour toi. Nous t’écrivons dès qu’il y en a un.',
      },
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
