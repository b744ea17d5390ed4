/** Asking for what is missing in an application, while it can still be mended. */
import {retold} from '../../intake/findings';
import {applications} from '../../tables/applications';
import {spokenTime, toInstant} from '../../time/brussels';
import {type Audience, addressee, type Facts, languageOf, type NoticeKind} from '../kind';

export const pleaseFix: NoticeKind = {
  step: 'please fix',
  title: 'Please complete your application',
  who: 'Everybody whose application misses something.',
  placeholders: ['problems', 'formCloses'],
  sentBy: 'dialog',
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
