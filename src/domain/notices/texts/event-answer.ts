/** The answer to what somebody said of the OG session or PET with the personal link. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const eventAnswer: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your answer about the {{Event}}',
    body: [
      'Dear {{First name}},',
      {
        by: 'outcome',
        values: {
          coming: 'We have noted that you are coming to the {{Event}}: {{When}}, {{Where}}.',
          waiting:
            'All places at the {{Event}} of {{When}} are taken at this moment. You wait for the next one that comes free, and hear from us as soon as it does.',
          in: 'A place has come free at the {{Event}}: we expect you on {{When}}, {{Where}}.',
          'not coming': 'We have noted that you cannot come to the {{Event}} of {{When}}.',
          here: 'We have noted that you are at the {{Event}} of {{When}}. Welcome!',
          early: 'You can sign in to the {{Event}} only when it begins, on {{When}}: nothing has been noted yet.',
          late: 'The {{Event}} of {{When}} is over, so you can no longer sign in. If you were there, answer this mail.',
          begun:
            'The {{Event}} of {{When}} has begun already, so this answer changes nothing. Are you there? Then choose “I am here now”.',
          noted:
            'An officer has noted something else about you at the {{Event}} of {{When}}, and that counts. If it is not right, answer this mail.',
          cancelled: 'The {{Event}} of {{When}} is cancelled, so you need not answer.',
          code: 'The code in your answer is not one of ours: use the link in our last mail, or answer this one.',
        },
        otherwise: 'We could not read your answer: choose one of the answers in the form.',
      },
      {
        by: 'outcome',
        values: {
          'not coming':
            'If you have to be there, we send you the recording and a short quiz afterwards. If you can come after all, answer again.',
        },
        otherwise: '',
      },
      {when: 'reference', text: 'Reference: {{Reference}}'},
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je antwoord over de {{Event}}',
    body: [
      'Dag {{First name}},',
      {
        by: 'outcome',
        values: {
          coming: 'We hebben genoteerd dat je naar de {{Event}} komt: {{When}}, {{Where}}.',
          waiting:
            'Alle plaatsen op de {{Event}} van {{When}} zijn nu bezet. Je wacht op de eerste die vrijkomt en hoort van ons zodra het zover is.',
          in: 'Er is een plaats vrijgekomen op de {{Event}}: we verwachten je op {{When}}, {{Where}}.',
          'not coming': 'We hebben genoteerd dat je niet naar de {{Event}} van {{When}} kan komen.',
          here: 'We hebben genoteerd dat je op de {{Event}} van {{When}} bent. Welkom!',
          early: 'Aanmelden op de {{Event}} kan pas wanneer die begint, op {{When}}: er is nog niets genoteerd.',
          late: 'De {{Event}} van {{When}} is voorbij, dus aanmelden kan niet meer. Was je er wel, antwoord dan op deze mail.',
          begun:
            'De {{Event}} van {{When}} is al begonnen, dus dit antwoord verandert niets. Ben je er? Kies dan “Ik ben er nu”.',
          noted:
            'Iemand van het team heeft over jou op de {{Event}} van {{When}} iets anders genoteerd, en dat telt. Klopt het niet, antwoord dan op deze mail.',
          cancelled: 'De {{Event}} van {{When}} gaat niet door, dus je hoeft niet te antwoorden.',
          code: 'De code in je antwoord is geen code van ons: gebruik de link in onze laatste mail, of antwoord op deze.',
        },
        otherwise: 'We konden je antwoord niet lezen: kies een van de antwoorden in het formulier.',
      },
      {
        by: 'outcome',
        values: {
          'not coming':
            'Als je erbij moet zijn, sturen we je achteraf de opname en een korte quiz. Kan je toch komen, antwoord dan opnieuw.',
        },
        otherwise: '',
      },
      {when: 'reference', text: 'Referentie: {{Reference}}'},
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ta réponse ({{Event}})',
    body: [
      'Bonjour {{First name}},',
      {
        by: 'outcome',
        values: {
          coming: 'Nous avons noté que tu viens : {{Event}}, {{When}}, {{Where}}.',
          waiting:
            'Toutes les places sont prises pour l’instant : {{Event}}, {{When}}. Tu attends la première qui se libère, et nous t’écrivons dès que c’est le cas.',
          in: 'Une place s’est libérée et nous t’attendons : {{Event}}, {{When}}, {{Where}}.',
          'not coming': 'Nous avons noté que tu ne peux pas venir : {{Event}}, {{When}}.',
          here: 'Nous avons noté que tu es là : {{Event}}, {{When}}. Bienvenue !',
          early: 'Tu ne peux signaler ta présence qu’au début : {{Event}}, {{When}}. Rien n’a encore été noté.',
          late: 'C’est terminé, tu ne peux plus signaler ta présence : {{Event}}, {{When}}. Si tu étais là, réponds à ce mail.',
          begun:
            'C’est déjà commencé, cette réponse ne change donc rien : {{Event}}, {{When}}. Tu es là ? Choisis « Je suis là maintenant ».',
          noted:
            'Un membre de l’équipe a noté autre chose à ton sujet, et cela compte : {{Event}}, {{When}}. Si ce n’est pas correct, réponds à ce mail.',
          cancelled: 'C’est annulé, tu n’as donc pas besoin de répondre : {{Event}}, {{When}}.',
          code: 'Le code de ta réponse n’est pas l’un des nôtres : utilise le lien de notre dernier mail, ou réponds à celui-ci.',
        },
        otherwise: 'Nous n’avons pas pu lire ta réponse : choisis une des réponses du formulaire.',
      },
      {
        by: 'outcome',
        values: {
          'not coming':
            'Si ta présence est obligatoire, nous t’enverrons ensuite l’enregistrement et un petit quiz. Si tu peux venir malgré tout, réponds à nouveau.',
        },
        otherwise: '',
      },
      {when: 'reference', text: 'Référence : {{Reference}}'},
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
