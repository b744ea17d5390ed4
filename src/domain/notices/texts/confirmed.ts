/** What an answer to an offer came to: accepted, declined, too late, or nothing of ours. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const confirmed: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your answer',
    body: [
      'Dear {{First name}},',
      {
        by: 'Outcome',
        values: {
          accepted: 'You have accepted {{Place}}. It is yours: we look forward to sending you there.',
          late: 'You have accepted {{Place}}, after the deadline. The place was still free, so it is yours.',
          declined:
            'You have declined {{Place}}. Thank you for telling us: it goes to the next candidate of the waiting list.',
          silent:
            'We had no answer from you in time and could not reach you, so {{Place}} goes to the next candidate of the waiting list.',
          officer: 'As you told us, you do not take {{Place}}; it goes to the next candidate of the waiting list.',
          gone: 'Your answer came in, but there is no place of yours to answer for any more: it was given away, or taken back by the host. If you think that this is a mistake, answer this mail.',
          unclear: 'Your answer came in, but it says neither yes nor no. Please open the link in our mail again.',
          code: 'An answer was sent with this address and a code that is not valid. Please open the personal link in our last mail; each person has a link of their own.',
        },
        otherwise: '',
      },
      {when: 'Reference', text: 'Reference: {{Reference}}'},
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je antwoord',
    body: [
      'Dag {{First name}},',
      {
        by: 'Outcome',
        values: {
          accepted: 'Je hebt {{Place}} aanvaard. De plaats is van jou: we kijken er samen met jou naar uit.',
          late: 'Je hebt {{Place}} na de deadline aanvaard. De plaats was nog vrij en is dus van jou.',
          declined:
            'Je ziet af van {{Place}}. Bedankt om het te laten weten: de plaats gaat naar de volgende op de wachtlijst.',
          silent:
            'We kregen op tijd geen antwoord en konden je niet bereiken. {{Place}} gaat dus naar de volgende op de wachtlijst.',
          officer: 'Zoals je ons liet weten, neem je {{Place}} niet; de plaats gaat naar de volgende op de wachtlijst.',
          gone: 'Je antwoord is binnengekomen, maar er is geen plaats meer waarop je kan antwoorden: ze is doorgegeven of door het gastland teruggetrokken. Denk je dat dit niet klopt, antwoord dan op deze mail.',
          unclear: 'Je antwoord is binnengekomen, maar zegt geen ja of nee. Open de link in onze mail opnieuw.',
        },
        otherwise: 'Er kwam een antwoord met een ongeldige code. Open de persoonlijke link in onze laatste mail.',
      },
      {when: 'Reference', text: 'Referentie: {{Reference}}'},
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ta réponse',
    body: [
      'Bonjour {{First name}},',
      {
        by: 'Outcome',
        values: {
          accepted: 'Tu as accepté ta place : {{Place}}. Elle est à toi, et nous nous réjouissons avec toi.',
          late: 'Tu as accepté ta place ({{Place}}) après la date limite. Elle était encore libre : elle est à toi.',
          declined:
            'Tu as refusé ta place ({{Place}}). Merci de nous l’avoir dit : elle passe à la personne suivante de la liste d’attente.',
          silent:
            'Nous n’avons pas reçu de réponse à temps et n’avons pas pu te joindre : ta place ({{Place}}) passe à la personne suivante de la liste d’attente.',
          officer:
            'Comme tu nous l’as dit, tu ne prends pas ta place ({{Place}}) ; elle passe à la personne suivante de la liste d’attente.',
          gone: 'Ta réponse est arrivée, mais il n’y a plus de place à laquelle répondre : elle a été donnée à quelqu’un d’autre ou retirée par le pays d’accueil. Si tu penses que c’est une erreur, réponds à ce mail.',
          unclear: 'Ta réponse est arrivée, mais elle ne dit ni oui ni non. Ouvre à nouveau le lien de notre mail.',
        },
        otherwise:
          'Une réponse est arrivée avec un code qui n’est pas valable. Ouvre le lien personnel de notre dernier mail.',
      },
      {when: 'Reference', text: 'Référence : {{Reference}}'},
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
