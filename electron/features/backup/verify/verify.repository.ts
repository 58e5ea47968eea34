import { CHAIN_START, type EventRow, eventHash } from '../../../store/audit-hash.ts';
import { type Connection, openReadOnly } from '../../../store/connection.ts';

/** A stored file and the hash that the database keeps of it. */
export interface KeptFile {
  sha256: string;
  name: string;
}

/** A closed berkas: its folder inside the archive, and the lines of its SHA256SUMS as they were written. */
export interface KeptSeal {
  folder: string;
  sums: string;
}

/** What a database says of itself and of the files that belong to it. */
export interface DatabaseFindings {
  differences: string[];
  meetings: number;
  entries: number;
  files: KeptFile[];
  seals: KeptSeal[];
}

/** Of a broken structure SQLite names so many places. */
const MOST_PLACES = 20;

/**
 * Looks through a database of any layout, read-only and as it is at one moment, beside whoever works on it: structure,
 * references, the chain of the audit. Throws the error of SQLite for one that cannot be read to its end.
 */
export function examineDatabase(file: string): DatabaseFindings {
  const connection = openReadOnly(file);
  try {
    connection.exec('BEGIN');
    const structure = examineStructure(connection);
    // On broken pages the rest would only name the same damage again.
    const chain = structure.length > 0 ? { differences: [], entries: 0 } : examineChain(connection);
    return {
      differences: [...structure, ...chain.differences],
      entries: chain.entries,
      meetings: hasTable(connection, 'meeting') ? count(connection, 'SELECT count(*) FROM meeting') : 0,
      files: keptFiles(connection),
      seals: keptSeals(connection),
    };
  } finally {
    connection.close();
  }
}

function examineStructure(connection: Connection): string[] {
  const rows = connection.prepare(`PRAGMA integrity_check(${MOST_PLACES})`).pluck().all().map(String);
  const broken = rows
    .filter((row) => row !== 'ok')
    .map((row) => `Struktur pangkalan data rusak: ${row.replace(/\s+/g, ' ').replace(/\.$/, '')}.`);
  const references = connection.prepare('PRAGMA foreign_key_check').all().length;
  return references === 0
    ? broken
    : [...broken, `${references} catatan di pangkalan data merujuk catatan yang tidak ada.`];
}

interface ChainRow extends EventRow {
  seq: number;
  prev_sha: string;
  sha: string;
}

/** Goes through the chain from its start; each entry carries the hash of the one before. */
function examineChain(connection: Connection): { differences: string[]; entries: number } {
  // Before that layout the audit was no chain.
  if (!hasTable(connection, 'audit_head')) return { differences: [], entries: 0 };
  const rows = connection.prepare<[], ChainRow>('SELECT * FROM audit_event WHERE seq >= 1 ORDER BY seq');
  const differences: string[] = [];
  let last = { seq: 0, sha: CHAIN_START };
  let entries = 0;
  for (const row of rows.iterate()) {
    entries += 1;
    if (row.seq !== last.seq + 1)
      differences.push(`Jejak perubahan: entri no. ${range(last.seq + 1, row.seq - 1)} dihapus.`);
    if (eventHash(row, row.seq, row.prev_sha) !== row.sha)
      differences.push(`Jejak perubahan: entri no. ${row.seq} diubah.`);
    else if (row.seq === last.seq + 1 && row.prev_sha !== last.sha)
      differences.push(`Jejak perubahan: entri no. ${row.seq} tidak menyambung dengan entri sebelumnya.`);
    last = { seq: row.seq, sha: row.sha };
  }
  return { differences: [...differences, ...examineEnd(connection, last)], entries };
}

function examineEnd(connection: Connection, last: { seq: number; sha: string }): string[] {
  const head = connection.prepare<[], { seq: number; sha: string }>('SELECT seq, sha FROM audit_head').get();
  const { seq, sha } = head ?? { seq: 0, sha: CHAIN_START };
  const differences: string[] = [];
  if (seq > last.seq)
    differences.push(`Jejak perubahan: entri no. ${range(last.seq + 1, seq)} di ujungnya dihapus.`);
  else if (seq < last.seq || sha !== last.sha)
    differences.push('Jejak perubahan: ujungnya tidak cocok dengan catatan entri terakhir.');
  const loose = count(connection, 'SELECT count(*) FROM audit_event WHERE seq IS NULL OR seq < 1');
  return loose === 0
    ? differences
    : [...differences, `Jejak perubahan: ${loose} entri berada di luar jejak.`];
}

function keptFiles(connection: Connection): KeptFile[] {
  if (!hasTable(connection, 'attachment')) return [];
  return connection
    .prepare<[], KeptFile>('SELECT sha256, name FROM attachment WHERE deleted_at IS NULL ORDER BY id')
    .all();
}

function keptSeals(connection: Connection): KeptSeal[] {
  if (!hasTable(connection, 'dossier_seal')) return [];
  return connection
    .prepare<[], KeptSeal>('SELECT folder, sums FROM dossier_seal WHERE deleted_at IS NULL ORDER BY id')
    .all();
}

function hasTable(connection: Connection, name: string): boolean {
  return (
    connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
    undefined
  );
}

function count(connection: Connection, text: string): number {
  return Number(connection.prepare(text).pluck().get());
}

function range(from: number, until: number): string {
  return from === until ? String(from) : `${from} s.d. ${until}`;
}
