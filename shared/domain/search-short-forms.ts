import { wordsOf } from './search-words.ts';

/*
 * Short forms of the secretariat, beside what they stand for: whoever asks for one of a line is also shown the others. Only
 * forms that stand for one thing in an office are here. Left out because they stand for several: SPM (standar pelayanan
 * minimal, surat perintah membayar), PBB (pajak, party, United Nations), SPT (tugas, pajak), TPP, BPD, BKD, PP, and SE and SK,
 * which are degrees as well; kasi, which is an everyday verb; sosialisasi, which is no short form.
 */
const LINES: readonly string[] = [
  // Meetings and what is done in them.
  'rakor = rapat koordinasi',
  'rakornas = rapat koordinasi nasional = rakor nasional',
  'rakorda = rapat koordinasi daerah = rakor daerah',
  'rakorwil = rapat koordinasi wilayah = rakor wilayah',
  'rakortek = rapat koordinasi teknis = rakor teknis',
  'raker = rapat kerja',
  'rakernas = rapat kerja nasional = raker nasional',
  'rakerda = rapat kerja daerah = raker daerah',
  'ratek = rapat teknis',
  'rapim = rapat pimpinan',
  'musrenbang = musyawarah perencanaan pembangunan',
  'musdes = musyawarah desa',
  'bimtek = bimbingan teknis',
  'diklat = pendidikan dan pelatihan',
  'monev = monitoring dan evaluasi',
  'FGD = focus group discussion = diskusi kelompok terpumpun = diskusi kelompok terarah',
  'HUT = hari ulang tahun',
  // Who sits there.
  'forkopimda = forum koordinasi pimpinan daerah',
  'forkopimcam = forum koordinasi pimpinan di kecamatan = forum koordinasi pimpinan kecamatan',
  'sekda = sekretaris daerah',
  'setda = sekretariat daerah',
  'sekwan = sekretaris DPRD = sekretaris dewan',
  'setwan = sekretariat DPRD = sekretariat dewan',
  'sekcam = sekretaris kecamatan = sekretaris camat',
  'sekdes = sekretaris desa',
  'kadis = kepala dinas',
  'kaban = kepala badan',
  'kabag = kepala bagian',
  'kabid = kepala bidang',
  'kasubbag = kasubag = kepala subbagian = kepala sub bagian',
  'kades = kepala desa',
  'wabup = wakil bupati',
  'wagub = wakil gubernur',
  'wawali = wakil wali kota = wakil walikota',
  'walikota = wali kota',
  'mendagri = menteri dalam negeri',
  'kemendagri = kementerian dalam negeri',
  'ASN = aparatur sipil negara',
  'PNS = pegawai negeri sipil',
  'PPPK = pegawai pemerintah dengan perjanjian kerja',
  // Institutions.
  'OPD = SKPD = perangkat daerah = organisasi perangkat daerah = satuan kerja perangkat daerah',
  'pemda = pemerintah daerah',
  'pemkab = pemerintah kabupaten',
  'pemkot = pemerintah kota',
  'pemprov = pemerintah provinsi',
  'pemdes = pemerintah desa',
  'DPRD = dewan perwakilan rakyat daerah',
  'BPBD = badan penanggulangan bencana daerah',
  'dinkes = dinas kesehatan',
  'disdik = dinas pendidikan',
  'dinsos = dinas sosial',
  'dishub = dinas perhubungan',
  'disnaker = dinas tenaga kerja',
  'diskominfo = dinas komunikasi dan informatika = dinas kominfo',
  'disdukcapil = dinas kependudukan dan pencatatan sipil = dinas dukcapil',
  'dukcapil = kependudukan dan pencatatan sipil',
  'kominfo = komunikasi dan informatika',
  'kesbangpol = kesatuan bangsa dan politik',
  'satpol PP = satuan polisi pamong praja',
  'damkar = pemadam kebakaran',
  'linmas = perlindungan masyarakat',
  'RSUD = rumah sakit umum daerah',
  'puskesmas = pusat kesehatan masyarakat',
  'posyandu = pos pelayanan terpadu',
  'BUMD = badan usaha milik daerah',
  'BUMDes = badan usaha milik desa',
  'BUMN = badan usaha milik negara',
  'BLUD = badan layanan umum daerah',
  'UMKM = usaha mikro kecil dan menengah',
  'ormas = organisasi kemasyarakatan = organisasi masyarakat',
  'LSM = lembaga swadaya masyarakat',
  'TAPD = tim anggaran pemerintah daerah',
  // Laws, plans and money.
  'UU = undang-undang',
  'perpres = peraturan presiden',
  'keppres = kepres = keputusan presiden',
  'inpres = instruksi presiden',
  'permen = peraturan menteri',
  'permendagri = peraturan menteri dalam negeri',
  'pergub = peraturan gubernur',
  'perda = peraturan daerah',
  'raperda = ranperda = rancangan peraturan daerah',
  'perkada = peraturan kepala daerah',
  'perbup = peraturan bupati',
  'perwal = perwali = peraturan wali kota = peraturan walikota',
  'perdes = peraturan desa',
  'juknis = petunjuk teknis',
  'juklak = petunjuk pelaksanaan',
  'tupoksi = tugas pokok dan fungsi',
  'SOP = standar operasional prosedur',
  'SPPD = surat perintah perjalanan dinas',
  'APBN = anggaran pendapatan dan belanja negara',
  'APBD = anggaran pendapatan dan belanja daerah',
  'APBDes = anggaran pendapatan dan belanja desa',
  'PAD = pendapatan asli daerah',
  'DAK = dana alokasi khusus',
  'DAU = dana alokasi umum',
  'DBH = dana bagi hasil',
  'RPJMD = rencana pembangunan jangka menengah daerah',
  'RPJPD = rencana pembangunan jangka panjang daerah',
  'RKPD = rencana kerja pemerintah daerah',
  'renstra = rencana strategis',
  'LKPJ = laporan keterangan pertanggungjawaban',
  'LPPD = laporan penyelenggaraan pemerintahan daerah',
  'SAKIP = sistem akuntabilitas kinerja instansi pemerintah',
  'SPBE = sistem pemerintahan berbasis elektronik',
  // What offices deal with.
  'pilkada = pemilihan kepala daerah',
  'pilkades = pemilihan kepala desa',
  'pemilu = pemilihan umum',
  'kamtibmas = keamanan dan ketertiban masyarakat',
  'trantibum = ketenteraman dan ketertiban umum = ketentraman dan ketertiban umum',
];

