/** A reminder to answer an offer. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const acceptReminder: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: do you accept {{Place}}?',
    body: [
      'Dear {{First name}},',
      'We have no answer from you yet: {{Place}} is yours until {{Answer by}}.',
      'Accept or decline with your personal link:\n{{Answer link}}',
      'The links of our earlier mails work too.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: aanvaard je {{Place}}?',
    body: [
      'Dag {{First name}},',
      'We hebben nog geen antwoord van je: {{Place}} is voor jou tot {{Answer by}}.',
      'Aanvaard de plaats of zie ervan af met je persoonlijke link:\n{{Answer link}}',
      'Ook de links uit onze vorige mails werken.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : acceptes-tu ta place ({{Place}}) ?',
    body: [
      'Bonjour {{First name}},',
      'Nous n’avons pas encore ta réponse. Ta place ({{Place}}) t’est réservée jusqu’au {{Answer by}}.',
      'Accepte ou refuse la place avec ton lien personnel :\n{{Answer link}}',
      'Les liens de nos mails précédents fonctionnent aussi.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
