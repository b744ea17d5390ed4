/** Asking for what is missing in an application, while it can still be mended. */
import {retold} from '../../intake/findings';
import type {Problem} from '../../problem';
import {applications} from '../../tables/applications';
import {spokenTime, toInstant} from '../../time/brussels';
import {type Audience, addressee, type Facts, languageOf, type NoticeKind} from '../kind';

export const pleaseFix: NoticeKind = {
  step: 'please fix',
  title: 'Please complete your application',
  who: 'Everybody whose application misses something.',
  placeholders: ['problems', 'formCloses'],
  sentBy: 'dialog',
  check: formStillOpen,
  audience,
};

/** One mail per version of an application: who sends it again, still incomplete, may be asked again. */
function audience({rows, configuration}: Facts): Audience {
  const incomplete = rows(applications).filter(({state}) => state === 'incomplete');
  const formCloses = toInstant(configuration.settings.formCloses);
  return {
    to: incomplete.map(each => {
      const language = languageOf(each, configuration);
      return addressee(each, `v${each.version ?? 1}`, configuration, {
        problems: retold(each.problems, language, 'incomplete'),
        formCloses: spokenTime(formCloses, language),
      });
    }),
    leftOut: [],
  };
}

function formStillOpen({configuration: {settings}, now}: Facts): Problem[] {
  const closes = toInstant(settings.formCloses);
  if (now <= closes) return [];
  const sentence = `The form closed on ${spokenTime(closes, 'en')}: who mends the application now is late. Move "Form closes" in Settings, or leave this mail out.`;
  return [{code: 'date-passed', sentence, where: {tab: 'Settings', column: 'Value'}}];
}
