import { newStamp } from '../../../electron/store/records.ts';
import type { SecurityClass } from '../../../shared/domain/archive.ts';
import { aMeeting, newTestId, type TestServices } from '../../fixtures/builders.ts';

/* Files of the archive as they are once they were closed, and old papers that were brought in. */

interface ClosedMeeting {
  title: string;
  date: string;
  code?: string;
  closedOn?: string | null;
  security?: SecurityClass;
  isPermanent?: boolean;
}

/** A meeting whose minutes are final, with its archival facts; answers its id. */
export async function keepMeeting({ services, store }: TestServices, file: ClosedMeeting): Promise<string> {
  const { title, date, code = '000.1.5', closedOn = null, isPermanent = false } = file;
  const { id } = await services.meetings.create({ value: aMeeting({ title, date }), profileId: null });
  await store.transaction(async (tx) => {
    await tx.db.updateTable('meeting').set({ state: 'final' }).where('id', '=', id).execute();
    await tx.db
      .insertInto('dossier')
      .values({
        ...newStamp(tx),
        meeting_id: id,
        code,
        security: file.security ?? 'open',
        is_permanent: isPermanent ? 1 : 0,
        closed_on: closedOn,
      })
      .execute();
  });
  return id;
}

/** An old paper of its own; answers its id. */
export async function keepOldPaper(
  { store }: TestServices,
  { title, date, code }: { title: string; date: string; code: string },
): Promise<string> {
  const id = newTestId();
  await store.transaction(async (tx) => {
    const attachmentId = newTestId();
    await tx.db
      .insertInto('attachment')
      .values({
        ...newStamp(tx, attachmentId),
        name: 'surat.pdf',
        type: 'application/pdf',
        sha256: attachmentId.replaceAll('-', '').repeat(2),
        bytes: 12,
      })
      .execute();
    await tx.db
      .insertInto('archive_record')
      .values({
        ...newStamp(tx, id),
        attachment_id: attachmentId,
        name: 'surat.pdf',
        title,
        kind: 'invitation',
        record_date: date,
        organisation: 'Bagian Umum',
        code,
        search_text: title.toLowerCase(),
        meeting_id: null,
        batch_id: null,
      })
      .execute();
  });
  return id;
}
