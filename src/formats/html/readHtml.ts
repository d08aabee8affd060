import type { ReadResult } from '../../text/sourceText';
import { readText } from '../text/readText';

export function readHtml(text: string): ReadResult {
  return readText(text);
}
