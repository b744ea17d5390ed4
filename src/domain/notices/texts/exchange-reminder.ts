/** To an outgoing: which documents are due. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const exchangeReminder: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: documents for {{Country}}',
    body: [
      'Dear {{First name}},',
      {when: 'Documents', text: 'These documents for your exchange in {{Country}} are due:', list: 'Documents'},
      'Your placement starts on {{Starts on}}. A host may take the place back when a document is late, so please hand it in, or answer this mail if something stands in the way.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: documenten voor {{Country}}',
    body: [
      'Dag {{First name}},',
      {when: 'Documents', text: 'Deze documenten voor je uitwisseling in {{Country}} zijn nodig:', list: 'Documents'},
      'Je stage begint op {{Starts on}}. Een gastland kan de plaats terugnemen als een document te laat komt. Dien het dus in, of antwoord op deze mail als er iets niet lukt.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : documents pour {{Country}}',
    body: [
      'Bonjour {{First name}},',
      {when: 'Documents', text: 'Ces documents pour ton échange ({{Country}}) sont attendus :', list: 'Documents'},
      'Ton stage commence le {{Starts on}}. Un pays d’accueil peut reprendre la place quand un document arrive trop tard : remets-le, ou réponds à ce mail si quelque chose coince.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
