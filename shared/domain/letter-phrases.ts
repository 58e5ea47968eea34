import { line } from './text.ts';

/**
 * Fixed phrases of the letters, nota dinas, laporan and berita acara around a meeting (naskah-dinas 3.5 to 3.7). Places in
 * braces are filled in when the paper is made: `{nomor}`, `{tanggal}` and `{hal}` quote the invitation; `{alasan}` is
 * "sehubungan dengan ...," or nothing.
 */
export const LETTER_PHRASES = {
  correctionSubject: 'Ralat Undangan',
  correctionOpening:
    'Menindaklanjuti surat kami Nomor {nomor} tanggal {tanggal} hal {hal}, {alasan} dengan ini disampaikan ralat atas undangan {acara} sebagai berikut:',
  correctionPart: 'bagian',
  correctionWas: 'tertulis',
  correctionShouldBe: 'seharusnya',
  correctionRest: 'Ketentuan lain dalam surat tersebut tetap berlaku.',
  correctionClosing: 'Demikian untuk menjadi maklum dan atas perhatiannya diucapkan terima kasih.',
  postponementSubject: 'Penundaan Undangan',
  postponementOpening:
    'Menindaklanjuti surat kami Nomor {nomor} tanggal {tanggal} hal {hal}, {alasan} dengan ini diberitahukan bahwa {acara} yang semula dijadwalkan pada hari {hari_tanggal} ditunda dan akan dilaksanakan pada:',
  postponementOpeningUndated:
    'Menindaklanjuti surat kami Nomor {nomor} tanggal {tanggal} hal {hal}, {alasan} dengan ini diberitahukan bahwa {acara} yang semula dijadwalkan pada hari {hari_tanggal} ditunda. Waktu dan tempat pelaksanaan akan diberitahukan kemudian.',
  postponementClosing: 'Demikian untuk menjadi maklum dan atas perhatiannya diucapkan terima kasih.',
  cancellationSubject: 'Pembatalan Undangan',
  cancellationOpening:
    'Menindaklanjuti surat kami Nomor {nomor} tanggal {tanggal} hal {hal}, {alasan} dengan ini diberitahukan bahwa {acara} yang dijadwalkan pada hari {hari_tanggal} {waktu} dibatalkan. Undangan tersebut dinyatakan tidak berlaku.',
  cancellationClosing: 'Demikian untuk menjadi maklum dan atas perhatiannya diucapkan terima kasih.',
  whatsAppGreeting: 'Yth. {penerima}',
  whatsAppOpening:
    'Dengan hormat, bersama ini disampaikan {hal} {nomor} {tanggal} dengan keterangan sebagai berikut:',
  whatsAppClosing: 'Demikian, atas perhatian dan kehadirannya diucapkan terima kasih.',
  memoTitle: 'NOTA DINAS',
  reportMemoSubject: 'Laporan Hasil Rapat',
  reportMemoOpening:
    'Menindaklanjuti pelaksanaan {acara}, dengan ini kami laporkan hasil rapat sebagai berikut:',
  reportMemoFacts: 'Pelaksanaan',
  reportMemoResults: 'Hasil rapat',
  reportMemoClosing: 'Demikian kami laporkan, mohon arahan lebih lanjut.',
  reportTitle: 'LAPORAN',
  reportIntroduction: 'Pendahuluan',
  reportGeneral: 'Umum',
  reportPurpose: 'Maksud dan tujuan',
  reportScope: 'Ruang lingkup',
  reportBasis: 'Dasar',
  reportActivities: 'Kegiatan yang dilaksanakan',
  reportResults: 'Hasil yang dicapai',
  reportConclusions: 'Simpulan dan saran',
  reportClosingHeading: 'Penutup',
  reportClosing: 'Demikian laporan ini dibuat untuk dapat dipergunakan sebagaimana mestinya.',
  reportMadeAt: 'Dibuat di',
  officialRecordTitle: 'BERITA ACARA',
  officialRecordOpening: 'Pada {hari_tanggal}, bertempat di {tempat}, telah dilaksanakan {acara}.',
  officialRecordResults: 'Hasil pelaksanaan',
  officialRecordDocuments: 'Dokumen/lampiran pendukung',
  officialRecordClosing:
    'Demikian Berita Acara ini dibuat dengan sebenar-benarnya untuk dapat dipergunakan sebagaimana mestinya.',
} as const;

const phrase = (name: keyof typeof LETTER_PHRASES) => line(600).default(LETTER_PHRASES[name]);

export const LETTER_PHRASE_FIELDS = {
  correctionSubject: phrase('correctionSubject'),
  correctionOpening: phrase('correctionOpening'),
  correctionPart: phrase('correctionPart'),
  correctionWas: phrase('correctionWas'),
  correctionShouldBe: phrase('correctionShouldBe'),
  correctionRest: phrase('correctionRest'),
  correctionClosing: phrase('correctionClosing'),
  postponementSubject: phrase('postponementSubject'),
  postponementOpening: phrase('postponementOpening'),
  postponementOpeningUndated: phrase('postponementOpeningUndated'),
  postponementClosing: phrase('postponementClosing'),
  cancellationSubject: phrase('cancellationSubject'),
  cancellationOpening: phrase('cancellationOpening'),
  cancellationClosing: phrase('cancellationClosing'),
  whatsAppGreeting: phrase('whatsAppGreeting'),
  whatsAppOpening: phrase('whatsAppOpening'),
  whatsAppClosing: phrase('whatsAppClosing'),
  memoTitle: phrase('memoTitle'),
  reportMemoSubject: phrase('reportMemoSubject'),
  reportMemoOpening: phrase('reportMemoOpening'),
  reportMemoFacts: phrase('reportMemoFacts'),
  reportMemoResults: phrase('reportMemoResults'),
  reportMemoClosing: phrase('reportMemoClosing'),
  reportTitle: phrase('reportTitle'),
  reportIntroduction: phrase('reportIntroduction'),
  reportGeneral: phrase('reportGeneral'),
  reportPurpose: phrase('reportPurpose'),
  reportScope: phrase('reportScope'),
  reportBasis: phrase('reportBasis'),
  reportActivities: phrase('reportActivities'),
  reportResults: phrase('reportResults'),
  reportConclusions: phrase('reportConclusions'),
  reportClosingHeading: phrase('reportClosingHeading'),
  reportClosing: phrase('reportClosing'),
  reportMadeAt: phrase('reportMadeAt'),
  officialRecordTitle: phrase('officialRecordTitle'),
  officialRecordOpening: phrase('officialRecordOpening'),
  officialRecordResults: phrase('officialRecordResults'),
  officialRecordDocuments: phrase('officialRecordDocuments'),
  officialRecordClosing: phrase('officialRecordClosing'),
};
