import type { PhraseName } from '../../../shared/domain/phrases.ts';

export interface PhraseGroup {
  title: string;
  description?: string;
  phrases: readonly { name: PhraseName; label: string }[];
}

/** Labels and headings of the three forms of the notula. */
const MINUTES_GROUPS: readonly PhraseGroup[] = [
  {
    title: 'Notula Bentuk A dan B',
    phrases: [
      { name: 'minutesMeeting', label: 'Nama rapat (A, B)' },
      { name: 'minutesDate', label: 'Hari dan tanggal (A, B, C)' },
      { name: 'minutesLetter', label: 'Surat undangan (A)' },
      { name: 'minutesCalled', label: 'Waktu panggilan (B)' },
      { name: 'minutesTime', label: 'Waktu sidang/rapat (A, B)' },
      { name: 'minutesAgenda', label: 'Acara (A, B)' },
      { name: 'minutesLeaders', label: 'Pimpinan (A, B)' },
      { name: 'minutesChair', label: 'Ketua (A, B)' },
      { name: 'minutesSecretary', label: 'Sekretaris (A, B)' },
      { name: 'minutesRecorder', label: 'Pencatat (A, B)' },
      { name: 'minutesParticipants', label: 'Peserta (A)' },
      { name: 'minutesOldParticipants', label: 'Peserta (B)' },
      { name: 'minutesActivity', label: 'Kegiatan (A, B)' },
      { name: 'minutesOpeningItem', label: 'Butir 1 (B)' },
      { name: 'minutesDiscussionItem', label: 'Butir 2 (B)' },
      { name: 'minutesRecorderLabel', label: 'Sebutan pencatat yang menandatangani (A, B)' },
    ],
  },
  {
    title: 'Notula Bentuk C',
    phrases: [
      { name: 'minutesPracticeTime', label: 'Waktu (C)' },
      { name: 'minutesPracticePlace', label: 'Tempat (C)' },
      { name: 'minutesPracticeAgenda', label: 'Acara (C)' },
      { name: 'minutesPracticeChair', label: 'Pimpinan rapat (C)' },
      { name: 'minutesPracticeRecorder', label: 'Notulis (C)' },
      { name: 'minutesPracticeParticipants', label: 'Peserta (C)' },
      { name: 'minutesPracticeOpening', label: 'Bagian I (C)' },
      { name: 'minutesPracticeDiscussion', label: 'Bagian II (C)' },
      { name: 'minutesPracticeDecisions', label: 'Bagian III (C)' },
      { name: 'minutesPracticeClosing', label: 'Bagian V (C)' },
      { name: 'minutesPracticeNote', label: 'Kolom keterangan (C)' },
      { name: 'minutesPracticeChairLabel', label: 'Sebutan pimpinan yang menandatangani (C)' },
      { name: 'minutesPracticeRecorderLabel', label: 'Sebutan notulis yang menandatangani (C)' },
    ],
  },
  {
    title: 'Tabel tindak lanjut',
    phrases: [
      { name: 'actionText', label: 'Kolom uraian' },
      { name: 'actionOwner', label: 'Kolom penanggung jawab' },
      { name: 'actionDue', label: 'Kolom batas waktu' },
      { name: 'actionNote', label: 'Kolom keterangan' },
    ],
  },
  {
    title: 'Mengetik notula',
    description:
      'Usul saat mengetik: @ untuk pembicara, / untuk frasa. {pembicara} dan {kata} diisi saat dipilih; {pimpinan} dan {waktu} dari rapat.',
    phrases: [
      { name: 'minutesSpeakerVerbs', label: 'Kata kerja pembicara, dipisah titik koma' },
      { name: 'minutesSpeakerSentence', label: 'Kalimat pembicara' },
      { name: 'minutesPhraseOpened', label: 'Frasa rapat dibuka' },
      { name: 'minutesPhraseAgreed', label: 'Frasa kesepakatan' },
      { name: 'minutesPhraseAsked', label: 'Frasa permintaan pimpinan' },
      { name: 'minutesPhraseQuestion', label: 'Frasa tanggapan' },
      { name: 'minutesPhrasePostponed', label: 'Frasa pembahasan dilanjutkan' },
      { name: 'minutesPhraseClosed', label: 'Frasa rapat ditutup' },
    ],
  },
];

