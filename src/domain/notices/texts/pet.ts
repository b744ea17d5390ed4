/** The invitation to the Pre-Exchange Training, with an entry for the calendar. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const pet: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: Pre-Exchange Training on {{When}}',
    body: [
      'Dear {{First name}},',
      'You are invited to the Pre-Exchange Training: {{When}}, until {{Until}}, {{Where}}.',
      {
        when: 'changed',
        text: 'Time or place have changed: forget our earlier mail about it, and accept the change in your calendar.',
      },
      'It is the day on which we prepare for another country and another hospital together: culture, ethics, global health, and what to do when something goes wrong.',
      {when: 'link', text: 'Join by this link, a few minutes early:\n{{Link}}'},
      {
        when: 'obligatory',
        text: 'Everybody who goes on exchange has to be there. If you really cannot come, tell us now: you then get the recording and a short quiz.',
      },
      {when: 'deposit', text: 'We ask a deposit of {{Deposit}} €, which you get back when you come.'},
      'Tell us with your personal link whether you come. On the day itself you sign in with the same link:\n{{Answer link}}',
      'Reference: {{Reference}}',
      'See you then,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: Pre-Exchange Training op {{When}}',
    body: [
      'Dag {{First name}},',
      'Je bent uitgenodigd voor de Pre-Exchange Training: {{When}}, tot {{Until}}, {{Where}}.',
      {
        when: 'changed',
        text: 'Het uur of de plaats is veranderd: vergeet onze vorige mail hierover, en aanvaard de wijziging in je agenda.',
      },
      'Het is de dag waarop we ons samen voorbereiden op een ander land en een ander ziekenhuis: cultuur, ethiek, mondiale gezondheid, en wat je doet als er iets misgaat.',
      {when: 'link', text: 'Neem deel via deze link, liefst enkele minuten vooraf:\n{{Link}}'},
      {
        when: 'obligatory',
        text: 'Iedereen die op uitwisseling gaat, moet erbij zijn. Kan je echt niet, laat het ons dan nu weten: je krijgt dan de opname en een korte quiz.',
      },
      {when: 'deposit', text: 'We vragen een waarborg van {{Deposit}} €, die je terugkrijgt als je komt.'},
      'Laat met je persoonlijke link weten of je komt. Op de dag zelf meld je je met dezelfde link aan:\n{{Answer link}}',
      'Referentie: {{Reference}}',
      'Tot dan,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : Pre-Exchange Training, {{When}}',
    body: [
      'Bonjour {{First name}},',
      'Nous t’invitons au Pre-Exchange Training : {{When}}, jusqu’à {{Until}}, {{Where}}.',
      {
        when: 'changed',
        text: 'L’heure ou le lieu a changé : oublie notre mail précédent à ce sujet, et accepte la modification dans ton agenda.',
      },
      'C’est le jour où nous nous préparons ensemble à un autre pays et à un autre hôpital : culture, éthique, santé mondiale, et que faire quand quelque chose tourne mal.',
      {when: 'link', text: 'Connecte-toi par ce lien, quelques minutes à l’avance :\n{{Link}}'},
      {
        when: 'obligatory',
        text: 'La présence est obligatoire pour toute personne qui part en échange. Si tu ne peux vraiment pas venir, dis-le-nous maintenant : tu recevras l’enregistrement et un petit quiz.',
      },
      {when: 'deposit', text: 'Nous demandons une caution de {{Deposit}} €, que tu récupères en venant.'},
      'Dis-nous avec ton lien personnel si tu viens. Le jour même, tu signales ta présence avec le même lien :\n{{Answer link}}',
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
