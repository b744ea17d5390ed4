/** To an outgoing: the month of the placement is another one, and the documents have other days. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const exchangeMoved: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your exchange is now {{Place}}',
    body: [
      'Dear {{First name}},',
      'The month of your placement has moved: {{Place}} instead of {{Before}}. It starts on {{Starts on}}.',
      {when: 'Documents', text: 'These documents have other days now:', list: 'Documents'},
      'Please book or change travel only once you have the new card of acceptance. Answer this mail at once if the month is impossible for you.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je uitwisseling is nu {{Place}}',
    body: [
      'Dag {{First name}},',
      'De maand van je stage is veranderd: {{Place}} in plaats van {{Before}}. Ze begint op {{Starts on}}.',
      {when: 'Documents', text: 'Deze documenten hebben nu een andere datum:', list: 'Documents'},
      'Boek of wijzig je reis pas als je de nieuwe card of acceptance hebt. Antwoord meteen op deze mail als die maand voor jou niet kan.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton échange est maintenant {{Place}}',
    body: [
      'Bonjour {{First name}},',
      'Le mois de ton stage a changé : {{Place}} au lieu de {{Before}}. Il commence le {{Starts on}}.',
      {when: 'Documents', text: 'Ces documents ont maintenant une autre date :', list: 'Documents'},
      'Ne réserve ou ne modifie ton voyage qu’une fois la nouvelle card of acceptance reçue. Réponds tout de suite à ce mail si ce mois est impossible pour toi.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
