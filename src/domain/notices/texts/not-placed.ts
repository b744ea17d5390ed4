/** Not placed: no wish can be met, and why. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const notPlaced: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: no place this year',
    body: [
      'Dear {{First name}},',
      'We are sorry: we cannot offer you a place for {{Season}}.',
      {when: 'Why', text: '{{Why}}'},
      'You may ask your committee for your marks and how they were counted. We hope to meet you again next year.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: geen plaats dit jaar',
    body: [
      'Dag {{First name}},',
      'Het spijt ons: we kunnen je voor {{Season}} geen plaats aanbieden.',
      {when: 'Why', text: '{{Why}}'},
      'Je comité vertelt je graag welke punten je kreeg en hoe ze geteld zijn. Hopelijk tot volgend jaar.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : pas de place cette année',
    body: [
      'Bonjour {{First name}},',
      'Nous sommes désolés : nous ne pouvons pas te proposer de place pour {{Season}}.',
      {when: 'Why', text: '{{Why}}'},
      'Tu peux demander tes notes à ton comité, et comment elles ont été comptées. Nous espérons te revoir l’an prochain.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
