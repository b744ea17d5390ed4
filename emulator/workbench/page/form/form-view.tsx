/** Forms: the one that is open, as an applicant sees it, or the list of them. */

import {useEffect, useState} from 'preact/hooks';
import {ask} from '../ask';
import {sayError, useAsked, useLive} from '../live';
import {href, useRoute} from '../route';
import {OpenForm} from './open-form';

/** `#/form`, `#/form/ID`, `#/form/ID/edit/RESPONSE`, or `#/form/ADDRESS`, which finds its form. */
export function FormView() {
  const {path} = useRoute();
  const [first, word, response] = path;
  const isAddress = first?.startsWith('https://') === true;
  const {value: state} = useAsked('session.state', {});
  const [found, setFound] = useState<{url: string; form: string; edit: string | null} | null>(null);
  const {connected} = useLive();
  useEffect(() => {
    if (!isAddress || !connected) return;
    ask('forms.find', {url: first}).then(({id, edit}) => setFound({url: first, form: id, edit}), sayError);
  }, [first, connected]);

  if (isAddress) {
    if (found?.url !== first) return <p class="empty">Looking for the form…</p>;
    const {url, form, edit} = found;
    return <OpenForm key={`${url} ${state?.me.email}`} form={form} url={edit === null ? url : null} edit={edit} />;
  }
  const form = first ?? state?.home.form ?? null;
  if (first === 'all' || (state !== undefined && form === null)) return <Forms />;
  if (form === null) return <p class="empty">Opening the form…</p>;
  const edit = word === 'edit' ? (response ?? null) : null;
  return <OpenForm key={`${form} ${edit} ${state?.me.email}`} form={form} url={null} edit={edit} />;
}

function Forms() {
  const {value: forms = []} = useAsked('forms.list', {});
  return (
    <div class="empty">
      <h1>Forms</h1>
      <ul>
        {forms.map(({id, title}) => (
          <li key={id}>
            <a href={href('form', id)}>{title}</a>
          </li>
        ))}
      </ul>
      {forms.length === 0 && <p>There is no form in this workspace.</p>}
    </div>
  );
}
