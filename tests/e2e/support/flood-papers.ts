import { expect } from '@playwright/test';
import { COPY_RECIPIENT, GUEST, INVITED, MEETING, MINUTES, REPRESENTATIVE } from './flood-meeting.ts';
import { expectInOrder, type PaperText } from './papers.ts';

/* What must stand on the three papers of the flood meeting, in the order of naskah dinas. */

const LETTERHEAD = [
  'PEMERINTAH KABUPATEN SUKARAJA',
  'SEKRETARIAT DAERAH',
  'Jalan Merdeka Nomor 1, Sukaraja 45123',
  'Telepon (0265) 123456',
];
const SIGNATURE = [
  'a.n. Bupati Sukaraja',
  'Sekretaris Daerah',
  'u.b.',
  'Asisten Perekonomian dan Pembangunan,',
  'Dr. H. Budi Santoso, S.T., M.Si.',
  'Pembina Utama Muda (IV/c)',
  'NIP 19750101 199803 1 002',
];

export function expectFloodInvitation(paper: PaperText): void {
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, [
    ...LETTERHEAD,
    'Sukaraja, 10 September 2025',
    'Nomor : 000.1.5/1/Setda',
    'Sifat : Biasa',
    'Lampiran : 1 (satu) lembar',
    'Hal : Undangan',
    'Yth. (Daftar undangan terlampir)',
    'di\nTempat',
    `Dalam rangka ${MEETING.purpose}, diharapkan kehadiran Bapak/Ibu dalam ${MEETING.title} yang dilaksanakan:`,
    'hari/tanggal',
    'Rabu, 17 September 2025',
    'waktu',
    'pukul 09.00 s.d. 11.30 WIB',
    'tempat',
    'Ruang Rapat Sekretariat Daerah',
    'acara',
    MEETING.title,
    'Demikian dan atas kehadirannya diucapkan terima kasih.',
    ...SIGNATURE,
    'Tembusan:',
    COPY_RECIPIENT,
    'LAMPIRAN',
    'SURAT BUPATI SUKARAJA',
    'NOMOR : 000.1.5/1/Setda',
    'TANGGAL : 10 September 2025',
    'DAFTAR UNDANGAN',
    ...INVITED,
    ...SIGNATURE,
  ]);
}

export function expectFloodAttendance(paper: PaperText): void {
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, [
    ...LETTERHEAD,
    'DAFTAR HADIR',
    MEETING.title.toUpperCase(),
    'Rabu, 17 September 2025',
    'pukul 09.00 s.d. 11.30 WIB',
    INVITED[0] ?? '',
    // Who came instead stands in the row of the one who sent him.
    REPRESENTATIVE.name,
    REPRESENTATIVE.title,
    ...INVITED.slice(2),
    GUEST.name,
    GUEST.title,
    GUEST.organisation,
  ]);
}

export function expectFloodMinutes(paper: PaperText): void {
  expect(paper.isDraft).toBe(false);
  // The deputy head signs: his is the letterhead of the regional head.
  expectInOrder(paper, [
    'BUPATI SUKARAJA',
    'NOTULA',
    MEETING.title,
    'Rabu, 17 September 2025',
    '000.1.5/1/Setda, 10 September 2025',
    'pukul 09.05 s.d. 11.20 WIB',
    ...MEETING.agenda,
    'Wakil Bupati Sukaraja, Hj. Siti Aminah, S.E.',
    INVITED[0] ?? '',
    `${REPRESENTATIVE.name}, ${REPRESENTATIVE.title} (mewakili ${INVITED[1]})`,
    ...INVITED.slice(4),
    `${GUEST.name}, ${GUEST.title} ${GUEST.organisation}`,
    MINUTES.opening,
    MEETING.agenda[0] ?? '',
    MINUTES.discussion,
    `Camat Sukaraja: ${MINUTES.statement}`,
    MEETING.agenda[1] ?? '',
    'Keputusan',
    MINUTES.decision,
    'Tindak lanjut',
    MINUTES.action.text,
    INVITED[0] ?? '',
    '30 September 2025',
    MINUTES.closing,
    'Wakil Bupati Sukaraja,',
    'Hj. Siti Aminah, S.E.',
  ]);
  // Only those who came are in the minutes (rule 36).
  const participants = paper.body.slice(0, paper.body.indexOf(MINUTES.opening));
  expect(participants).not.toContain(INVITED[2]);
  expect(participants).not.toContain(INVITED[3]);
}
