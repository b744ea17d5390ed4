/** A day and an hour before: when, and the video link. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const interviewReminder: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your interview is on {{When}}',
    body: [
      'Dear {{First name}},',
      'We expect you at your interview: {{When}}.',
      'It is online and takes {{Minutes}} minutes; join by this link, a few minutes early:\n{{Link}}',
      'Has something come up? Answer this mail as soon as you can.',
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je interview is op {{When}}',
    body: [
      'Dag {{First name}},',
      'We verwachten je op je interview: {{When}}.',
      'Het is online en duurt {{Minutes}} minuten; neem deel via deze link, liefst enkele minuten vooraf:\n{{Link}}',
      'Komt er iets tussen? Antwoord zo snel mogelijk op deze mail.',
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton entretien a lieu le {{When}}',
    body: [
      'Bonjour {{First name}},',
      'Nous t’attendons à ton entretien : {{When}}.',
      'Il a lieu en ligne et dure {{Minutes}} minutes ; connecte-toi par ce lien, quelques minutes à l’avance :\n{{Link}}',
      'Un empêchement ? Réponds à ce mail dès que possible.',
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
