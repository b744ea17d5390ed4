/** A reminder of the OG session or PET. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const eventReminder: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: {{Event}} on {{When}}',
    body: [
      'Dear {{First name}},',
      'The {{Event}} is on {{When}}, until {{Until}}, {{Where}}.',
      {when: 'link', text: 'Join by this link, a few minutes early:\n{{Link}}'},
      'Have you not said yet whether you come, or has something come up? Tell us with your personal link; sign in with it when you are there:\n{{Answer link}}',
      'Reference: {{Reference}}',
      'See you then,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: {{Event}} op {{When}}',
    body: [
      'Dag {{First name}},',
      'De {{Event}} is op {{When}}, tot {{Until}}, {{Where}}.',
      {when: 'link', text: 'Neem deel via deze link, liefst enkele minuten vooraf:\n{{Link}}'},
      'Heb je nog niet laten weten of je komt, of komt er iets tussen? Zeg het ons met je persoonlijke link; meld je ermee aan wanneer je er bent:\n{{Answer link}}',
      'Referentie: {{Reference}}',
      'Tot dan,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : {{Event}}, {{When}}',
    body: [
      'Bonjour {{First name}},',
      'Rappel : {{Event}}, {{When}}, jusqu’à {{Until}}, {{Where}}.',
      {when: 'link', text: 'Connecte-toi par ce lien, quelques minutes à l’avance :\n{{Link}}'},
      'Tu n’as pas encore dit si tu viens, ou tu as un empêchement ? Dis-le-nous avec ton lien personnel ; signale ta présence avec ce lien quand tu es là :\n{{Answer link}}',
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
