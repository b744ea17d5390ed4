/** To a reader who has applications left: how many, until when, where. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const readingReminder: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{season}}: {{unread}} of your {{total}} applications are still to read',
    body: [
      'You still have {{unread}} of {{total}} applications to read, until {{due}}.',
      'Dear {{name}},\nopen the sheet of the season and choose SCOPE › Score applications: your next application opens by itself, and unsent marks are still where you left them.',
      'Can you not read one of them, or do you know the applicant? Abstain with a word of explanation, and somebody else gets it. If you cannot read at all, answer this mail: better early than late.',
      'Thank you! Every application is read by more than one person, and yours count.',
    ],
  },
  nl: {
    subject: '{{season}}: je moet nog {{unread}} van je {{total}} kandidaturen lezen',
    body: [
      'Je moet nog {{unread}} van je {{total}} kandidaturen lezen, tot {{due}}.',
      'Dag {{name}},\nopen het werkblad van het seizoen en kies SCOPE › Score applications: je volgende kandidatuur gaat vanzelf open, en punten die je nog niet had opgeslagen staan er nog.',
      'Kan je er een niet lezen, of ken je de kandidaat? Onthoud je dan met een woordje uitleg, en iemand anders krijgt ze. Lukt het je helemaal niet, antwoord dan op deze mail: liever vroeg dan laat.',
      'Bedankt! Elke kandidatuur wordt door meer dan één persoon gelezen, en jouw punten tellen.',
    ],
  },
  fr: {
    subject: '{{season}} : il te reste {{unread}} de tes {{total}} candidatures à lire',
    body: [
      'Il te reste {{unread}} de tes {{total}} candidatures à lire, jusqu’au {{due}}.',
      'Bonjour {{name}},\nouvre la feuille de la saison et choisis SCOPE › Score applications : ta prochaine candidature s’ouvre d’elle-même, et les points que tu n’avais pas encore enregistrés y sont toujours.',
      'Tu ne peux pas en lire une, ou tu connais la personne ? Abstiens-toi avec un mot d’explication, et quelqu’un d’autre la recevra. Si tu ne peux pas lire du tout, réponds à ce mail : mieux vaut tôt que tard.',
      'Merci ! Chaque candidature est lue par plus d’une personne, et tes points comptent.',
    ],
  },
};
