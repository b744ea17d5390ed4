/** The country: what was given and why, and how to answer. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const country: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: {{Place}}',
    body: [
      'Dear {{First name}},',
      'Congratulations: your SCOPE exchange is {{Place}}.',
      {when: 'Why', text: '{{Why}}'},
      'Please accept or decline before {{Answer by}}, with your personal link:\n{{Answer link}}',
      'Without an answer the place goes to the next candidate of the waiting list, so please answer also if you cannot go.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: {{Place}}',
    body: [
      'Dag {{First name}},',
      'Proficiat: je SCOPE-stage wordt {{Place}}.',
      {when: 'Why', text: '{{Why}}'},
      'Aanvaard de plaats of zie ervan af vóór {{Answer by}}, met je persoonlijke link:\n{{Answer link}}',
      'Zonder antwoord gaat de plaats naar de volgende op de wachtlijst. Antwoord dus ook als je niet kan gaan.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : {{Place}}',
    body: [
      'Bonjour {{First name}},',
      'Félicitations ! Voici ton stage SCOPE : {{Place}}.',
      {when: 'Why', text: '{{Why}}'},
      'Accepte ou refuse la place avant le {{Answer by}}, avec ton lien personnel :\n{{Answer link}}',
      'Sans réponse, la place passe à la personne suivante de la liste d’attente. Réponds donc aussi si tu ne peux pas partir.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
