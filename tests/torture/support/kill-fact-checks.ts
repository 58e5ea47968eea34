import { z } from 'zod';
import type { Connection } from '../../../electron/store/connection.ts';
import { plainText, richText } from '../../../shared/domain/rich-text.ts';
import { texts, withDatabase } from './kill-checks.ts';
import type { Facts } from './kill-ledger.ts';
import { openingOf, titleOf } from './kill-lines.ts';

/** Whether everything that was answered is there; what was on its way when the process ended may be there too. */
export function factComplaints(archiveFolder: string, facts: Facts): string[] {
  return withDatabase(archiveFolder, (database) =>
    [...facts].flatMap(([name, value]) => {
      const [kind = '', key = ''] = name.split(' ');
      const complaint = CHECKS[kind]?.(database, key, value) ?? '';
      return complaint === '' ? [] : [`lost: ${name} ${value}: ${complaint}`];
    }),
  );
}

type FactCheck = (database: Connection, key: string, value: string) => string;

const CHECKS: Readonly<Record<string, FactCheck>> = {
  marker: (database, id, value) =>
    texts(database, 'SELECT title FROM meeting WHERE id = ?', id).includes(value) ? '' : 'not marked so',
  meeting: (database, id, value) => {
    const [token = '', version = ''] = value.split(' ');
    return versionComplaint(database, 'SELECT version, title AS text FROM meeting WHERE id = ?', id, {
      version: Number(version),
      textOf: (stored) => titleOf(token, stored),
    });
  },
  sealed: (database, id, value) =>
    texts(database, 'SELECT title FROM meeting WHERE id = ?', id).includes(titleOf(value.slice(0, -2), 1))
      ? ''
      : 'no meeting',
  minutes: (database, id, value) =>
    versionComplaint(database, 'SELECT version, opening_json AS text FROM minutes WHERE meeting_id = ?', id, {
      version: Number(value),
      textOf: (stored) => openingOf(id, stored),
    }),
  file: (database, meetingId, sha256) =>
    texts(
      database,
      'SELECT sha256 FROM attachment JOIN meeting_file ON attachment_id = attachment.id WHERE meeting_id = ?',
      meetingId,
    ).includes(sha256)
      ? ''
      : 'not attached',
  seal: (database, id) =>
    texts(database, 'SELECT id FROM dossier_seal WHERE id = ?', id).length === 1 ? '' : 'not closed',
  job: (database, id) =>
    texts(database, 'SELECT id FROM job WHERE id = ?', id).length === 1 ? '' : 'no job',
  records: (database, batchId, count) => {
    const found = texts(database, 'SELECT id FROM archive_record WHERE batch_id = ?', batchId).length;
    return found === Number(count) ? '' : `${found} records`;
  },
};

const versioned = z.object({ version: z.int(), text: z.string() });

/** The stored version is the answered one, or the next, that was on its way; and its text is that version's. */
function versionComplaint(
  database: Connection,
  query: string,
  id: string,
  { version, textOf }: { version: number; textOf: (stored: number) => string },
): string {
  const row = versioned.safeParse(database.prepare(query).get(id));
  if (!row.success) return 'no row';
  const { version: stored, text } = row.data;
  if (stored !== version && stored !== version + 1) return `has version ${stored}`;
  const words =
    text.startsWith('{') || text.startsWith('[') ? plainText(richText().parse(JSON.parse(text))) : text;
  const events = texts(
    database,
    "SELECT count(*) FROM audit_event WHERE entity = 'meeting' AND entity_id = ?",
    id,
  );
  const isAudited = query.includes('minutes') || Number(events[0]) === stored;
  if (!isAudited) return `version ${stored} with ${events[0]} entries in the trail`;
  return words.trim() === textOf(stored).trim() ? '' : `has other words: ${words.slice(0, 60)}`;
}
