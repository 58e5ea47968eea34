import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import type { Invitation } from '../invitation.ts';
import { isNumberBlank } from '../numbering.ts';
import type { Supplement } from '../supplement.ts';
import { missing, warning, when } from './common.ts';

type Registered = Pick<Invitation, 'letterDate' | 'sequence' | 'numberText'>;
/** Parts of the supplement that have a number, a date and a signer of their own. */
type RegisteredPart = {
  [Part in keyof Supplement]: Supplement[Part] extends Registered ? Part : never;
}[keyof Supplement];

interface RegisteredWords {
  /** `surat`, `nota dinas`, `laporan`. */
  paper: string;
  /** What a blank number prints as. */
  blank?: string;
}

/** Number and date of a further paper (rule 10): a blank is a warning, for it may be written by hand. */
export function checkRegistered(
  part: RegisteredPart,
  { supplement }: Dossier,
  { paper, blank = 'tercetak celah kosong' }: RegisteredWords,
): Finding[] {
  const { letterDate, ...number } = supplement[part];
  return [
    ...when(
      letterDate === null,
      warning('supplement', `${part}.letterDate`, `Tanggal ${paper} belum diisi; tercetak kosong.`),
    ),
    ...when(
      isNumberBlank(number),
      warning('supplement', `${part}.sequence`, `Nomor ${paper} belum diisi; ${blank}.`),
    ),
  ];
}

/** A paper about a meeting that was held cannot be older than the meeting (rule 7). */
export function checkNotBeforeMeeting(
  part: RegisteredPart,
  { supplement, meeting }: Dossier,
  paper: string,
): Finding[] {
  const { letterDate } = supplement[part];
  return when(
    letterDate !== null && meeting.date !== null && letterDate < meeting.date,
    warning('supplement', `${part}.letterDate`, `Tanggal ${paper} mendahului tanggal rapat.`),
  );
}

/** What every paper about a meeting names: its date and its acara. */
export function checkMeetingNamed({ meeting }: Dossier): Finding[] {
  return [
    ...when(meeting.date === null, missing('meeting', 'date', 'Tanggal rapat belum diisi.')),
    ...when(meeting.title === '', missing('meeting', 'title', 'Acara rapat belum diisi.')),
  ];
}
