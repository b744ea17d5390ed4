/** The waiting list: no place yet, what would have changed it, and what happens next. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const waitingList: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: you are on the waiting list',
    body: [
      'Dear {{First name}},',
      'You are on the waiting list of {{Season}}: none of the places on your list was free when your turn came.',
      {when: 'Why', text: '{{Why}}'},
      'When a place comes free, it is offered in order of rank to the first person who wished it. You need do nothing; should it be you, we write to you at once.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je staat op de wachtlijst',
    body: [
      'Dag {{First name}},',
      'Je staat op de wachtlijst van {{Season}}: toen het jouw beurt was, was geen van de plaatsen op je lijst nog vrij.',
      {when: 'Why', text: '{{Why}}'},
      'Komt er een plaats vrij, dan wordt ze in volgorde van de rangschikking aangeboden aan de eerste die ze wilde. Je hoeft niets te doen; ben jij dat, dan schrijven we je meteen.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : tu es sur la liste d’attente',
    body: [
      'Bonjour {{First name}},',
      'Tu es sur la liste d’attente de {{Season}} : quand ton tour est venu, aucune des places de ta liste n’était encore libre.',
      {when: 'Why', text: '{{Why}}'},
      'Quand une place se libère, elle est proposée, dans l’ordre du classement, à la première personne qui l’a souhaitée. Tu n’as rien à faire ; si c’est toi, nous t’écrivons tout de suite.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
