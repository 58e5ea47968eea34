import type { ScanTarget } from '../../../shared/contract/scans.ts';
import { formatWeekdayDate } from '../../../shared/domain/dates.ts';
import {
  type CodedKind,
  readScanCode,
  type ScanCode,
  scanVersion,
} from '../../../shared/domain/scan-code.ts';
import type { ReadDb } from '../../store/handles.ts';
import { changesSincePrint } from './printed-content.ts';
import type { ScanReading } from './read-in-thread.ts';
import { findMeetingOfCode, listStamps } from './scans.repository.ts';

type FoundCode = ScanCode & { pages: number[] };

/** What the texts of the codes in a file say. */
export interface ReadTexts {
  codes: FoundCode[];
  /** A code of a later Notula was among them. */
  hasNewer: boolean;
  /** A code of ours was among them that is not whole. */
  hasDamaged: boolean;
  /** Pages without a code of ours. */
  uncoded: number;
}

/** Sorts the texts of one file; codes of others (a shop, a signature service) do not count. */
export function readTexts({ codes, pages }: ScanReading): ReadTexts {
  const read = codes.map(({ text, pages: on }) => ({ code: readScanCode(text), pages: on }));
  const ours = read.flatMap(({ code, pages: on }) =>
    typeof code === 'string' ? [] : [{ ...code, pages: on }],
  );
  const covered = new Set(ours.flatMap((code) => code.pages));
  return {
    codes: ours,
    hasNewer: read.some(({ code }) => code === 'newer'),
    hasDamaged: read.some(({ code }) => code === 'damaged'),
    uncoded: Math.max(0, pages - covered.size),
  };
}

/** Where one code leads, and whether the paper says the same today as the sheet that was printed. */
export async function targetOf(db: ReadDb, code: FoundCode): Promise<ScanTarget> {
  const { kind, version, pages } = code;
  const meeting = await findMeetingOfCode(db, code.meetingId);
  const base = { kind, version, pages, madeAt: null, changes: [] };
  if (meeting === null) return { ...base, meetingId: code.meetingId, title: '', date: '', state: 'unknown' };
  const { id, title, isTrashed, isClosed } = meeting;
  const found = {
    ...base,
    meetingId: id,
    title,
    date: meeting.date === null ? '' : formatWeekdayDate(meeting.date),
  };
  if (isTrashed) return { ...found, state: 'trashed' };
  const printed = await findPrinted(db, { meetingId: id, kind, version });
  const madeAt = printed?.madeAt ?? null;
  if (isClosed) return { ...found, madeAt, state: 'closed' };
  const since = await changesSincePrint(db, { meetingId: id, kind, version, paperId: printed?.id ?? null });
  return { ...found, madeAt, state: since.isSame ? 'ready' : 'older', changes: since.lines };
}

async function findPrinted(
  db: ReadDb,
  { meetingId, kind, version }: { meetingId: string; kind: CodedKind; version: string },
): Promise<{ id: string; madeAt: string } | null> {
  const made = await listStamps(db, meetingId, kind);
  return made.find(({ stamp }) => scanVersion(stamp) === version) ?? null;
}
