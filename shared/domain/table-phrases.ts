import { line } from './text.ts';

/**
 * Words of the tables and lists of the papers, and sentences that are made of the records: columns of the daftar hadir and of
 * the daftar undangan, labels over a list, units. Places in braces are filled in when the paper is made.
 */
export const TABLE_PHRASES = {
  listDate: 'Hari/Tanggal',
  listTime: 'Waktu',
  listPlace: 'Tempat',
  listAgenda: 'Acara',
  listSubject: 'Hal',
  attendanceApproved: 'Mengetahui,',
  attendanceName: 'Nama',
  attendanceNumber: 'NIP',
  attendanceRank: 'Pangkat/Gol.',
  attendanceGrade: 'Gol.',
  attendanceJob: 'Jabatan',
  attendanceBody: 'Instansi',
  attendanceGender: 'L/P',
  attendancePhone: 'No. HP',
  attendanceNote: 'Keterangan',
  attendanceSignature: 'Tanda Tangan',
  invitedTitle: 'Undangan/Jabatan',
  invitedBody: 'Instansi',
  invitedNote: 'Keterangan',
  attachmentUnit: 'lembar',
  participantUnit: 'orang',
  noticeLater: 'akan diberitahukan kemudian',
  reportGeneralText: '{acara} dilaksanakan dalam rangka {tujuan}.',
  reportBasisText: 'Surat Nomor {nomor} tanggal {tanggal} hal {hal}.',
  receiptLetterText: 'Surat {hal} Nomor {nomor} tanggal {tanggal}',
} as const;

const phrase = (name: keyof typeof TABLE_PHRASES) => line(600).default(TABLE_PHRASES[name]);

export const TABLE_PHRASE_FIELDS = {
  listDate: phrase('listDate'),
  listTime: phrase('listTime'),
  listPlace: phrase('listPlace'),
  listAgenda: phrase('listAgenda'),
  listSubject: phrase('listSubject'),
  attendanceApproved: phrase('attendanceApproved'),
  attendanceName: phrase('attendanceName'),
  attendanceNumber: phrase('attendanceNumber'),
  attendanceRank: phrase('attendanceRank'),
  attendanceGrade: phrase('attendanceGrade'),
  attendanceJob: phrase('attendanceJob'),
  attendanceBody: phrase('attendanceBody'),
  attendanceGender: phrase('attendanceGender'),
  attendancePhone: phrase('attendancePhone'),
  attendanceNote: phrase('attendanceNote'),
  attendanceSignature: phrase('attendanceSignature'),
  invitedTitle: phrase('invitedTitle'),
  invitedBody: phrase('invitedBody'),
  invitedNote: phrase('invitedNote'),
  attachmentUnit: phrase('attachmentUnit'),
  participantUnit: phrase('participantUnit'),
  noticeLater: phrase('noticeLater'),
  reportGeneralText: phrase('reportGeneralText'),
  reportBasisText: phrase('reportBasisText'),
  receiptLetterText: phrase('receiptLetterText'),
};
