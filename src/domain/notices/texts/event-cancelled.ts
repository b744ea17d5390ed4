/** A session does not take place; the entry leaves the calendar. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const eventCancelled: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: the {{Event}} of {{When}} is cancelled',
    body: [
      'Dear {{First name}},',
      'The {{Event}} of {{When}} is cancelled.',
      {when: 'reason', text: 'The reason: {{Reason}}'},
      'You need not do anything: we write to you as soon as there is a new date.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: de {{Event}} van {{When}} gaat niet door',
    body: [
      'Dag {{First name}},',
      'De {{Event}} van {{When}} gaat niet door.',
      {when: 'reason', text: 'De reden: {{Reason}}'},
      'Je hoeft niets te doen: we schrijven je zodra er een nieuwe datum is.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : activité annulée ({{Event}})',
    body: [
      'Bonjour {{First name}},',
      'Nous devons annuler cette activité : {{Event}}, {{When}}.',
      {when: 'reason', text: 'La raison : {{Reason}}'},
      'Tu n’as rien à faire : nous t’écrivons dès qu’il y a une nouvelle date.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
