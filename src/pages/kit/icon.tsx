/**
 * The icons of a status, drawn as lines so that no font decides how they look. A word always stands beside one, so they
 * are hidden from screen readers.
 */
const SHAPES = {
  done: 'M2 6.5 5 9.5 10 3',
  now: 'M2 6H10M6.5 2.5 10 6 6.5 9.5',
  blocked: 'M6 1.5 11 10.5H1ZM6 5V7.5M6 8.6V9.4',
  later: 'M6 2A4 4 0 1 1 5.99 2',
  absent: 'M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5',
  pen: 'M2 10 2.6 7.4 8 2 10 4 4.6 9.4ZM7 3 9 5',
  half: 'M6 2A4 4 0 1 1 5.99 2M6 2V10M6 4H8.5M6 6H10M6 8H8.5',
  closed: 'M2 6H10',
  free: 'M2.5 2.5H9.5V9.5H2.5Z',
  person: 'M6 2A2 2 0 1 1 5.99 2M2 10.5C2 6 10 6 10 10.5',
};

export type IconName = keyof typeof SHAPES;

export function Icon({name}: {readonly name: IconName}) {
  return (
    <svg class="icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={SHAPES[name]} fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}
