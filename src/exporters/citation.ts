/** Legal sources in words. */
import type { Citation } from '../linter/finding';

/** A citation that nobody has confirmed says so wherever it is shown. */
export function citationInWords({ citation, says, confirmed }: Citation): string {
  return `${citation}${confirmed ? '' : ' (not confirmed)'}: ${says}`;
}
