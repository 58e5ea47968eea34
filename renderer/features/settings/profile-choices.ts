import type { AttendanceColumn, OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { SRIKANDI_TAGS } from '../../../shared/domain/signature-settings.ts';
import type { Choice } from '../../components/choice-field.tsx';

/* What the settings of a profile and their values are called: on the screen, and where two states stand side by side. */

export const PAGE_NUMBER_STYLES: readonly Choice<OfficeProfile['pageNumber']['style']>[] = [
  { value: 'dashes', label: '- 2 -' },
  { value: 'plain', label: '2' },
  { value: 'none', label: 'Tanpa nomor halaman' },
];
export const PAGE_NUMBER_PLACES: readonly Choice<OfficeProfile['pageNumber']['position']>[] = [
  { value: 'top', label: 'Atas tengah' },
  { value: 'bottom', label: 'Bawah tengah' },
];
export const TYPE_SIZES = [
  { field: 'bodySize', label: 'Isi naskah' },
  { field: 'tableSize', label: 'Tabel dan lampiran' },
  { field: 'copySize', label: 'Tembusan' },
  { field: 'initialsSize', label: 'Tabel paraf' },
] as const;
export const MARGINS = [
  { field: 'marginTop', label: 'Tepi atas' },
  { field: 'marginBottom', label: 'Tepi bawah' },
  { field: 'marginLeft', label: 'Tepi kiri' },
  { field: 'marginRight', label: 'Tepi kanan' },
] as const;
export const MINUTES_TITLES: readonly Choice<OfficeProfile['minutes']['title']>[] = [
  { value: 'NOTULA', label: 'NOTULA' },
  { value: 'NOTULEN', label: 'NOTULEN' },
  { value: 'RISALAH', label: 'RISALAH' },
];
export const MINUTES_FORM_CHOICES: readonly Choice<OfficeProfile['minutes']['form']>[] = [
  { value: 'A', label: 'Bentuk A (Permendagri 1/2023)' },
  { value: 'B', label: 'Bentuk B (Permendagri 54/2009)' },
  { value: 'C', label: 'Bentuk C (praktik kantor)' },
];
export const MINUTES_SIGNERS: readonly Choice<OfficeProfile['minutes']['signers']>[] = [
  { value: 'by-form', label: 'Menurut bentuk naskah' },
  { value: 'chair', label: 'Pimpinan rapat saja' },
  { value: 'chair-and-recorder', label: 'Pimpinan rapat dan pencatat' },
];
export const COLUMN_NAMES: Readonly<Record<AttendanceColumn, string>> = {
  name: 'Nama',
  number: 'NIP/NRP',
  rank: 'Pangkat/golongan',
  title: 'Jabatan',
  organisation: 'Instansi',
  gender: 'L/P',
  phone: 'Nomor HP',
  note: 'Keterangan',
  signature: 'Tanda tangan',
};
export const ORIENTATIONS: readonly Choice<OfficeProfile['attendance']['orientation']>[] = [
  { value: 'portrait', label: 'Tegak' },
  { value: 'landscape', label: 'Mendatar' },
];
export const DATE_POSITIONS: readonly Choice<OfficeProfile['letter']['datePosition']>[] = [
  { value: 'above-number', label: 'Baris sendiri di atas Nomor' },
  { value: 'level-with-number', label: 'Sebaris dengan Nomor' },
];
export const ADDRESS_SIDES: readonly Choice<OfficeProfile['letter']['addressSide']>[] = [
  { value: 'left', label: 'Kiri, di bawah Hal' },
  { value: 'right', label: 'Kanan, di bawah tanggal' },
];
export const SUBJECT_STYLES: readonly Choice<OfficeProfile['letter']['subjectStyle']>[] = [
  { value: 'plain', label: 'Biasa' },
  { value: 'bold', label: 'Tebal' },
  { value: 'underline', label: 'Garis bawah' },
];
export const ATTACHMENT_HEADINGS: readonly Choice<OfficeProfile['letter']['attachmentHeading']>[] = [
  { value: 'right', label: 'Kanan atas' },
  { value: 'left', label: 'Rata kiri' },
];
export const LETTERHEAD_CHOICES: readonly Choice<OfficeProfile['letterhead']['choice']>[] = [
  { value: 'by-signer', label: 'Mengikuti penanda tangan' },
  { value: 'office', label: 'Selalu kop perangkat daerah' },
  { value: 'regional-head', label: 'Selalu kop kepala daerah' },
];
export const LETTERHEAD_RULES: readonly Choice<OfficeProfile['letterhead']['rule']>[] = [
  { value: 'thick-thin', label: 'Tebal dan tipis' },
  { value: 'double', label: 'Dua garis tipis' },
  { value: 'single', label: 'Satu garis' },
  { value: 'none', label: 'Tanpa garis' },
];
export const HEAD_ADDRESSES: readonly Choice<OfficeProfile['letterhead']['headAddress']>[] = [
  { value: 'none', label: 'Tanpa alamat' },
  { value: 'under-title', label: 'Di bawah nama jabatan' },
  { value: 'foot', label: 'Di kaki halaman' },
];
export const LETTERHEAD_SIZES = [
  { field: 'governmentSize', label: 'Ukuran baris pemerintah' },
  { field: 'officeSize', label: 'Ukuran baris perangkat' },
  { field: 'addressSize', label: 'Ukuran alamat' },
] as const;
export const TAG_NAMES: Readonly<Record<(typeof SRIKANDI_TAGS)[number], string>> = {
  signature: 'Tanda tangan',
  name: 'Nama pengirim',
  serviceNumber: 'NIP pengirim',
  number: 'Nomor naskah',
  date: 'Tanggal naskah',
};
export const SECURITY_LETTERS: readonly Choice<OfficeProfile['numbering']['security']>[] = [
  { value: '', label: 'Tidak dicetak' },
  { value: 'B', label: 'B (biasa)' },
  { value: 'T', label: 'T (terbatas)' },
  { value: 'R', label: 'R (rahasia)' },
  { value: 'SR', label: 'SR (sangat rahasia)' },
];
export const BLOCK_SIDES: readonly Choice<OfficeProfile['signature']['side']>[] = [
  { value: 'right', label: 'Paruh kanan halaman' },
  { value: 'center', label: 'Tengah halaman' },
  { value: 'left', label: 'Paruh kiri halaman' },
];
export const ALIGNMENTS: readonly Choice<OfficeProfile['signature']['alignment']>[] = [
  { value: 'left', label: 'Rata kiri' },
  { value: 'center', label: 'Di tengah' },
];
export const TITLE_CASES: readonly Choice<OfficeProfile['signature']['titleCase']>[] = [
  { value: 'as-written', label: 'Seperti ditulis' },
  { value: 'capitals', label: 'HURUF KAPITAL' },
];
export const NAME_STYLES: readonly Choice<OfficeProfile['signature']['nameStyle']>[] = [
  { value: 'bold', label: 'Tebal' },
  { value: 'bold-underline', label: 'Tebal dan garis bawah' },
  { value: 'plain', label: 'Biasa' },
];
export const NUMBER_LABELS: readonly Choice<OfficeProfile['signature']['numberLabel']>[] = [
  { value: 'NIP', label: 'NIP' },
  { value: 'NIP.', label: 'NIP.' },
];
export const RANK_STYLES: readonly Choice<OfficeProfile['signature']['rankStyle']>[] = [
  { value: 'rank-and-grade', label: 'Pembina Tingkat I (IV/b)' },
  { value: 'rank', label: 'Pembina Tingkat I' },
];
export const SIGNER_CLASSES: readonly { field: keyof OfficeProfile['signature']['lines']; label: string }[] =
  [
    { field: 'regionalHead', label: 'Kepala daerah dan wakilnya' },
    { field: 'actingRegionalHead', label: 'Pj., Pjs., Plt., Plh. kepala daerah' },
    { field: 'regionalSecretary', label: 'Sekretaris daerah' },
    { field: 'actingRegionalSecretary', label: 'Pj. dan Plh. sekretaris daerah' },
    { field: 'other', label: 'Pejabat lain, juga Plt. sekretaris daerah' },
  ];
export const SIGNER_LINES = [
  { field: 'degrees', label: 'Gelar' },
  { field: 'rank', label: 'Pangkat/golongan' },
  { field: 'number', label: 'NIP/NRP' },
] as const;
export const LETTER_EXTRAS = [
  { field: 'dressCode', label: 'Pakaian' },
  { field: 'chair', label: 'Pimpinan rapat' },
  { field: 'agenda', label: 'Agenda' },
  { field: 'link', label: 'Tautan rapat daring' },
  { field: 'contact', label: 'Narahubung' },
] as const;
