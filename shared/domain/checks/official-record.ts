import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import type { OfficeProfile } from '../office-profile.ts';
import { isSignatoryNamed, officialRecordSigners } from '../supplement-signatories.ts';
import { checkOffice, checkSigner, missing, when } from './common.ts';
import { checkMeetingNamed, checkNotBeforeMeeting, checkRegistered } from './registered.ts';

/** Berita acara: day and place for the opening, results, and every one who signs. */
export function checkOfficialRecord(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { meeting, supplement, minutes } = dossier;
  const isDecided = minutes.discussions.some(({ decisions }) => decisions.some(({ text }) => text !== ''));
  const isWritten = supplement.officialRecord.results.some((text) => text !== '');
  // The date of the paper is the day of the meeting in words: a date of the register is not printed.
  const registered = checkRegistered('officialRecord', dossier, { paper: 'berita acara' });
  return [
    ...checkOffice(profile),
    ...registered.filter(({ field }) => field !== 'officialRecord.letterDate'),
    ...checkNotBeforeMeeting('officialRecord', dossier, 'berita acara'),
    ...checkMeetingNamed(dossier),
    ...when(meeting.place === '', missing('meeting', 'place', 'Tempat rapat belum diisi.')),
    ...when(
      !isWritten && !isDecided,
      missing('supplement', 'officialRecord.results', 'Hasil pelaksanaan belum ditulis.'),
    ),
    ...checkSigners(dossier, profile),
  ];
}

/** A chair who signs is found on the meeting, a single signer and the listed ones on the paper. */
function checkSigners(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { signers, signatory } = dossier.supplement.officialRecord;
  return officialRecordSigners(dossier).flatMap((signer) => {
    const index = signers.findIndex(
      (listed) => listed.label === signer.label && listed.signatory === signer.signatory,
    );
    if (index >= 0) {
      const field = `officialRecord.signers.${index}.signatory`;
      const findings = checkSigner('supplement', field, signer.signatory, profile);
      // A label such as "Ketua" stands for the title.
      return signer.label === '' ? findings : findings.filter((one) => !one.field.endsWith('official.title'));
    }
    return isSignatoryNamed(signatory)
      ? checkSigner('supplement', 'officialRecord.signatory', signer.signatory, profile)
      : checkChairAsSigner(signer.signatory, profile);
  });
}

function checkChairAsSigner(signatory: Parameters<typeof checkSigner>[2], profile: OfficeProfile): Finding[] {
  return checkSigner('meeting', 'chair', signatory, profile).map((finding) => ({
    ...finding,
    field: finding.field.replace('chair.official', 'chair'),
  }));
}
