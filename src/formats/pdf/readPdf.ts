import type { ReadResult } from '../../text/sourceText';

export async function readPdf(_bytes: Uint8Array, _options: { signal?: AbortSignal }): Promise<ReadResult> {
  return { problems: [{ severity: 'error', message: 'PDF reading is being built.' }] };
}
