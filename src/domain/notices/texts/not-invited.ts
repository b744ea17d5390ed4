/** Not invited after the first round, in three languages: said plainly and kindly, with what is still possible. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const notInvited: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: the result of your application',
    body: [
      'Dear {{First name}},',
      'We are sorry: you are not invited to the interview of {{Season}}. There were more applications than interview places, and we had to choose.',
      'Your work was read with care, by officers of other universities. If you want to know how your application was judged, answer this mail; we gladly explain it. You are welcome to apply again next season.',
      'Reference: {{Reference}}',
      'Thank you for applying,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: het resultaat van je kandidatuur',
    body: [
      'Dag {{First name}},',
      'Het spijt ons: je bent niet uitgenodigd voor het interview van {{Season}}. Er waren meer kandidaturen dan interviewplaatsen, en we moesten kiezen.',
      'Je kandidatuur is met zorg gelezen, door verantwoordelijken van andere universiteiten. Wil je weten hoe ze beoordeeld is, antwoord dan op deze mail; we leggen het je graag uit. Volgend seizoen mag je je zeker opnieuw kandidaat stellen.',
      'Referentie: {{Reference}}',
      'Bedankt voor je kandidatuur,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : le résultat de ta candidature',
    body: [
      'Bonjour {{First name}},',
      'Nous sommes désolés : tu n’es pas invité·e à l’entretien de {{Season}}. Il y avait plus de candidatures que de places d’entretien, et il a fallu choisir.',
      'Ta candidature a été lue avec soin, par des responsables d’autres universités. Si tu veux savoir comment elle a été évaluée, réponds à ce mail ; nous te l’expliquerons volontiers. Tu peux bien sûr poser à nouveau ta candidature la saison prochaine.',
      'Référence : {{Reference}}',
      'Merci pour ta candidature,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
