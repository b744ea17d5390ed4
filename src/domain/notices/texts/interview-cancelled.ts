/** The interview is cancelled, and what there is to do about it. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const interviewCancelled: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your interview is cancelled',
    body: [
      'Dear {{First name}},',
      'Your interview of {{When}} is cancelled.',
      {when: 'reason', text: 'An officer cancelled it: {{Reason}}'},
      {
        by: 'again',
        values: {
          yes: 'You can choose another time with the same personal link. Without an interview your application cannot go on.',
          over: 'You are not expected at an interview any more. If you have a question, answer this mail.',
        },
        otherwise:
          'You cannot choose another time by yourself any more: answer this mail if you want to take part. Without an interview your application cannot go on.',
      },
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je interview is geannuleerd',
    body: [
      'Dag {{First name}},',
      'Je interview van {{When}} is geannuleerd.',
      {when: 'reason', text: 'Iemand van het team annuleerde het: {{Reason}}'},
      {
        by: 'again',
        values: {
          yes: 'Je kan een ander moment kiezen met dezelfde persoonlijke link. Zonder interview kan je kandidatuur niet verder.',
          over: 'Je wordt niet meer op een interview verwacht. Heb je een vraag, antwoord dan op deze mail.',
        },
        otherwise:
          'Zelf een ander moment kiezen kan niet meer: antwoord op deze mail als je wil meedoen. Zonder interview kan je kandidatuur niet verder.',
      },
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton entretien est annulé',
    body: [
      'Bonjour {{First name}},',
      'Ton entretien du {{When}} est annulé.',
      {when: 'reason', text: 'Un membre de l’équipe l’a annulé : {{Reason}}'},
      {
        by: 'again',
        values: {
          yes: 'Tu peux choisir un autre moment avec le même lien personnel. Sans entretien, ta candidature ne peut pas continuer.',
          over: 'Tu n’es plus attendu·e à un entretien. Si tu as une question, réponds à ce mail.',
        },
        otherwise:
          'Tu ne peux plus choisir toi-même un autre moment : réponds à ce mail si tu veux participer. Sans entretien, ta candidature ne peut pas continuer.',
      },
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
