import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Services } from '../../../electron/features/services.ts';
import { newId } from '../../../electron/store/records.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { type SearchHit, searchContract } from '../../../shared/contract/search.ts';
import type { SecurityClass } from '../../../shared/domain/archive.ts';
import { richFromPlain } from '../../../shared/domain/rich-text.ts';
import { aDiscussion, aMeeting, aMinutes, newTestId, TEST_NOW } from '../../fixtures/builders.ts';

/* What tests of the search ask and put into an archive. */

export type Asked = InputOf<'search.find'>;

export function find({ search }: Services, input: Asked) {
  return search.search.find(searchContract['search.find'].input.parse(input));
}

export async function hits(services: Services, input: Asked | string): Promise<SearchHit[]> {
  return (await find(services, typeof input === 'string' ? { text: input } : input)).hits;
}

export const plain = (pieces: SearchHit['title']) => pieces.map(({ text }) => text).join('');
export const marked = (pieces: SearchHit['title']) => pieces.filter(({ hit }) => hit).map(({ text }) => text);
export const kinds = async (services: Services, input: Asked | string) =>
  (await hits(services, input)).map(({ kind }) => kind).sort();

export async function addMeeting(
  services: Services,
  title: string,
  more: Parameters<typeof aMeeting>[0] = {},
) {
  const { id } = await services.meetings.create({ value: aMeeting({ title, ...more }), profileId: null });
  return id;
}

export async function write(services: Services, meetingId: string, text: string) {
  const { version } = await services.minutes.get(meetingId);
  const discussions = [
    aDiscussion({
      text: richFromPlain(text),
      statements: [],
      decisions: [],
      actionItems: [
        { id: newTestId(), text: 'Menyiapkan posko', owner: 'BPBD', due: null, note: '', state: 'open' },
      ],
    }),
  ];
  await services.minutes.save({ meetingId, version, value: aMinutes({ discussions }) });
}

/** Rows that other features write. */
export function writeRows(archiveFolder: string, sql: string, ...values: unknown[]) {
  const raw = new Database(join(archiveFolder, 'notula.db'));
  raw.prepare(sql).run(...values);
  raw.close();
}

export const STAMP = [TEST_NOW, TEST_NOW];

export function guard(archiveFolder: string, meetingId: string, security: SecurityClass) {
  writeRows(
    archiveFolder,
    'INSERT INTO dossier (id, created_at, updated_at, meeting_id, security) VALUES (?, ?, ?, ?, ?)',
    newId(),
    ...STAMP,
    meetingId,
    security,
  );
}

export function addPast(
  archiveFolder: string,
  title: string,
  text: string,
  more: { number?: string; date?: string } = {},
) {
  const [attachment, record] = [newId(), newId()];
  writeRows(
    archiveFolder,
    'INSERT INTO attachment (id, created_at, updated_at, sha256, name, bytes, type) VALUES (?, ?, ?, ?, ?, 9, ?)',
    attachment,
    ...STAMP,
    attachment.replaceAll('-', '').padEnd(64, '0'),
    'lama.pdf',
    'application/pdf',
  );
  writeRows(
    archiveFolder,
    `INSERT INTO archive_record (id, created_at, updated_at, attachment_id, name, title, kind, record_date, number_text,
      organisation, search_text) VALUES (?, ?, ?, ?, 'lama.pdf', ?, 'minutes', ?, ?, 'Bappeda', '')`,
    record,
    ...STAMP,
    attachment,
    title,
    more.date ?? null,
    more.number ?? '',
  );
  writeRows(
    archiveFolder,
    "INSERT INTO attachment_text (attachment_id, state, text) VALUES (?, 'done', ?)",
    attachment,
    text,
  );
  return record;
}
