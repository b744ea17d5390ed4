/** To the host’s officer: the card of acceptance is late. In English, the language between the organisations; the other two only so that no step lacks a text. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const lateCard: Readonly<Record<Language, Text>> = {
  en: {
    subject: 'Card of acceptance of {{Outgoing}} ({{Country}})',
    body: [
      'Dear colleague,',
      'We have not received the card of acceptance of {{Outgoing}}, whose placement with you in {{Country}} starts on {{Starts on}}. It was due on {{Due on}}, eight weeks before.',
      'Could you send it, or tell us when it will come and whether something is missing from our side?',
      'Kind regards,\n{{Sender}}',
    ],
  },
  nl: {
    subject: 'Card of acceptance van {{Outgoing}} ({{Country}})',
    body: [
      'Beste collega,',
      'We hebben de card of acceptance van {{Outgoing}} nog niet ontvangen. De stage bij jullie ({{Country}}) begint op {{Starts on}}; de kaart werd acht weken vooraf verwacht, op {{Due on}}.',
      'Kunnen jullie ze sturen, of laten weten wanneer ze komt en of er van onze kant iets ontbreekt?',
      'Vriendelijke groeten,\n{{Sender}}',
    ],
  },
  fr: {
    subject: 'Card of acceptance de {{Outgoing}} ({{Country}})',
    body: [
      'Chère collègue, cher collègue,',
      'Nous n’avons pas reçu la card of acceptance de {{Outgoing}}, dont le stage chez vous ({{Country}}) commence le {{Starts on}}. Elle était attendue pour le {{Due on}}, huit semaines avant.',
      'Pouvez-vous l’envoyer, ou nous dire quand elle viendra et s’il manque quelque chose de notre côté ?',
      'Cordialement,\n{{Sender}}',
    ],
  },
};
