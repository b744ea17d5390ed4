/** To visitors of an information session: the booklet, the countries with their conditions, what was wished last year. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const informationSession: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: the countries, and how to apply',
    body: [
      'Thank you for coming to our information session!',
      'You can apply from {{Form opens}} to {{Form closes}}.',
      {when: 'booklet', text: 'Our booklet tells you all the rest:\n{{Booklet}}'},
      {when: 'countries', text: 'These are the countries with their places and conditions:'},
      {pairs: 'countries'},
      {when: 'demand', text: 'How often a country was wished last year:', list: 'demand'},
      'Name every place that you would accept: the order of your wishes decides, and a long list never takes a better wish away from you.',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: de landen, en hoe je kandidaat stelt',
    body: [
      'Bedankt voor je komst naar onze infosessie!',
      'Kandidaat stellen kan van {{Form opens}} tot {{Form closes}}.',
      {when: 'booklet', text: 'In onze brochure lees je al de rest:\n{{Booklet}}'},
      {when: 'countries', text: 'Dit zijn de landen, met hun plaatsen en voorwaarden:'},
      {pairs: 'countries'},
      {when: 'demand', text: 'Zo vaak werd een land vorig jaar gewenst:', list: 'demand'},
      'Noem elke plaats die je zou aanvaarden: de volgorde van je wensen beslist, en een lange lijst neemt je nooit een betere wens af.',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : les pays, et comment poser ta candidature',
    body: [
      'Merci d’être venu·e à notre séance d’information !',
      'Tu peux poser ta candidature du {{Form opens}} au {{Form closes}}.',
      {when: 'booklet', text: 'Notre brochure t’explique tout le reste :\n{{Booklet}}'},
      {when: 'countries', text: 'Voici les pays, avec leurs places et leurs conditions :'},
      {pairs: 'countries'},
      {when: 'demand', text: 'Nombre de souhaits par pays l’an dernier :', list: 'demand'},
      'Cite chaque place que tu accepterais : c’est l’ordre de tes souhaits qui décide, et une longue liste ne te prive jamais d’un meilleur souhait.',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
