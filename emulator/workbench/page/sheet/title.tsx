/** The name of the spreadsheet; who may edit it may rename it in place. */

import {useEffect, useRef} from 'preact/hooks';
import {ask} from '../ask';
import {sayError} from '../live';

export function Title({name, canEdit}: {readonly name: string; readonly canEdit: boolean}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.value = name;
  }, [name]);
  if (!canEdit) return <h1 class="book-title">{name}</h1>;

  const keep = (text: string) => {
    if (text !== name) ask('sheets.rename', {name: text}).catch(sayError);
  };
  return (
    <h1 class="book-title">
      <input
        ref={box}
        aria-label="Name of the spreadsheet"
        style={{width: `calc(${Math.max(8, name.length + 1)}ch + 24px)`}}
        onBlur={event => keep(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.value = name;
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
