/** The interview has moved: the new time, the old one, the video link. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const interviewMoved: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your interview has moved to {{When}}',
    body: [
      'Dear {{First name}},',
      'Your interview has moved to {{When}}.',
      {when: 'before', text: 'The old time, {{Before}}, no longer applies.'},
      {when: 'reason', text: 'An officer moved it: {{Reason}}'},
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
    subject: '{{Season}}: je interview is verplaatst naar {{When}}',
    body: [
      'Dag {{First name}},',
      'Je interview is verplaatst naar {{When}}.',
      {when: 'before', text: 'Het vorige moment, {{Before}}, vervalt.'},
      {when: 'reason', text: 'Iemand van het team verplaatste het: {{Reason}}'},
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
    subject: '{{Season}} : ton entretien est déplacé au {{When}}',
    body: [
      'Bonjour {{First name}},',
      'Ton entretien est déplacé au {{When}}.',
      {when: 'before', text: 'L’ancien moment, {{Before}}, est annulé.'},
      {when: 'reason', text: 'Un membre de l’équipe l’a déplacé : {{Reason}}'},
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
