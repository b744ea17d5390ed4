/** A host took a place back: what there is in its place. */
import type {Language} from '../../tables/committees';
import type {Text} from '../text';

export const offerWithdrawn: Readonly<Record<Language, Text>> = {
  en: {
    subject: '{{Season}}: your place has changed',
    body: [
      'Dear {{First name}},',
      'We have bad news: the host country has withdrawn the place that we announced to you.',
      {
        by: 'Standing',
        values: {
          waiting:
            'We have no other place of your list at this moment. You are on the waiting list again, in your old rank, and hear from us as soon as one comes free.',
        },
        otherwise: 'In its place we can offer you {{Place}}.',
      },
      {
        when: 'Answer by',
        text: 'Please accept or decline before {{Answer by}}, with your personal link:\n{{Answer link}}',
      },
      'We are sorry. Answer this mail if you have questions.',
      'Reference: {{Reference}}',
      'Warm regards,\nthe SCOPE team of BeMSA',
    ],
  },
  nl: {
    subject: '{{Season}}: je plaats is veranderd',
    body: [
      'Dag {{First name}},',
      'We hebben slecht nieuws: het gastland heeft de plaats die we je hadden aangekondigd, teruggetrokken.',
      {
        by: 'Standing',
        values: {
          waiting:
            'Op dit moment hebben we geen andere plaats van je lijst. Je staat opnieuw op de wachtlijst, met je oude rang, en hoort van ons zodra er een vrijkomt.',
        },
        otherwise: 'In de plaats daarvan kunnen we je {{Place}} aanbieden.',
      },
      {
        when: 'Answer by',
        text: 'Aanvaard de plaats of zie ervan af vóór {{Answer by}}, met je persoonlijke link:\n{{Answer link}}',
      },
      'Het spijt ons. Antwoord op deze mail als je vragen hebt.',
      'Referentie: {{Reference}}',
      'Hartelijke groeten,\nhet SCOPE-team van BeMSA',
    ],
  },
  fr: {
    subject: '{{Season}} : ta place a changé',
    body: [
      'Bonjour {{First name}},',
      'Nous avons une mauvaise nouvelle : le pays d’accueil a retiré la place que nous t’avions annoncée.',
      {
        by: 'Standing',
        values: {
          waiting:
            'Pour le moment, nous n’avons pas d’autre place de ta liste. Tu es de nouveau sur la liste d’attente, à ton ancien rang, et nous t’écrivons dès qu’une place se libère.',
        },
        otherwise: 'Nous pouvons te proposer une autre place : {{Place}}.',
      },
      {when: 'Answer by', text: 'Accepte ou refuse avant le {{Answer by}}, avec ton lien personnel :\n{{Answer link}}'},
      'Nous sommes désolés. Réponds à ce mail si tu as des questions.',
      'Référence : {{Reference}}',
      'Bien à toi,\nl’équipe SCOPE de la BeMSA',
    ],
  },
};
