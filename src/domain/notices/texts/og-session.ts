/** The invitation to the OG session, with an entry for the calendar. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const ogSession: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: OG session on {{When}}',
    body: [
      'Dear {{First name}},',
      'You are invited to the OG session: {{When}}, until {{Until}}, {{Where}}.',
      {
        when: 'changed',
        text: 'Time or place have changed: forget our earlier mail about it, and accept the change in your calendar.',
      },
      'We tell you what happens now: documents and their dates, insurance, money, travelling, and whom to ask what.',
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
    subject: '{{Season}}: OG-sessie op {{When}}',
    body: [
      'Dag {{First name}},',
      'Je bent uitgenodigd voor de OG-sessie: {{When}}, tot {{Until}}, {{Where}}.',
      {
        when: 'changed',
        text: 'Het uur of de plaats is veranderd: vergeet onze vorige mail hierover, en aanvaard de wijziging in je agenda.',
      },
      'We vertellen je wat er nu gebeurt: documenten en hun data, verzekering, geld, reizen, en bij wie je terechtkan.',
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
    subject: '{{Season}} : session OG, {{When}}',
    body: [
      'Bonjour {{First name}},',
      'Nous t’invitons à la session OG : {{When}}, jusqu’à {{Until}}, {{Where}}.',
      {
        when: 'changed',
        text: 'L’heure ou le lieu a changé : oublie notre mail précédent à ce sujet, et accepte la modification dans ton agenda.',
      },
      'Nous t’expliquons la suite : les documents et leurs dates, l’assurance, l’argent, le voyage, et à qui t’adresser.',
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
