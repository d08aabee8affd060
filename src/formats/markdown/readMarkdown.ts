import type { ReadResult } from '../../text/sourceText';
import { readText } from '../text/readText';

export function readMarkdown(text: string): ReadResult {
  return readText(text);
}
