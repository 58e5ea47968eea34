import { PAPER_PHRASE_GROUPS, type PhraseGroup } from './paper-phrase-groups.ts';
import { TABLE_PHRASE_GROUPS } from './table-phrase-groups.ts';

/** Every fixed phrase as the settings name it, in groups (rule 68). */
export const PHRASE_GROUPS: readonly PhraseGroup[] = [
  {
    title: 'Undangan',
    description: 'Bagian {tujuan} dan {acara} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'salutation', label: 'Salam pembuka' },
      { name: 'invitationOpening', label: 'Pembuka, bila tujuan rapat terisi' },
      { name: 'invitationOpeningWithoutPurpose', label: 'Pembuka, bila tujuan rapat kosong' },
      { name: 'invitationClosing', label: 'Penutup' },
      { name: 'notesLabel', label: 'Judul catatan' },
      { name: 'attachmentTitle', label: 'Judul lampiran' },
    ],
  },
  {
    title: 'Label rincian undangan',
    phrases: [
      { name: 'detailDate', label: 'Hari dan tanggal' },
      { name: 'detailTime', label: 'Waktu' },
      { name: 'detailPlace', label: 'Tempat' },
      { name: 'detailAgenda', label: 'Acara' },
      { name: 'detailDressCode', label: 'Pakaian' },
      { name: 'detailChair', label: 'Pimpinan rapat' },
      { name: 'detailItems', label: 'Agenda' },
      { name: 'detailLink', label: 'Tautan' },
      { name: 'detailContact', label: 'Narahubung' },
    ],
  },
  {
    title: 'Daftar hadir dan notula',
    phrases: [
      { name: 'attendanceTitle', label: 'Judul daftar hadir' },
      { name: 'minutesSignerLabel', label: 'Sebutan penanda tangan notula' },
      { name: 'decisionsHeading', label: 'Judul keputusan' },
      { name: 'actionsHeading', label: 'Judul tindak lanjut' },
    ],
  },
  {
    title: 'Daftar hadir luring, daring, dan SPJ',
    phrases: [
      { name: 'attendanceOnsite', label: 'Tambahan judul daftar hadir, peserta di ruangan' },
      { name: 'attendanceOnline', label: 'Tambahan judul daftar hadir, peserta daring' },
      { name: 'attendancePaymentTitle', label: 'Judul daftar hadir SPJ' },
      { name: 'attendanceTotal', label: 'Baris jumlah pada daftar hadir SPJ' },
    ],
  },
  {
    title: 'Foto dan tindak lanjut',
    description: 'Bagian {acara}, {waktu}, dan {tempat} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'photosTitle', label: 'Judul lembar foto' },
      { name: 'followUpMatrixTitle', label: 'Judul matriks tindak lanjut' },
      { name: 'followUpSlipTitle', label: 'Judul lembar tindak lanjut' },
      { name: 'followUpSlipOpening', label: 'Pembuka lembar tindak lanjut' },
      {
        name: 'followUpSlipPeriodOpening',
        label: 'Pembuka lembar tindak lanjut dari beberapa rapat ({periode})',
      },
      { name: 'followUpSlipClosing', label: 'Penutup lembar tindak lanjut' },
      { name: 'matrixText', label: 'Kolom uraian matriks' },
      { name: 'matrixOwner', label: 'Kolom penanggung jawab matriks' },
      { name: 'matrixDue', label: 'Kolom batas waktu matriks' },
      { name: 'matrixProgress', label: 'Kolom progres matriks' },
      { name: 'matrixProof', label: 'Kolom bukti matriks' },
    ],
  },
  {
    title: 'Siaran pers dan pengiriman',
    description: 'Bagian {acara}, {waktu}, dan {tempat} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'pressReleaseTitle', label: 'Judul siaran pers' },
      { name: 'pressReleaseLead', label: 'Kalimat pertama siaran pers' },
      { name: 'pressReleaseContactLabel', label: 'Sebutan narahubung siaran pers' },
      { name: 'deliveryTitle', label: 'Judul lembar ekspedisi' },
      { name: 'receiptTitle', label: 'Judul tanda terima' },
      { name: 'deliveryLetter', label: 'Kolom surat lembar ekspedisi' },
      { name: 'deliveryDestination', label: 'Kolom tujuan lembar ekspedisi' },
      { name: 'deliveryRecipient', label: 'Kolom penerima lembar ekspedisi' },
      { name: 'deliveryTime', label: 'Kolom waktu lembar ekspedisi' },
      { name: 'receiptFrom', label: 'Pengirim pada tanda terima' },
      { name: 'receiptLetter', label: 'Surat pada tanda terima' },
      { name: 'receiptFor', label: 'Tujuan pada tanda terima' },
      { name: 'receiptReceived', label: 'Waktu pada tanda terima' },
      { name: 'receiptName', label: 'Nama pada tanda terima' },
      { name: 'receiptSignature', label: 'Tanda tangan pada tanda terima' },
    ],
  },
  ...PAPER_PHRASE_GROUPS,
  ...TABLE_PHRASE_GROUPS,
];
