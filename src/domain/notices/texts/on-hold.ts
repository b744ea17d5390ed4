/** On hold after the first round, in three languages: what it means, and when there is news. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const onHold: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: you are on hold for the interview',
    body: [
      'Dear {{First name}},',
      'You are on hold for the interview of {{Season}}: your application was good, and there were more good ones than interview places.',
      'When somebody who was invited withdraws, the next on hold is invited. That can happen until the last interview, on {{Interviews to}}; we write at once if it is you. You need do nothing.',
      'Would you rather not wait? Answer this mail and we take you off the list.',
      'Reference: {{Reference}}',
      'With kind regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je staat op de reservelijst voor het interview',
    body: [
      'Dag {{First name}},',
      'Je staat op de reservelijst voor het interview van {{Season}}: je kandidatuur was goed, en er waren meer goede kandidaturen dan interviewplaatsen.',
      'Wanneer iemand die uitgenodigd is afhaakt, wordt de volgende op de reservelijst uitgenodigd. Dat kan tot het laatste interview, op {{Interviews to}}; als jij aan de beurt bent, schrijven we je meteen. Je hoeft niets te doen.',
      'Wacht je liever niet? Antwoord op deze mail en we halen je van de lijst.',
      'Referentie: {{Reference}}',
      'Met vriendelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : tu es sur la liste de réserve pour l’entretien',
    body: [
      'Bonjour {{First name}},',
      'Tu es sur la liste de réserve pour l’entretien de {{Season}} : ta candidature était bonne, et il y avait plus de bonnes candidatures que de places d’entretien.',
      'Si une personne invitée se désiste, la suivante sur la liste est invitée. Cela peut arriver jusqu’au dernier entretien, le {{Interviews to}} ; si c’est ton tour, nous t’écrivons tout de suite. Tu n’as rien à faire.',
      'Tu préfères ne pas attendre ? Réponds à ce mail et nous te retirons de la liste.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
