import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import { isNumberBlank } from '../numbering.ts';
import type { OfficeProfile } from '../office-profile.ts';
import type { Notice } from '../supplement.ts';
import { isSignatoryNamed, noticeSignatory } from '../supplement-signatories.ts';
import { checkOffice, checkSigner, missing, warning, when } from './common.ts';
import { checkMeetingNamed, checkRegistered } from './registered.ts';

/** Surat ralat, penundaan or pembatalan: it must quote a letter that has a number and a date, and say something new. */
export function checkNotice(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { supplement, invitation } = dossier;
  const { notice } = supplement;
  const isOwnSigner = isSignatoryNamed(notice.signatory);
  return [
    ...checkOffice(profile),
    ...checkRegistered('notice', dossier, { paper: 'surat' }),
    ...when(
      notice.letterDate !== null &&
        invitation.letterDate !== null &&
        notice.letterDate < invitation.letterDate,
      warning('supplement', 'notice.letterDate', 'Tanggal surat ini mendahului tanggal undangannya.'),
    ),
    ...when(
      invitation.addressees.length === 0,
      missing('invitation', 'addressees', 'Belum ada yang diundang.'),
    ),
    ...checkQuoted(dossier),
    ...checkMeetingNamed(dossier),
    ...checkNews(notice),
    ...checkSigner(
      isOwnSigner ? 'supplement' : 'invitation',
      isOwnSigner ? 'notice.signatory' : 'signatory',
      noticeSignatory(dossier),
      profile,
    ),
  ];
}

function checkQuoted({ invitation }: Dossier): Finding[] {
  return [
    ...when(
      isNumberBlank(invitation),
      missing('invitation', 'sequence', 'Nomor undangan yang dirujuk belum diisi.'),
    ),
    ...when(
      invitation.letterDate === null,
      missing('invitation', 'letterDate', 'Tanggal undangan yang dirujuk belum diisi.'),
    ),
  ];
}

function checkNews(notice: Notice): Finding[] {
  switch (notice.kind) {
    case 'correction':
      return checkCorrections(notice);
    case 'postponement':
      return checkNewTime(notice);
    case 'cancellation':
      return [];
  }
}

function checkCorrections({ corrections }: Notice): Finding[] {
  if (corrections.length === 0) {
    return [missing('supplement', 'notice.corrections', 'Belum ada bagian yang diralat.')];
  }
  return corrections.flatMap(({ label, was, shouldBe }, index) => [
    ...when(
      was === '',
      missing(
        'supplement',
        `notice.corrections.${index}.was`,
        `Ralat “${label}”: yang tertulis belum diisi.`,
      ),
    ),
    ...when(
      shouldBe === '',
      missing(
        'supplement',
        `notice.corrections.${index}.shouldBe`,
        `Ralat “${label}”: yang seharusnya belum diisi.`,
      ),
    ),
  ]);
}

/** A new day without a time or place prints "akan diberitahukan kemudian": said, because it may be forgotten. */
function checkNewTime({ newDate, newEndDate, newStartTime, newEndTime, newPlace }: Notice): Finding[] {
  const isKnown = newDate !== null || newStartTime !== null || newPlace !== '';
  const isOneDay = newEndDate === null || newEndDate === newDate;
  const later = 'belum diisi; tercetak “akan diberitahukan kemudian”.';
  return [
    ...when(isKnown && newDate === null, warning('supplement', 'notice.newDate', `Tanggal baru ${later}`)),
    ...when(
      isKnown && newStartTime === null,
      warning('supplement', 'notice.newStartTime', `Waktu baru ${later}`),
    ),
    ...when(isKnown && newPlace === '', warning('supplement', 'notice.newPlace', `Tempat baru ${later}`)),
    ...when(
      newDate !== null && newEndDate !== null && newEndDate < newDate,
      missing('supplement', 'notice.newEndDate', 'Tanggal selesai yang baru mendahului tanggal mulainya.'),
    ),
    ...when(
      isOneDay && newStartTime !== null && newEndTime !== null && newEndTime < newStartTime,
      missing('supplement', 'notice.newEndTime', 'Waktu selesai yang baru mendahului waktu mulainya.'),
    ),
  ];
}
