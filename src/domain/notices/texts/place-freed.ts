/** A place that came free, or a better wish, after the announcement. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const placeFreed: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: {{Place}} has come free for you',
    body: [
      'Dear {{First name}},',
      {
        by: 'Standing',
        values: {
          accepted:
            'Good news: {{Place}} came free, which stands higher on your list, and is yours now in place of the one before. You need do nothing; if you would rather not go, decline with your link.',
        },
        otherwise: 'Good news: {{Place}} came free, and you are the first on the waiting list who wished it.',
      },
      {when: 'Answer by', text: 'Please accept or decline before {{Answer by}}.'},
      'Your personal link:\n{{Answer link}}',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: {{Place}} is voor jou vrijgekomen',
    body: [
      'Dag {{First name}},',
      {
        by: 'Standing',
        values: {
          accepted:
            'Goed nieuws: {{Place}} kwam vrij, staat hoger op je lijst en is nu van jou in plaats van de vorige plaats. Je hoeft niets te doen; ga je liever niet, laat het dan weten via je link.',
        },
        otherwise: 'Goed nieuws: {{Place}} kwam vrij, en jij bent de eerste op de wachtlijst die deze plaats wilde.',
      },
      {when: 'Answer by', text: 'Aanvaard de plaats of zie ervan af vóór {{Answer by}}.'},
      'Je persoonlijke link:\n{{Answer link}}',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : une place s’est libérée pour toi ({{Place}})',
    body: [
      'Bonjour {{First name}},',
      {
        by: 'Standing',
        values: {
          accepted:
            'Bonne nouvelle : une place que tu avais classée plus haut s’est libérée ({{Place}}). Elle remplace maintenant ta place précédente. Tu n’as rien à faire ; si tu préfères ne pas partir, refuse avec ton lien.',
        },
        otherwise:
          'Bonne nouvelle : une place s’est libérée ({{Place}}), et tu es la première personne de la liste d’attente qui l’a souhaitée.',
      },
      {when: 'Answer by', text: 'Accepte ou refuse la place avant le {{Answer by}}.'},
      'Ton lien personnel :\n{{Answer link}}',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
