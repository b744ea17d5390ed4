/** Words beside the colours. */
import type {Light} from '../../domain/exchange/dates';

export const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  red: '✕ Late',
  amber: '! Due soon',
  later: '… Later',
  green: '✓ Done',
};
