/** An answer of the booking form that changes nothing, and why. One text for all codes that open nothing. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const bookingRefused: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your interview was not changed',
    body: [
      {by: 'firstName', values: {'': 'Hello,'}, otherwise: 'Hello {{First name}},'},
      {
        by: 'why',
        values: {
          code: 'We could not book anything with the code that was sent: it is not valid, or not any more. Please use the personal link of our last mail to you as it is.',
          moves: 'Your interview stays as it is: {{When}}. It was moved already as often as that is possible.',
          spent:
            'You have no interview, and cannot choose another time by yourself any more, because yours was cancelled. Answer this mail if you want to take part.',
          late: 'Your interview stays as it is: {{When}}. It can be moved until {{Hours}} hours before, and that is over. If you cannot come, answer this mail.',
          over: 'There is nothing to book any more: your interview has been, or has begun.',
          nothing: 'There was no interview to cancel: you have not booked one.',
        },
        otherwise:
          'We could not book anything with the code that was sent: it is not valid, or not any more. Please use the personal link of our last mail to you as it is.',
      },
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: aan je interview is niets veranderd',
    body: [
      {by: 'firstName', values: {'': 'Dag,'}, otherwise: 'Dag {{First name}},'},
      {
        by: 'why',
        values: {
          code: 'We konden niets vastleggen met de code die is ingestuurd: ze is niet (meer) geldig. Gebruik de persoonlijke link uit onze laatste mail aan jou zoals hij is.',
          moves: 'Je interview blijft zoals het is: {{When}}. Het is al zo vaak verplaatst als mogelijk is.',
          spent:
            'Je hebt geen interview en kan zelf geen ander moment meer kiezen, omdat het jouwe geannuleerd is. Antwoord op deze mail als je wil meedoen.',
          late: 'Je interview blijft zoals het is: {{When}}. Verplaatsen kan tot {{Hours}} uur ervoor, en dat is voorbij. Kan je niet komen, antwoord dan op deze mail.',
          over: 'Er valt niets meer vast te leggen: je interview is geweest of is begonnen.',
          nothing: 'Er was geen interview om te annuleren: je hebt er geen vastgelegd.',
        },
        otherwise:
          'We konden niets vastleggen met de code die is ingestuurd: ze is niet (meer) geldig. Gebruik de persoonlijke link uit onze laatste mail aan jou zoals hij is.',
      },
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ton entretien n’a pas été modifié',
    body: [
      {by: 'firstName', values: {'': 'Bonjour,'}, otherwise: 'Bonjour {{First name}},'},
      {
        by: 'why',
        values: {
          code: 'Nous n’avons rien pu réserver avec le code envoyé : il n’est pas ou plus valable. Utilise le lien personnel de notre dernier mail tel quel.',
          moves: 'Ton entretien reste comme il est : {{When}}. Il a déjà été déplacé autant de fois que possible.',
          spent:
            'Tu n’as pas d’entretien et ne peux plus choisir un autre moment toi-même, car le tien a été annulé. Réponds à ce mail si tu veux participer.',
          late: 'Ton entretien reste comme il est : {{When}}. On peut le déplacer jusqu’à {{Hours}} heures avant, et ce délai est passé. Si tu ne peux pas venir, réponds à ce mail.',
          over: 'Il n’y a plus rien à réserver : ton entretien a eu lieu ou a commencé.',
          nothing: 'Il n’y avait pas d’entretien à annuler : tu n’en as pas réservé.',
        },
        otherwise:
          'Nous n’avons rien pu réserver avec le code envoyé : il n’est pas ou plus valable. Utilise le lien personnel de notre dernier mail tel quel.',
      },
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
