/** The personal link with which a candidate books the interview, in three languages. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const bookYourInterview: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: choose a time for your interview',
    body: [
      'Dear {{First name}},',
      'You can now choose the time of your interview, with your personal link:\n{{Booking link}}',
      'There are times from {{First slot}} to {{Last slot}}; whoever chooses a time first gets it. A time is yours once you get our mail about it, with the video link and an entry for your calendar.',
      'The link is yours alone: with it you can also move or cancel your interview, until {{Move hours}} hours before. All times are Brussels time, wherever you are.',
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: kies een moment voor je interview',
    body: [
      'Dag {{First name}},',
      'Je kan nu het moment van je interview kiezen, met je persoonlijke link:\n{{Booking link}}',
      'Er zijn momenten van {{First slot}} tot {{Last slot}}; wie een moment het eerst kiest, krijgt het. Een moment is van jou zodra je er onze mail over krijgt, met de videolink en een afspraak voor je agenda.',
      'De link is alleen voor jou: je kan er je interview ook mee verplaatsen of annuleren, tot {{Move hours}} uur ervoor. Alle uren zijn Belgische tijd, waar je ook bent.',
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : choisis un moment pour ton entretien',
    body: [
      'Bonjour {{First name}},',
      'Tu peux maintenant choisir le moment de ton entretien, avec ton lien personnel :\n{{Booking link}}',
      'Il y a des moments du {{First slot}} au {{Last slot}} ; chaque moment revient à la première personne qui le choisit. Un moment est à toi dès que tu reçois notre mail à ce sujet, avec le lien vidéo et un rendez-vous pour ton agenda.',
      'Ce lien n’est que pour toi : il te permet aussi de déplacer ou d’annuler ton entretien, jusqu’à {{Move hours}} heures avant. Toutes les heures sont celles de Bruxelles, où que tu sois.',
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
