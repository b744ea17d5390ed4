/** The receipt in three languages: what came in, what is missing, which application counts, a copy of the answers. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const receipt: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: we have your application ({{Reference}})',
    body: [
      'Dear {{First name}},',
      {
        by: 'Version',
        values: {'1': 'Your application for {{Season}} has come in.'},
        otherwise: 'Your changed application for {{Season}} has come in; this version replaces the one before.',
      },
      'Reference: {{Reference}}\nSubmitted: {{Submitted}}',
      {
        when: 'Late',
        text: 'The form had closed {{Late}} before. Your committee decides whether it can still take part.',
      },
      {
        when: 'Counts instead',
        text: 'We have several applications of yours. {{Counts instead}} counts; this one stays on file and takes no part.',
      },
      {when: 'Problems', text: 'Please look at this:', list: 'Problems'},
      {
        by: 'State',
        values: {
          incomplete: 'You can complete it with the edit link of the form until {{Form closes}}.',
          withdrawn: 'It was withdrawn, and stays so: answer this mail if you want to take part after all.',
        },
        otherwise: '',
      },
      {
        by: 'State',
        values: {incomplete: 'The copy below is what you sent.', withdrawn: 'The copy below is what you sent.'},
        otherwise:
          'The copy below is what you sent. You need do nothing else; we write again when the results are known.',
      },
      {pairs: 'Answers'},
    ],
  },
  nl: {
    subject: '{{Season}}: we hebben je kandidatuur ({{Reference}})',
    body: [
      'Dag {{First name}},',
      {
        by: 'Version',
        values: {'1': 'Je kandidatuur voor {{Season}} is binnengekomen.'},
        otherwise: 'Je gewijzigde kandidatuur voor {{Season}} is binnengekomen; deze versie vervangt de vorige.',
      },
      'Referentie: {{Reference}}\nIngestuurd: {{Submitted}}',
      {
        when: 'Late',
        text: 'Het formulier was al {{Late}} gesloten. Je comité beslist of je kandidatuur nog kan meedoen.',
      },
      {
        when: 'Counts instead',
        text: 'We hebben meer dan één kandidatuur van jou. {{Counts instead}} telt; deze blijft bewaard en doet niet mee.',
      },
      {when: 'Problems', text: 'Kijk hier nog even naar:', list: 'Problems'},
      {
        by: 'State',
        values: {
          incomplete: 'Je kan ze aanvullen met de bewerkingslink van het formulier tot {{Form closes}}.',
          withdrawn: 'Ze was ingetrokken en blijft dat: antwoord op deze mail als je toch wil meedoen.',
        },
        otherwise: '',
      },
      {
        by: 'State',
        values: {
          incomplete: 'Hieronder staat wat je hebt ingestuurd.',
          withdrawn: 'Hieronder staat wat je hebt ingestuurd.',
        },
        otherwise:
          'Hieronder staat wat je hebt ingestuurd. Verder hoef je niets te doen; we schrijven je zodra de resultaten bekend zijn.',
      },
      {pairs: 'Answers'},
    ],
  },
  fr: {
    subject: '{{Season}} : nous avons bien reçu ta candidature ({{Reference}})',
    body: [
      'Bonjour {{First name}},',
      {
        by: 'Version',
        values: {'1': 'Ta candidature pour {{Season}} est bien arrivée.'},
        otherwise: 'Ta candidature modifiée pour {{Season}} est bien arrivée ; cette version remplace la précédente.',
      },
      'Référence : {{Reference}}\nEnvoyée : {{Submitted}}',
      {
        when: 'Late',
        text: 'Le formulaire était fermé depuis {{Late}}. Ton comité décide si ta candidature peut encore participer.',
      },
      {
        when: 'Counts instead',
        text: 'Nous avons plusieurs candidatures de toi. {{Counts instead}} compte ; celle-ci est conservée et ne participe pas.',
      },
      {when: 'Problems', text: 'Merci de regarder ceci :', list: 'Problems'},
      {
        by: 'State',
        values: {
          incomplete: 'Tu peux la compléter avec le lien de modification du formulaire jusqu’au {{Form closes}}.',
          withdrawn: 'Elle avait été retirée et le reste : réponds à ce mail si tu veux quand même participer.',
        },
        otherwise: '',
      },
      {
        by: 'State',
        values: {incomplete: 'Voici ce que tu as envoyé.', withdrawn: 'Voici ce que tu as envoyé.'},
        otherwise:
          'Voici ce que tu as envoyé. Tu n’as rien d’autre à faire ; nous t’écrirons dès que les résultats seront connus.',
      },
      {pairs: 'Answers'},
    ],
  },
};
