/** To candidates who have not booked: at half time, or because there are new times. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const bookingReminder: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your interview is not booked yet',
    body: [
      'Dear {{First name}},',
      {
        by: 'news',
        values: {yes: 'There are new times for the interviews, and you have not chosen one yet.'},
        otherwise: 'You have not chosen a time for your interview yet.',
      },
      'Choose one with your personal link; there are times from {{First slot}} to {{Last slot}}:\n{{Booking link}}',
      'Does none of them suit you, or do you not want to take part any more? Then answer this mail, so that we can help or give your place to somebody else.',
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je interview is nog niet vastgelegd',
    body: [
      'Dag {{First name}},',
      {
        by: 'news',
        values: {yes: 'Er zijn nieuwe momenten voor de interviews, en je hebt er nog geen gekozen.'},
        otherwise: 'Je hebt nog geen moment voor je interview gekozen.',
      },
      'Kies er een met je persoonlijke link; er zijn momenten van {{First slot}} tot {{Last slot}}:\n{{Booking link}}',
      'Past er geen enkel, of wil je niet meer meedoen? Antwoord dan op deze mail, zodat we kunnen helpen of je plaats aan iemand anders kunnen geven.',
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton entretien n’est pas encore réservé',
    body: [
      'Bonjour {{First name}},',
      {
        by: 'news',
        values: {yes: 'Il y a de nouveaux moments pour les entretiens, et tu n’en as pas encore choisi.'},
        otherwise: 'Tu n’as pas encore choisi de moment pour ton entretien.',
      },
      'Choisis-en un avec ton lien personnel ; il y a des moments du {{First slot}} au {{Last slot}} :\n{{Booking link}}',
      'Aucun ne te convient, ou tu ne veux plus participer ? Réponds à ce mail, pour que nous puissions t’aider ou donner ta place à quelqu’un d’autre.',
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