const LETTER_GROUPS: readonly PhraseGroup[] = [
  {
    title: 'Ralat, penundaan, dan pembatalan',
    description:
      'Bagian {nomor}, {tanggal}, dan {hal} diisi dari undangan yang dirujuk; {alasan}, {acara}, {hari_tanggal}, dan {waktu} dari rapatnya.',
    phrases: [
      { name: 'correctionSubject', label: 'Hal surat ralat' },
      { name: 'correctionOpening', label: 'Pembuka surat ralat' },
      { name: 'correctionPart', label: 'Bagian yang diralat' },
      { name: 'correctionWas', label: 'Yang tertulis' },
      { name: 'correctionShouldBe', label: 'Yang seharusnya' },
      { name: 'correctionRest', label: 'Ketentuan yang tetap berlaku' },
      { name: 'correctionClosing', label: 'Penutup surat ralat' },
      { name: 'postponementSubject', label: 'Hal surat penundaan' },
      { name: 'postponementOpening', label: 'Pembuka surat penundaan, waktu baru diketahui' },
      { name: 'postponementOpeningUndated', label: 'Pembuka surat penundaan, waktu baru menyusul' },
      { name: 'postponementClosing', label: 'Penutup surat penundaan' },
      { name: 'cancellationSubject', label: 'Hal surat pembatalan' },
      { name: 'cancellationOpening', label: 'Pembuka surat pembatalan' },
      { name: 'cancellationClosing', label: 'Penutup surat pembatalan' },
    ],
  },
  {
    title: 'Pesan WhatsApp undangan',
    description:
      'Hari, waktu, tempat, dan acara diisi dari rapat. Bagian {penerima} adalah jabatan atau nama kelompok; {hal}, {nomor}, {tanggal}, dan {acara} diisi dari undangan.',
    phrases: [
      { name: 'whatsAppGreeting', label: 'Sapaan pesan' },
      { name: 'whatsAppOpening', label: 'Pembuka pesan' },
      { name: 'whatsAppClosing', label: 'Penutup pesan' },
    ],
  },
  {
    title: 'Nota dinas',
    description: 'Bagian {acara} dan {tujuan} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'memoTitle', label: 'Judul nota dinas' },
      { name: 'reportMemoSubject', label: 'Hal nota dinas laporan' },
      { name: 'reportMemoOpening', label: 'Pembuka nota dinas laporan' },
      { name: 'reportMemoFacts', label: 'Judul pelaksanaan rapat' },
      { name: 'reportMemoResults', label: 'Judul hasil rapat' },
      { name: 'reportMemoClosing', label: 'Penutup nota dinas laporan' },
    ],
  },
  {
    title: 'Laporan',
    phrases: [
      { name: 'reportTitle', label: 'Judul laporan' },
      { name: 'reportIntroduction', label: 'Bagian A laporan' },
      { name: 'reportGeneral', label: 'Bagian A, umum' },
      { name: 'reportPurpose', label: 'Bagian A, maksud dan tujuan' },
      { name: 'reportScope', label: 'Bagian A, ruang lingkup' },
      { name: 'reportBasis', label: 'Bagian A, dasar' },
      { name: 'reportActivities', label: 'Bagian B laporan' },
      { name: 'reportResults', label: 'Bagian C laporan' },
      { name: 'reportConclusions', label: 'Bagian D laporan' },
      { name: 'reportClosingHeading', label: 'Bagian E laporan' },
      { name: 'reportClosing', label: 'Penutup laporan' },
      { name: 'reportMadeAt', label: 'Tempat dibuat' },
    ],
  },
  {
    title: 'Berita acara',
    description: 'Bagian {hari_tanggal} (dengan huruf), {tempat}, {acara}, dan {tujuan} diisi dari rapat.',
    phrases: [
      { name: 'officialRecordTitle', label: 'Judul berita acara' },
      { name: 'officialRecordOpening', label: 'Pembuka berita acara' },
      { name: 'officialRecordResults', label: 'Bagian I berita acara' },
      { name: 'officialRecordDocuments', label: 'Bagian II berita acara' },
      { name: 'officialRecordClosing', label: 'Penutup berita acara' },
    ],
  },
];

/** Phrases of the minutes in their forms and of the letters around a meeting, as the settings show them (rule 68). */
export const PAPER_PHRASE_GROUPS: readonly PhraseGroup[] = [...MINUTES_GROUPS, ...LETTER_GROUPS];
