/** What the thread of a backup is started with: absolute paths of the archive's database and of the copy. */
export interface SnapshotTask {
  from: string;
  to: string;
}

/** What it answers once, as its last word. */
export type SnapshotAnswer = { ok: true } | { ok: false; isUnsound: boolean; message: string };

export function isSnapshotTask(data: unknown): data is SnapshotTask {
  return (
    typeof data === 'object' &&
    data !== null &&
    'from' in data &&
    typeof data.from === 'string' &&
    'to' in data &&
    typeof data.to === 'string'
  );
}
