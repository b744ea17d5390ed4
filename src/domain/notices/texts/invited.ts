/** The invitation to the interview in three languages: the good news, when the interviews are, what comes next. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const invited: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: you are invited to the interview',
    body: [
      'Dear {{First name}},',
      'Congratulations: you are invited to the interview of {{Season}}.',
      'The interviews are online, from {{Interviews from}} to {{Interviews to}}. In a following mail you get your personal link, with which you choose a time that suits you. You need do nothing until then, but please keep an evening free.',
      'Can you not take part any more? Then answer this mail as soon as you can: somebody who is on hold will be glad of the place.',
      'Reference: {{Reference}}',
      'See you soon,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je bent uitgenodigd voor het interview',
    body: [
      'Dag {{First name}},',
      'Proficiat: je bent uitgenodigd voor het interview van {{Season}}.',
      'De interviews zijn online, van {{Interviews from}} tot {{Interviews to}}. In een volgende mail krijg je je persoonlijke link, waarmee je een moment kiest dat je past. Tot dan hoef je niets te doen, maar hou alvast een avond vrij.',
      'Kan je toch niet meer meedoen? Antwoord dan zo snel mogelijk op deze mail: iemand op de reservelijst zal blij zijn met de plaats.',
      'Referentie: {{Reference}}',
      'Tot binnenkort,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : tu es invité·e à l’entretien',
    body: [
      'Bonjour {{First name}},',
      'Félicitations : tu es invité·e à l’entretien de {{Season}}.',
      'Les entretiens ont lieu en ligne, du {{Interviews from}} au {{Interviews to}}. Dans un prochain mail, tu recevras ton lien personnel pour choisir un moment qui te convient. D’ici là tu n’as rien à faire, mais garde déjà une soirée libre.',
      'Tu ne peux plus participer ? Réponds à ce mail dès que possible : une personne de la liste de réserve sera heureuse de prendre la place.',
      'Référence : {{Reference}}',
      'À bientôt,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
