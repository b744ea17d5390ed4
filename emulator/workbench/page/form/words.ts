/** What Google Forms says around the questions, in the language of whoever fills it in; the form's own words are its owner's. */

import type {Language} from '../../../forms/wording';

export interface Words {
  readonly answer: string;
  readonly required: string;
  readonly recorded: string;
  readonly choose: string;
  readonly other: string;
  readonly clear: string;
  readonly back: string;
  readonly next: string;
  readonly submit: string;
  readonly sending: string;
  readonly edit: string;
  readonly again: string;
  page(at: number, of: number): string;
  files(count: number, size: string): string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    answer: 'Your answer',
    required: '* Indicates required question',
    recorded: 'Your e-mail address is recorded with your answers.',
    choose: 'Choose',
    other: 'Other:',
    clear: 'Clear selection',
    back: 'Back',
    next: 'Next',
    submit: 'Submit',
    sending: 'Sending…',
    edit: 'Edit your response',
    again: 'Submit another response',
    page: (at, of) => `Page ${at} of ${of}`,
    files: (count, size) => (count === 1 ? `1 file, at most ${size}.` : `Up to ${count} files, ${size} each.`),
  },
  nl: {
    answer: 'Jouw antwoord',
    required: '* Verplichte vraag',
    recorded: 'Je e-mailadres wordt bij je antwoorden bewaard.',
    choose: 'Kiezen',
    other: 'Anders:',
    clear: 'Selectie wissen',
    back: 'Vorige',
    next: 'Volgende',
    submit: 'Verzenden',
    sending: 'Wordt verzonden…',
    edit: 'Je antwoord bewerken',
    again: 'Nog een antwoord verzenden',
    page: (at, of) => `Pagina ${at} van ${of}`,
    files: (count, size) =>
      count === 1 ? `1 bestand, hoogstens ${size}.` : `Hoogstens ${count} bestanden, ${size} per bestand.`,
  },
  fr: {
    answer: 'Votre réponse',
    required: '* Indique une question obligatoire',
    recorded: 'Votre adresse e-mail est enregistrée avec vos réponses.',
    choose: 'Sélectionner',
    other: 'Autre :',
    clear: 'Effacer la sélection',
    back: 'Retour',
    next: 'Suivant',
    submit: 'Envoyer',
    sending: 'Envoi en cours…',
    edit: 'Modifier votre réponse',
    again: 'Envoyer une autre réponse',
    page: (at, of) => `Page ${at} sur ${of}`,
    files: (count, size) =>
      count === 1 ? `1 fichier, ${size} au plus.` : `Jusqu’à ${count} fichiers, ${size} au plus chacun.`,
  },
};
