import { isNumberBlank } from '../numbering.ts';
import { type Check, checkOffice, missing, warning, when } from './common.ts';

const checkAddressees: Check = ({ invitation }) =>
  when(
    invitation.addressees.length === 0,
    missing('invitation', 'addressees', 'Belum ada yang diundang, jadi tidak ada tujuan pengiriman.'),
  );

/** Lembar ekspedisi and tear-off receipts: whose letter went where. */
export const checkDelivery: Check = (dossier, profile) => [
  ...checkOffice(profile),
  ...checkAddressees(dossier, profile),
  ...when(
    isNumberBlank(dossier.invitation),
    warning('invitation', 'sequence', 'Nomor surat belum diisi; yang tercetak celah kosong.'),
  ),
  ...when(
    dossier.invitation.letterDate === null,
    warning('invitation', 'letterDate', 'Tanggal surat belum diisi.'),
  ),
];

/** Envelopes and labels only need somebody to send to. */
export const checkEnvelopes: Check = (dossier, profile) => [
  ...(dossier.supplement.envelope.hasSender ? checkOffice(profile) : []),
  ...checkAddressees(dossier, profile),
];

export const checkLabels: Check = (dossier, profile) => {
  const { columns, rows, startAt } = dossier.supplement.labels;
  return [
    ...checkAddressees(dossier, profile),
    ...when(
      startAt > columns * rows,
      warning(
        'supplement',
        'labels.startAt',
        `Satu lembar memuat ${columns * rows} label; cetakan dimulai dari label pertama.`,
      ),
    ),
  ];
};

/** Name plates need somebody who is expected. */
export const checkTableCards: Check = ({ attendance, invitation }) =>
  when(
    attendance.attendees.length === 0 && invitation.addressees.length === 0,
    missing('attendance', 'attendees', 'Belum ada peserta atau undangan untuk dibuatkan papan nama.'),
  );