/** One way to write a thing. */
export interface Writing {
  /** As people write it. */
  text: string;
  /** Its words as the index knows them. */
  words: readonly string[];
}

/** All lines as writings; a line has at least two. */
export const SHORT_FORMS: readonly (readonly Writing[])[] = LINES.map((line) =>
  line.split(' = ').map((text) => ({ text, words: wordsOf(text).map(({ word }) => word) })),
);

const LINE_OF = new Map(
  SHORT_FORMS.flatMap((line) =>
    line.map(({ words }): [string, readonly Writing[]] => [words.join(' '), line]),
  ),
);

/** Words of the longest writing. */
export const LONGEST_WRITING = Math.max(...SHORT_FORMS.flat().map(({ words }) => words.length));

/**
 * Other writings of folded words; none where they are no writing of the list. Longer ones that are found by a shorter one
 * anyway (`organisasi perangkat daerah` by `perangkat daerah`) are left out.
 */
export function otherWritings(words: readonly string[]): readonly Writing[] {
  const line = LINE_OF.get(words.join(' ')) ?? [];
  return line.filter((one) => !holds(one.words, words) && !line.some((other) => isPartOf(other, one)));
}

function isPartOf(part: Writing, whole: Writing): boolean {
  return part !== whole && holds(whole.words, part.words);
}

function holds(words: readonly string[], inner: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${inner.join(' ')} `);
}
