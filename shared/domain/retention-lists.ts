/** The lists of records that the office keeps and hands over (naskah dinas 8.1). */
export const RECORD_LISTS = ['active', 'inactive', 'due', 'destruction', 'review', 'permanent'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

export const RECORD_LIST_WORDS: Readonly<Record<RecordList, string>> = {
  active: 'Daftar arsip aktif',
  inactive: 'Daftar arsip inaktif',
  due: 'Arsip jatuh tempo',
  destruction: 'Daftar arsip usul musnah',
  review: 'Daftar arsip dinilai kembali',
  permanent: 'Daftar arsip permanen',
};

/** Tingkat perkembangan of a file or paper in a list of records (naskah dinas 8.1). */
export const DEVELOPMENTS = ['asli', 'salinan', 'tembusan', 'konsep'] as const;
export type Development = (typeof DEVELOPMENTS)[number];
export const DEVELOPMENT_WORDS: Readonly<Record<Development, string>> = {
  asli: 'Asli',
  salinan: 'Salinan',
  tembusan: 'Tembusan',
  konsep: 'Konsep',
};

/** While nobody has chosen: what this office made is its own original; an old paper that was brought in is a copy. */
export function usualDevelopment(kind: 'meeting' | 'record'): Development {
  return kind === 'meeting' ? 'asli' : 'salinan';
}

/** What stands in each list, in a sentence. */
export const RECORD_LIST_MEANINGS: Readonly<Record<RecordList, string>> = {
  active: 'Berkas yang masih terbuka, masih dalam masa aktif, atau belum diatur retensinya.',
  inactive: 'Berkas yang masa aktifnya sudah lewat.',
  due: 'Berkas yang menjadi inaktif atau habis retensinya dalam tenggat yang dipilih.',
  destruction: 'Berkas yang habis retensinya dan menurut JRA dimusnahkan; hanya daftar usulan.',
  review: 'Berkas yang habis retensinya dan menurut JRA dinilai kembali.',
  permanent: 'Berkas yang disimpan selamanya, menurut JRA atau karena ditandai permanen.',
};

/** The legal way of a destruction (UU 43/2009 art. 51; 000.5.6.2): said wherever one is proposed. */
export const DESTRUCTION_NOTE =
  'Notula hanya menyusun daftar usulan dan tidak pernah memusnahkan arsip. Pemusnahan hanya boleh untuk arsip yang tidak ' +
  'bernilai guna lagi, habis retensinya dan berketerangan musnah menurut JRA, tidak dilarang peraturan, dan tidak terkait ' +
  'perkara (UU 43/2009 Pasal 51), melalui panitia penilai, daftar arsip, persetujuan, dan berita acara: persetujuan kepala ' +
  'daerah untuk retensi di bawah 10 tahun, persetujuan Kepala ANRI untuk retensi 10 tahun atau lebih.';
