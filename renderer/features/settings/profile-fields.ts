import { facts, inside, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { officialWords, plainWords, signatoryWords } from '../../../shared/domain/merge-fields/words.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { SRIKANDI_TAGS } from '../../../shared/domain/signature-settings.ts';
import { choiceWords } from '../../lib/choice-words.ts';
import { LEVELS, PAPER_CHOICES, ZONES } from './office-choices.ts';
import { PHRASE_GROUPS } from './phrase-groups.ts';
import * as choices from './profile-choices.ts';

/* Every setting of a profile in the words of its section, for two states of the profile side by side. */

/** A setting whose value reads as it is. */
function plain<R extends object>(key: keyof R & string, label: string): Part<R> {
  return facts(label, [key], (record) => plainWords(record[key]));
}

/** A setting that is chosen from a list. */
function chosen<R extends object, Key extends keyof R & string>(
  key: Key,
  label: string,
  values: readonly { value: R[Key]; label: string }[],
): Part<R> {
  return facts(label, [key], (record) => choiceWords(values, record[key]));
}

/** A length or size with its unit. */
function measured<R extends object>(key: keyof R & string, label: string, unit: string): Part<R> {
  return facts(label, [key], (record) => {
    const words = plainWords(record[key]);
    return words === '' ? '' : `${words.replace('.', ',')} ${unit}`;
  });
}

function picture(key: 'logoPictureId' | 'garudaPictureId', label: string): Part<OfficeProfile['letterhead']> {
  return facts(label, [key], (letterhead) => (letterhead[key] === null ? '' : 'Gambar terpasang'));
}

const QR = 'Kode QR arsip di sudut bawah';

const PAPER: readonly Part<OfficeProfile['paper']>[] = [
  chosen('size', 'Ukuran kertas', PAPER_CHOICES),
  ...choices.MARGINS.map(({ field, label }) => measured<OfficeProfile['paper']>(field, label, 'mm')),
  measured('letterheadMarginBottom', 'Tepi bawah halaman berkop', 'mm'),
];

const TYPE: readonly Part<OfficeProfile['type']>[] = [
  plain('font', 'Huruf'),
  ...choices.TYPE_SIZES.map(({ field, label }) => measured<OfficeProfile['type']>(field, label, 'pt')),
  measured('lineSpacing', 'Jarak baris', 'baris'),
  measured('blockSpacing', 'Jarak antarbagian', 'baris'),
];

const LETTERHEAD: readonly Part<OfficeProfile['letterhead']>[] = [
  chosen('choice', 'Pilihan kop', choices.LETTERHEAD_CHOICES),
  plain('isPreprinted', 'Kop sudah tercetak pada kertas'),
  measured('preprintedHeight', 'Tinggi kop pada kertas', 'mm'),
  plain('government', 'Baris pemerintah'),
  plain('office', 'Baris perangkat daerah'),
  plain('unit', 'Baris tambahan'),
  plain('scriptLine', 'Baris aksara daerah'),
  plain('address', 'Alamat perangkat daerah'),
  plain('seatLine', 'Nama kota di bawah alamat'),
  chosen('rule', 'Garis bawah kop', choices.LETTERHEAD_RULES),
  ...choices.LETTERHEAD_SIZES.map(({ field, label }) =>
    measured<OfficeProfile['letterhead']>(field, label, 'pt'),
  ),
  picture('logoPictureId', 'Logo daerah'),
  plain('headTitle', 'Nama jabatan di bawah lambang'),
  chosen('headAddress', 'Alamat kepala daerah', choices.HEAD_ADDRESSES),
  picture('garudaPictureId', 'Lambang negara (Garuda)'),
];

const LETTER: readonly Part<OfficeProfile['letter']>[] = [
  chosen('datePosition', 'Letak tanggal surat', choices.DATE_POSITIONS),
  plain('subject', 'Hal'),
  chosen('subjectStyle', 'Gaya Hal', choices.SUBJECT_STYLES),
  plain('noAttachmentText', 'Lampiran bila tidak ada'),
  plain('isPlacePrinted', 'Cetak tempat di depan tanggal'),
  plain('hasScanCode', QR),
  chosen('addressSide', 'Letak alamat', choices.ADDRESS_SIDES),
  plain('addressPlace', 'Tempat pada alamat (di ...)'),
  measured('addresseeLimit', 'Batas daftar pada surat', 'tujuan'),
  plain('attachedListText', 'Teks bila daftar dilampirkan'),
  chosen('attachmentHeading', 'Letak kepala lampiran', choices.ATTACHMENT_HEADINGS),
  plain('isAttachmentSigned', 'Ulangi tanda tangan pada lampiran'),
  inside(
    'extras',
    'Rincian tambahan',
    choices.LETTER_EXTRAS.map(({ field, label }) => plain<OfficeProfile['letter']['extras']>(field, label)),
  ),
  plain('isItemDurationPrinted', 'Cetak durasi mata acara'),
  plain('defaultUrgency', 'Sifat yang diusulkan'),
  plain('urgencies', 'Daftar sifat'),
];

type Lines = OfficeProfile['signature']['lines'];
const LINES: readonly Part<Lines>[] = choices.SIGNER_CLASSES.map((signer) =>
  inside(
    signer.field,
    signer.label,
    choices.SIGNER_LINES.map(({ field, label }) => plain<Lines[typeof signer.field]>(field, label)),
  ),
);

const SIGNATURE: readonly Part<OfficeProfile['signature']>[] = [
  chosen('side', 'Letak blok', choices.BLOCK_SIDES),
  chosen('alignment', 'Perataan', choices.ALIGNMENTS),
  chosen('titleCase', 'Penulisan jabatan', choices.TITLE_CASES),
  chosen('nameStyle', 'Gaya nama', choices.NAME_STYLES),
  chosen('numberLabel', 'Penulisan NIP', choices.NUMBER_LABELS),
  chosen('rankStyle', 'Pangkat', choices.RANK_STYLES),
  plain('isNameUpperCase', 'Nama dengan huruf kapital (gelar tetap)'),
  plain('isNumberGrouped', 'Kelompokkan angka NIP (8-6-1-3)'),
  plain('hasInitialsTable', 'Tabel paraf pada konsep'),
  inside('lines', 'Yang dicetak di bawah tanda tangan', LINES),
  plain('hasCodePlace', 'Tempat kode QR'),
  measured('codePlaceSize', 'Sisi bingkai', 'mm'),
  plain('hasElectronicSentence', 'Kalimat tanda tangan elektronik di kaki halaman'),
  plain('electronicSentence', 'Kalimat tanda tangan elektronik'),
  facts('Penanda tangan tersimpan', ['signatories'], ({ signatories }) =>
    signatories.map(signatoryWords).join('\n'),
  ),
  plain('copyLabel', 'Judul tembusan'),
];

/** All settings of a profile; `retention` of old profiles is no longer used, and stays as it is stored. */
export const PROFILE_FIELDS: readonly Part<OfficeProfile>[] = [
  plain('name', 'Nama profil'),
  inside('region', 'Daerah', [
    chosen('level', 'Tingkat', LEVELS),
    plain('name', 'Nama daerah'),
    plain('seat', 'Tempat kedudukan'),
  ]),
  chosen('zone', 'Zona waktu', ZONES),
  facts('Pimpinan rapat yang diusulkan', ['defaultChair'], ({ defaultChair }) => officialWords(defaultChair)),
  inside('paper', 'Kertas', PAPER),
  inside('type', 'Huruf dan jarak', TYPE),
  inside('pageNumber', 'Nomor halaman', [
    chosen('style', 'Bentuk', choices.PAGE_NUMBER_STYLES),
    chosen('position', 'Letak', choices.PAGE_NUMBER_PLACES),
    plain('hasCatchword', 'Kata penyambung'),
  ]),
  inside('letterhead', 'Kop', LETTERHEAD),
  inside('letter', 'Undangan', LETTER),
  inside('signature', 'Tanda tangan', SIGNATURE),
  inside('numbering', 'Nomor surat', [
    plain('template', 'Pola'),
    plain('unit', 'Kode unit'),
    plain('sequenceWidth', 'Lebar nomor urut'),
    chosen('security', 'Huruf keamanan', choices.SECURITY_LETTERS),
    plain('invitationCode', 'Kode klasifikasi undangan'),
    plain('minutesCode', 'Kode klasifikasi notula'),
  ]),
  inside('fileName', 'Nama berkas', [plain('pattern', 'Pola nama')]),
  inside('attendance', 'Daftar hadir', [
    chosen('orientation', 'Arah kertas', choices.ORIENTATIONS),
    measured('rowHeight', 'Tinggi baris', 'mm'),
    plain('blankRows', 'Baris kosong tambahan'),
    plain('isStaggered', 'Kolom tanda tangan berselang-seling'),
    plain('hasChairSignature', 'Tanda tangan pimpinan rapat di akhir daftar'),
    plain('hasScanCode', QR),
    facts('Kolom', ['columns'], ({ columns }) =>
      columns.map((column) => choices.COLUMN_NAMES[column]).join('\n'),
    ),
  ]),
  inside('minutes', 'Notula', [
    chosen('title', 'Judul naskah', choices.MINUTES_TITLES),
    chosen('form', 'Bentuk yang diusulkan', choices.MINUTES_FORM_CHOICES),
    chosen('signers', 'Yang menandatangani', choices.MINUTES_SIGNERS),
    plain('decisionLabel', 'Label butir 3 pada Bentuk B'),
    plain('hasScanCode', QR),
  ]),
  inside(
    'phrases',
    'Frasa',
    PHRASE_GROUPS.flatMap(({ phrases }) =>
      phrases.map(({ name, label }) => plain<OfficeProfile['phrases']>(name, label)),
    ),
  ),
  inside('srikandi', 'SRIKANDI', [
    plain('isOn', 'Cetak tanda SRIKANDI pada surat'),
    inside(
      'tags',
      'Tanda',
      SRIKANDI_TAGS.map((tag) => plain<OfficeProfile['srikandi']['tags']>(tag, choices.TAG_NAMES[tag])),
    ),
  ]),
];
