/** To whoever had to be at a session and was not: the make-up, until when, and what follows without it. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const eventMissed: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: you missed the {{Event}}',
    body: [
      'Dear {{First name}},',
      'We missed you at the {{Event}} of {{When}}, where everybody who goes on exchange has to be.',
      'You can make up for it until {{Make up until}}:',
      {when: 'recording', text: 'Watch the recording:\n{{Recording}}'},
      {when: 'quiz', text: 'Then do the short quiz:\n{{Quiz}}'},
      {when: 'consequence', text: '{{Consequence}}'},
      'Were you there after all, or is there a good reason? Answer this mail.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je was niet op de {{Event}}',
    body: [
      'Dag {{First name}},',
      'We misten je op de {{Event}} van {{When}}, waar iedereen die op uitwisseling gaat bij moet zijn.',
      'Je kan het goedmaken tot {{Make up until}}:',
      {when: 'recording', text: 'Bekijk de opname:\n{{Recording}}'},
      {when: 'quiz', text: 'Doe dan de korte quiz:\n{{Quiz}}'},
      {when: 'consequence', text: '{{Consequence}}'},
      'Was je er toch, of is er een goede reden? Antwoord op deze mail.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : tu as manqué une séance ({{Event}})',
    body: [
      'Bonjour {{First name}},',
      'Tu nous as manqué : {{Event}}, {{When}}. La présence y est obligatoire pour toute personne qui part en échange.',
      'Tu peux te rattraper jusqu’au {{Make up until}} :',
      {when: 'recording', text: 'Regarde l’enregistrement :\n{{Recording}}'},
      {when: 'quiz', text: 'Fais ensuite le petit quiz :\n{{Quiz}}'},
      {when: 'consequence', text: '{{Consequence}}'},
      'Tu étais là malgré tout, ou tu as une bonne raison ? Réponds à ce mail.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
