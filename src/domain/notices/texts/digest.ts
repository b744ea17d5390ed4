/** To an officer, once a week: what is due for the outgoings. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const digest: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: {{Count}} documents due soon or late',
    body: [
      'Dear {{Name}},',
      {when: 'Lines', text: 'Documents of exchanges that are due soon or late:', list: 'Lines'},
      'Mark what has come in with SCOPE › Follow exchanges…; whoever has something to hand in is reminded today too.',
    ],
  },
  nl: {
    subject: '{{Season}}: {{Count}} documenten binnenkort nodig of te laat',
    body: [
      'Dag {{Name}},',
      {when: 'Lines', text: 'Documenten van uitwisselingen die binnenkort nodig of te laat zijn:', list: 'Lines'},
      'Duid aan wat binnen is met SCOPE › Follow exchanges…; wie iets moet indienen, wordt vandaag ook herinnerd.',
    ],
  },
  fr: {
    subject: '{{Season}} : {{Count}} documents attendus bientôt ou en retard',
    body: [
      'Bonjour {{Name}},',
      {when: 'Lines', text: 'Documents d’échanges attendus bientôt ou en retard :', list: 'Lines'},
      'Indique ce qui est arrivé avec SCOPE › Follow exchanges… ; qui doit remettre quelque chose reçoit aussi un rappel aujourd’hui.',
    ],
  },
};
