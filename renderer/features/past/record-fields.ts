import type { ArchiveRecordValue } from '../../../shared/contract/past.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { dateWords, yesNo } from '../../../shared/domain/merge-fields/words.ts';
import { choiceWords } from '../../lib/choice-words.ts';
import { KIND_CHOICES, SECURITY_CHOICES } from './past-words.ts';

/** The fields of an old paper in the words of its form; `meetings` names the meetings that it may belong to. */
export function archiveRecordFields(
  meetings: ReadonlyMap<string, string>,
): readonly Part<ArchiveRecordValue>[] {
  return [
    facts('Judul', ['title'], ({ title }) => title),
    facts('Jenis', ['kind'], ({ kind }) => choiceWords(KIND_CHOICES, kind)),
    facts('Tanggal', ['date'], ({ date }) => dateWords(date)),
    facts('Nomor', ['number'], ({ number }) => number),
    facts('Instansi', ['organisation'], ({ organisation }) => organisation),
    facts('Kode klasifikasi', ['code'], ({ code }) => code),
    facts('Sifat', ['security'], ({ security }) => choiceWords(SECURITY_CHOICES, security)),
    facts('Arsip permanen (disimpan selamanya)', ['isPermanent'], ({ isPermanent }) => yesNo(isPermanent)),
    facts('Rapat terkait', ['meetingId'], ({ meetingId }) =>
      meetingId === null ? '' : (meetings.get(meetingId) ?? 'Rapat di Sampah'),
    ),
    facts('Keterangan', ['note'], ({ note }) => note),
  ];
}
