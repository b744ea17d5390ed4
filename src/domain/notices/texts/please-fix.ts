/** Asking for what is missing, in three languages: what, how, until when. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const pleaseFix: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: please complete your application ({{Reference}})',
    body: [
      'Dear {{First name}},',
      {when: 'Problems', text: 'Your application for {{Season}} is not complete yet:', list: 'Problems'},
      'You can complete it until {{Form closes}} with the edit link of the form; it is in the mail that Google sent you when you applied. Without it your application cannot take part.',
      'Reference: {{Reference}}',
      'Is something not clear? Just answer this mail.',
      'The SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: vul je kandidatuur nog aan ({{Reference}})',
    body: [
      'Dag {{First name}},',
      {when: 'Problems', text: 'Je kandidatuur voor {{Season}} is nog niet volledig:', list: 'Problems'},
      'Je kan ze aanvullen tot {{Form closes}} met de bewerkingslink van het formulier; die staat in de mail die Google je stuurde toen je je kandidaat stelde. Anders kan je kandidatuur niet meedoen.',
      'Referentie: {{Reference}}',
      'Is er iets niet duidelijk? Antwoord gewoon op deze mail.',
      'Het SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : merci de compléter ta candidature ({{Reference}})',
    body: [
      'Bonjour {{First name}},',
      {when: 'Problems', text: 'Ta candidature pour {{Season}} n’est pas encore complète :', list: 'Problems'},
      'Tu peux la compléter jusqu’au {{Form closes}} avec le lien de modification du formulaire ; il se trouve dans le mail que Google t’a envoyé lors de ta candidature. Sans cela, elle ne pourra pas participer.',
      'Référence : {{Reference}}',
      'Quelque chose n’est pas clair ? Réponds simplement à ce mail.',
      'L’équipe SCOPE de la BeMSA',
    ],
  },
};
