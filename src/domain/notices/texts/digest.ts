/** To an officer, once a week: what is due for the outgoings. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const digest: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: {{Count}} documents due this week',
    body: [
      {when: 'Lines', text: 'Documents of exchanges that are due soon or late:', list: 'Lines'},
      'Dear {{Name}},\nmark what has come in with SCOPE › Follow exchanges…; whoever has something to hand in is reminded today too.',
    ],
  },
  nl: {
    subject: '{{Season}}: {{Count}} documenten deze week',
    body: [
      {when: 'Lines', text: 'Documenten van uitwisselingen die binnenkort nodig of te laat zijn:', list: 'Lines'},
      'Dag {{Name}},\nduid aan wat binnen is met SCOPE › Follow exchanges…; wie iets moet indienen, wordt vandaag ook herinnerd.',
    ],
  },
  fr: {
    subject: '{{Season}} : {{Count}} documents cette semaine',
    body: [
      {when: 'Lines', text: 'Documents d’échanges attendus bientôt ou en retard :', list: 'Lines'},
      'Bonjour {{Name}},\nindique ce qui est arrivé avec SCOPE › Follow exchanges… ; qui doit remettre quelque chose reçoit aussi un rappel aujourd’hui.',
    ],
  },
};
