import type { DocumentText } from './document-text.ts';

/** What the reading thread is asked, one file after the other. */
export interface TextTask {
  path: string;
  type: string;
}

/** What it answers; `code` is that of the system error, e.g. `ENOENT`. */
export type TextAnswer = { ok: true; value: DocumentText } | { ok: false; message: string; code: string };

export function isTextTask(data: unknown): data is TextTask {
  return (
    typeof data === 'object' &&
    data !== null &&
    'path' in data &&
    typeof data.path === 'string' &&
    'type' in data &&
    typeof data.type === 'string'
  );
}
