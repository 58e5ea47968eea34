import type { InputOf } from '../../../shared/contract/index.ts';
import type { FiledScan, ScanFile, ScanRow, ScanTarget } from '../../../shared/contract/scans.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';

/** What a scan may be filed as; `''` is a scan that is no signed paper. */
export const FILING_KINDS = [
  'attendance',
  'minutes',
  'invitation',
  'official-record',
  'report',
  'report-memo',
  'invitation-memo',
  'notice',
  '',
] as const satisfies readonly (PaperKind | '')[];
export type FilingKind = (typeof FILING_KINDS)[number];

/** A meeting that the clerk chose himself. */
export interface OwnChoice {
  meetingId: string | null;
  kind: FilingKind;
}

/** One file on its way into the archive. */
export interface BatchRow {
  file: ScanFile;
  state: 'waiting' | 'reading' | 'asking' | 'filing' | 'filed' | 'skipped';
  found: ScanRow | null;
  /** Which of the found papers are filed, by their places. */
  ticked: readonly number[];
  own: OwnChoice;
  entries: FiledScan['entries'];
  problem: string;
}

export function newRow(file: ScanFile): BatchRow {
  const own: OwnChoice = { meetingId: null, kind: 'attendance' };
  return { file, state: 'waiting', found: null, ticked: [], own, entries: [], problem: '' };
}

/** Whether a found paper can be filed where its code leads. */
export function canFile({ state }: ScanTarget): boolean {
  return state === 'ready' || state === 'older';
}

/** The row after reading: everything that can be filed is ticked. */
export function readRow(row: BatchRow, found: ScanRow): BatchRow {
  const ticked = found.targets.flatMap((target, place) => (canFile(target) ? [place] : []));
  return { ...row, state: 'asking', found, ticked, problem: '' };
}

type Filing = InputOf<'scans.file'>['items'][number];

/** What is filed of a row as it stands; `null` while nothing is chosen. */
export function filingOf({ file, found, ticked, own }: BatchRow): Filing | null {
  const targets: Filing['targets'] = (found?.targets ?? []).flatMap((target, place) => {
    if (!ticked.includes(place) || !canFile(target)) return [];
    const { meetingId, kind, version, pages, state } = target;
    return [{ meetingId, kind, version, pages, isOlder: state === 'older' }];
  });
  if (own.meetingId !== null) {
    targets.push({ meetingId: own.meetingId, kind: own.kind === '' ? null : own.kind });
  }
  return targets.length === 0 ? null : { token: file.token, targets };
}
