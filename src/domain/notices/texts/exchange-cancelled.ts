/** To an outgoing: the placement does not take place. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const exchangeCancelled: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your exchange is cancelled',
    body: [
      'Dear {{First name}},',
      'Your exchange ({{Place}}) does not take place. Nothing has to be handed in for it any more.',
      'Please do not travel, and cancel what you have booked. Answer this mail if this is news to you, or if you want to know what is still possible.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je uitwisseling gaat niet door',
    body: [
      'Dag {{First name}},',
      'Je uitwisseling ({{Place}}) gaat niet door. Je hoeft er niets meer voor in te dienen.',
      'Vertrek dus niet, en annuleer wat je geboekt hebt. Antwoord op deze mail als dit nieuw voor je is, of als je wil weten wat nog kan.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton échange est annulé',
    body: [
      'Bonjour {{First name}},',
      'Ton échange ({{Place}}) n’aura pas lieu. Il n’y a plus rien à remettre.',
      'Ne pars donc pas, et annule ce que tu as réservé. Réponds à ce mail si tu ne le savais pas, ou si tu veux savoir ce qui reste possible.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
