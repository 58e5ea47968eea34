import { type Connection, openReadOnly } from '../../store/connection.ts';

/** What a look through the index found. */
export interface IndexCheck {
  isSound: boolean;
  entries: number;
  /** For the log. */
  detail: string;
}

const INDEXES = ['search_index', 'search_part'] as const;

/**
 * Looks through both indexes of the archive's database: their structure, and that they know exactly the entries that there
 * are. Reads only. It holds up its thread: see `checkerInThread`.
 */
export function checkIndex(file: string): IndexCheck {
  const connection = openReadOnly(file);
  try {
    // One moment for all of the looks.
    connection.exec('BEGIN');
    const entries = Number(connection.prepare('SELECT count(*) FROM search_entry').pluck().get());
    const detail = complaintOf(connection) ?? '';
    return { isSound: detail === '', entries, detail };
  } finally {
    connection.close();
  }
}

function complaintOf(connection: Connection): string | null {
  if (connection.prepare('SELECT is_emptying FROM search_state').pluck().get() === 1) return 'half emptied';
  for (const name of INDEXES) {
    const answer = connection.pragma(`integrity_check('${name}')`, { simple: true });
    if (answer !== 'ok') return `${name}: ${String(answer)}`;
  }
  const strangers = connection
    .prepare('SELECT count(*) FROM search_index_docsize WHERE id NOT IN (SELECT entry FROM search_entry)')
    .pluck()
    .get();
  if (strangers !== 0) return `${String(strangers)} entries of the index are gone`;
  const missing = connection
    .prepare('SELECT count(*) FROM search_entry WHERE entry NOT IN (SELECT id FROM search_index_docsize)')
    .pluck()
    .get();
  return missing === 0 ? null : `${String(missing)} entries are not in the index`;
}
