import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { toFlag } from '../../store/records.ts';

export interface FoundMeeting {
  id: string;
  title: string;
  date: string | null;
  isTrashed: boolean;
  isClosed: boolean;
}

/** The meeting that a code names: of this archive, or one that came from another computer and is here. */
export async function findMeetingOfCode(db: ReadDb, id: string): Promise<FoundMeeting | null> {
  const row = await db
    .selectFrom('meeting')
    .leftJoin('transfer_origin', 'transfer_origin.meeting_id', 'meeting.id')
    .leftJoin('dossier', (join) =>
      join.onRef('dossier.meeting_id', '=', 'meeting.id').on('dossier.deleted_at', 'is', null),
    )
    .select([
      'meeting.id',
      'meeting.title',
      'meeting.meeting_date',
      'meeting.deleted_at',
      'dossier.closed_on',
    ])
    .where((eb) => eb.or([eb('meeting.id', '=', id), eb('transfer_origin.origin_id', '=', id)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { title, meeting_date: date } = row;
  return { id: row.id, title, date, isTrashed: row.deleted_at !== null, isClosed: row.closed_on !== null };
}

/** Stamps of all papers of a kind that were ever written for a meeting, newest first, also of those replaced since. */
export async function listStamps(
  db: ReadDb,
  meetingId: string,
  kind: PaperKind,
): Promise<{ id: string; stamp: string; madeAt: string }[]> {
  return db
    .selectFrom('paper')
    .select(['id', 'stamp', 'created_at as madeAt'])
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', kind)
    .where('stamp', '<>', '')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** JSON of what a paper was made from, also of one that was replaced since; `null` where nothing was kept. */
export async function findPrintedState(db: ReadDb, paperId: string): Promise<string | null> {
  const row = await db
    .selectFrom('paper')
    .select('snapshot_json')
    .where('id', '=', paperId)
    .executeTakeFirst();
  return row?.snapshot_json ?? null;
}

/** Live meetings whose berkas holds the content of that hash. */
export async function listMeetingsWithFile(
  db: ReadDb,
  sha256: string,
): Promise<{ meetingId: string; title: string }[]> {
  return db
    .selectFrom('meeting_file')
    .innerJoin('attachment', 'attachment.id', 'meeting_file.attachment_id')
    .innerJoin('meeting', 'meeting.id', 'meeting_file.meeting_id')
    .select(['meeting.id as meetingId', 'meeting.title'])
    .where('attachment.sha256', '=', sha256)
    .where('meeting_file.deleted_at', 'is', null)
    .where('meeting.deleted_at', 'is', null)
    .orderBy('meeting.id')
    .execute();
}

export interface SignedPaper {
  kind: PaperKind;
  version: string;
  isOlder: boolean;
  pages: string;
}

/** Marks a file of a meeting as a scan of signed papers; `kind` is that of the first one. */
export async function markSigned(
  tx: Transaction,
  fileId: string,
  kind: PaperKind,
  papers: readonly SignedPaper[],
): Promise<void> {
  await tx.db
    .updateTable('meeting_file')
    .set({ is_signed: 1, paper_kind: kind })
    .where('id', '=', fileId)
    .execute();
  const rows = papers.map(({ kind: paper_kind, version, isOlder, pages }) => ({
    file_id: fileId,
    paper_kind,
    paper_version: version,
    is_older: toFlag(isOlder),
    pages,
  }));
  await tx.db.insertInto('signed_paper').values(rows).execute();
}

/** Signed papers of a meeting, newest scan first; a file that was marked as signed by hand counts as one paper. */
export async function listSignedPapers(db: ReadDb, meetingId: string) {
  const rows = await db
    .selectFrom('meeting_file')
    .leftJoin('signed_paper', 'signed_paper.file_id', 'meeting_file.id')
    .select([
      'meeting_file.id',
      'meeting_file.version',
      'meeting_file.name',
      'meeting_file.created_at',
      'meeting_file.paper_kind',
      'signed_paper.paper_kind as read_kind',
      'signed_paper.is_older',
      'signed_paper.pages',
    ])
    .where('meeting_file.meeting_id', '=', meetingId)
    .where('meeting_file.deleted_at', 'is', null)
    .where('meeting_file.is_signed', '=', 1)
    .orderBy('meeting_file.created_at', 'desc')
    .orderBy('meeting_file.id', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const kind = row.read_kind ?? row.paper_kind;
    if (kind === null) return [];
    const { id: fileId, version, name, created_at: filedAt } = row;
    return [{ fileId, version, name, filedAt, kind, isOlder: row.is_older === 1, pages: row.pages ?? '' }];
  });
}
