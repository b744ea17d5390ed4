/** A grid question: a row for each thing asked, a column for each answer. */

import type {GridQuestion} from '../../../forms/model';
import type {QuestionProps} from './items';

type Row = string | readonly string[];

export function GridOfChoices({item, answer, onAnswer}: QuestionProps & {readonly item: GridQuestion}) {
  const isMany = item.type === 'CHECKBOX_GRID';
  const empty: Row = isMany ? [] : '';
  const rows = item.rows.map((_, at): Row => (answer as readonly Row[] | undefined)?.[at] ?? empty);
  const set = (at: number, column: string, on: boolean) => {
    const row = rows[at]!;
    const chosen: Row = isMany
      ? [...(row as string[]).filter(each => each !== column), ...(on ? [column] : [])]
      : column;
    onAnswer(rows.map((each, index) => (index === at ? chosen : each)) as string[] | string[][]);
  };

  return (
    <div class="choice-grid">
      <table>
        <thead>
          <tr>
            <td />
            {item.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.rows.map(({title}, at) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {item.columns.map(column => (
                <td key={column}>
                  <input
                    type={isMany ? 'checkbox' : 'radio'}
                    name={`item-${item.id}-${at}`}
                    aria-label={`${title}: ${column}`}
                    checked={isMany ? rows[at]!.includes(column) : rows[at] === column}
                    onChange={event => set(at, column, event.currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
