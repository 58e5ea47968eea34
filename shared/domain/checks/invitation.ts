import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import { letterheadOfSigner } from '../letterhead.ts';
import { isNumberBlank } from '../numbering.ts';
import type { OfficeProfile } from '../office-profile.ts';
import { checkMeetingFacts, checkOffice, checkSigner, missing, warning, when } from './common.ts';
import { checkAddresseeTitles, checkWeekdays } from './wording.ts';

/** Surat undangan (rules 7, 10, 19, 21). */
export function checkInvitation(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { meeting, invitation } = dossier;
  const { signatory, letterhead, letterDate } = invitation;
  const isContradicting = letterhead !== 'by-signer' && letterhead !== letterheadOfSigner(signatory);
  return [
    ...checkOffice(profile),
    ...when(
      letterDate === null,
      warning('invitation', 'letterDate', 'Tanggal surat belum diisi; pada surat tercetak kosong.'),
    ),
    ...when(
      isNumberBlank(invitation),
      warning('invitation', 'sequence', 'Nomor surat belum diisi; pada surat tercetak celah kosong.'),
    ),
    ...when(
      letterDate !== null && meeting.date !== null && letterDate > meeting.date,
      warning('invitation', 'letterDate', 'Tanggal surat lebih akhir daripada tanggal rapat.'),
    ),
    ...when(
      invitation.addressees.length === 0,
      missing('invitation', 'addressees', 'Belum ada yang diundang.'),
    ),
    ...checkAddresseeTitles(invitation),
    ...checkMeetingFacts(dossier),
    ...checkWeekdays('invitation', invitation, ['subject', 'opening', 'closing', 'notes']),
    ...checkSigner('invitation', 'signatory', signatory, profile),
    ...when(
      isContradicting,
      warning(
        'invitation',
        'letterhead',
        'Kop yang dipilih tidak sesuai dengan pejabat yang menandatangani.',
      ),
    ),
  ];
}
