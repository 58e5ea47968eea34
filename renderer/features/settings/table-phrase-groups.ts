import type { PhraseGroup } from './paper-phrase-groups.ts';

/** Words of tables and lists, and sentences made of the records, as the settings show them (rule 68). */
export const TABLE_PHRASE_GROUPS: readonly PhraseGroup[] = [
  {
    title: 'Kepala daftar',
    description: 'Label di atas daftar hadir, lembar foto, matriks tindak lanjut, dan lembar ekspedisi.',
    phrases: [
      { name: 'listDate', label: 'Hari dan tanggal (daftar)' },
      { name: 'listTime', label: 'Waktu (daftar)' },
      { name: 'listPlace', label: 'Tempat (daftar)' },
      { name: 'listAgenda', label: 'Acara (daftar)' },
      { name: 'listSubject', label: 'Hal surat (lembar ekspedisi)' },
    ],
  },
  {
    title: 'Kolom daftar hadir',
    description: 'Nama, jabatan, dan tanda tangan juga dipakai pada tabel penanda tangan berita acara.',
    phrases: [
      { name: 'attendanceName', label: 'Kolom nama' },
      { name: 'attendanceNumber', label: 'Kolom NIP' },
      { name: 'attendanceRank', label: 'Kolom pangkat dan golongan' },
      { name: 'attendanceGrade', label: 'Kolom golongan (SPJ)' },
      { name: 'attendanceJob', label: 'Kolom jabatan' },
      { name: 'attendanceBody', label: 'Kolom instansi' },
      { name: 'attendanceGender', label: 'Kolom jenis kelamin' },
      { name: 'attendancePhone', label: 'Kolom nomor HP' },
      { name: 'attendanceNote', label: 'Kolom keterangan daftar hadir' },
      { name: 'attendanceSignature', label: 'Kolom tanda tangan' },
      { name: 'attendanceApproved', label: 'Sebutan yang mengetahui daftar hadir' },
    ],
  },
  {
    title: 'Daftar undangan dan jumlah',
    phrases: [
      { name: 'invitedTitle', label: 'Kolom undangan atau jabatan (lampiran)' },
      { name: 'invitedBody', label: 'Kolom instansi (lampiran)' },
      { name: 'invitedNote', label: 'Kolom keterangan (lampiran)' },
      { name: 'attachmentUnit', label: 'Satuan lampiran' },
      { name: 'participantUnit', label: 'Satuan jumlah peserta' },
    ],
  },
  {
    title: 'Kalimat dari isian',
    description: 'Bagian dalam kurung kurawal diisi dari rapat dan undangannya saat naskah dibuat.',
    phrases: [
      { name: 'noticeLater', label: 'Waktu atau tempat baru yang belum diketahui' },
      { name: 'reportGeneralText', label: 'Kalimat umum pada laporan' },
      { name: 'reportBasisText', label: 'Kalimat dasar pada laporan' },
      { name: 'receiptLetterText', label: 'Surat yang diterima (tanda terima)' },
    ],
  },
];
