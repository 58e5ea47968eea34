import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { FiledScan } from '../../../shared/contract/scans.ts';

import { pageRanges } from '../../../shared/domain/page-ranges.ts';
import { PAPER_TITLES } from '../../../shared/domain/seal-contents.ts';
import type { StoredFile } from '../../files/file-store.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { addMeetingFile } from '../attachments/attachment-records.service.ts';
import { findMeetingOfCode, markSigned, type SignedPaper } from './scans.repository.ts';

type Target = CheckedInputOf<'scans.file'>['items'][number]['targets'][number];
type Entry = FiledScan['entries'][number];

/**
 * Puts a stored scan into the berkas of each meeting, marked with the papers that it shows. All of it or nothing: RULE
 * when a berkas is closed or has the very file already, NOT_FOUND for a meeting that is not there or in the trash.
 */
export async function fileScan(
  tx: Transaction,
  file: StoredFile,
  targets: readonly Target[],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [meetingId, own] of byMeeting(targets)) {
    const meeting = await findMeetingOfCode(tx.db, meetingId);
    if (meeting === null || meeting.isTrashed) {
      throw new Failure('NOT_FOUND', 'Rapat yang dipilih tidak ada lagi. Pilih rapat lain.');
    }
    const fileId = await insertFor(tx, meeting.id, file, own);
    if (fileId === null) {
      throw new Failure('RULE', `“${file.name}” sudah ada di berkas rapat “${meeting.title}”.`);
    }
    entries.push({ fileId, version: 1, meetingId: meeting.id, title: meeting.title });
  }
  return entries;
}

function byMeeting(targets: readonly Target[]): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    groups.set(target.meetingId, [...(groups.get(target.meetingId) ?? []), target]);
  }
  return groups;
}

async function insertFor(
  tx: Transaction,
  meetingId: string,
  file: StoredFile,
  targets: readonly Target[],
): Promise<string | null> {
  const papers = papersOf(targets);
  const [first] = papers;
  const id = await addMeetingFile(tx, meetingId, file, { role: 'scan', description: wordsOf(papers) });
  if (id === null || first === undefined) return id;
  await markSigned(tx, id, first.kind, papers);
  await recordChange(tx, {
    entity: 'meeting_file',
    id,
    meetingId,
    action: 'update',
    before: { isSigned: false, signedPapers: [] },
    after: { isSigned: true, signedPapers: papers },
  });
  return id;
}

/** Each kind once, with all its pages: two prints of one paper in a file are one paper. */
function papersOf(targets: readonly Target[]): SignedPaper[] {
  const papers = new Map<string, SignedPaper & { on: number[] }>();
  for (const { kind, version, isOlder, pages } of targets) {
    if (kind === null) continue;
    const known = papers.get(kind);
    const on = [...(known?.on ?? []), ...pages];
    const isAllOlder = isOlder && (known?.isOlder ?? true);
    papers.set(kind, {
      kind,
      version: isOlder && known !== undefined ? known.version : version,
      isOlder: isAllOlder,
      on,
      pages: pageRanges(on),
    });
  }
  return [...papers.values()].map(({ on: _on, ...paper }) => paper);
}

function wordsOf(papers: readonly SignedPaper[]): string {
  if (papers.length === 0) return '';
  const words = papers.map(({ kind, pages }) => {
    const where = papers.length > 1 && pages !== '' ? ` (hlm. ${pages})` : '';
    return `${PAPER_TITLES[kind]}${where}`;
  });
  return `Bertanda tangan: ${words.join(', ')}`;
}
