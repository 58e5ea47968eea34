import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import { openFollowUpsByOwner } from '../follow-ups.ts';
import { minutesSignatory } from '../minutes-signatory.ts';
import { type Check, checkOffice, checkSigner, missing, warning, when } from './common.ts';
import { quoted } from './quoted.ts';

/** Matriks tindak lanjut: what, who, until when (rule 38). */
export const checkFollowUpMatrix: Check = (dossier, profile) => [
  ...checkOffice(profile),
  ...checkMeetingDay(dossier),
  ...checkItems(dossier),
];

/** Lembar tindak lanjut, one for each owner. */
export const checkFollowUpSlips: Check = (dossier, profile) => [
  ...checkFollowUpMatrix(dossier, profile),
  ...when(
    hasItems(dossier) && openFollowUpsByOwner(dossier).length === 0,
    missing(
      'minutes',
      'discussions',
      'Tidak ada tindak lanjut yang masih terbuka dan sudah ada penanggung jawabnya.',
    ),
  ),
  ...checkSigner('minutes', 'signatory', minutesSignatory(dossier), profile),
];

function checkMeetingDay({ meeting }: Dossier): Finding[] {
  return when(meeting.date === null, missing('meeting', 'date', 'Tanggal rapat belum diisi.'));
}

function hasItems({ minutes }: Dossier): boolean {
  return minutes.discussions.some(({ actionItems }) => actionItems.some(({ text }) => text !== ''));
}

function checkItems(dossier: Dossier): Finding[] {
  if (!hasItems(dossier)) return [missing('minutes', 'discussions', 'Notula belum memuat tindak lanjut.')];
  return dossier.minutes.discussions.flatMap(({ actionItems }, index) =>
    actionItems.flatMap(({ text, owner, due }, position) => {
      const path = `discussions.${index}.actionItems.${position}`;
      const named = `Tindak lanjut ${quoted(text)}`;
      if (text === '') return [];
      return [
        ...when(owner === '', warning('minutes', `${path}.owner`, `${named} belum ada penanggung jawabnya.`)),
        ...when(due === null, warning('minutes', `${path}.due`, `${named} belum ada batas waktunya.`)),
      ];
    }),
  );
}
