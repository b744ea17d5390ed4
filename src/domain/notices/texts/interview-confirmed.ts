/** The interview is booked: when, and the video link; an entry for the calendar goes with it. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const interviewConfirmed: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your interview is on {{When}}',
    body: [
      'Dear {{First name}},',
      'Your interview is booked: {{When}}.',
      {when: 'reason', text: 'An officer booked it for you: {{Reason}}'},
      'It is online and takes {{Minutes}} minutes; join by this link, a few minutes early:\n{{Link}}',
      {
        when: 'moveUntil',
        text: 'You can still move or cancel it with your personal link, from our mail “choose a time for your interview”, until {{Move until}}.',
      },
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je interview is op {{When}}',
    body: [
      'Dag {{First name}},',
      'Je interview is vastgelegd: {{When}}.',
      {when: 'reason', text: 'Iemand van het team legde het voor je vast: {{Reason}}'},
      'Het is online en duurt {{Minutes}} minuten; neem deel via deze link, liefst enkele minuten vooraf:\n{{Link}}',
      {
        when: 'moveUntil',
        text: 'Je kan het nog verplaatsen of annuleren met je persoonlijke link, uit onze mail “kies een moment voor je interview”, tot {{Move until}}.',
      },
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton entretien aura lieu le {{When}}',
    body: [
      'Bonjour {{First name}},',
      'Ton entretien est réservé : {{When}}.',
      {when: 'reason', text: 'Un membre de l’équipe l’a réservé pour toi : {{Reason}}'},
      'Il a lieu en ligne et dure {{Minutes}} minutes ; connecte-toi par ce lien, quelques minutes à l’avance :\n{{Link}}',
      {
        when: 'moveUntil',
        text: 'Tu peux encore le déplacer ou l’annuler avec ton lien personnel, dans notre mail « choisis un moment pour ton entretien », jusqu’au {{Move until}}.',
      },
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
