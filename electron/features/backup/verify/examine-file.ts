import { type DatabaseFindings, examineDatabase } from './verify.repository.ts';

/** The same as `examineDatabase`, where damage that stops the reading is a difference as well. */
export function examineFile(file: string): DatabaseFindings {
  try {
    return examineDatabase(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const differences = ['Pangkalan data rusak dan tidak dapat dibaca seluruhnya.'];
    return { differences, meetings: 0, entries: 0, files: [], seals: [] };
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code);
}
