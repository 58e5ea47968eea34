/*
 * Forms of one Indonesian word: a question for `pembahasan` also finds `membahas`, `dibahas` and `bahasan`. Rules only, no
 * dictionary: a form that no text holds costs next to nothing, so too many of them do no harm; what would find other words
 * is kept out by the lengths and the exceptions below.
 */

/** Another form to look for; `isPrefix`: it may stand before every ending. */
export interface WordForm {
  text: string;
  isPrefix: boolean;
}

/** Shorter ones are pieces of other words. */
const SHORTEST_ROOT = 4;
/** From here on any ending may follow the root; `desa` must not find `desain`. */
const FREE_ROOT = 5;
/** Roots of one word that are tried. */
const MOST_ROOTS = 3;

/** Words that only look as if they had an affix, and those whose root means something else in an office. */
const WHOLE = new Set(
  `administrasi agenda akan antar atas awal dapat format masalah bermasalah mengawal pada peran region terdapat tetapi anggota angkutan antara badan bagian bahan banyak belum bencana berapa beras berat berita berkas
  berlian bersih bidang bulan bukan dalam daftar daerah dapat delapan dengan depan desain digital dinas dinding direksi
  direktorat direktori direktur disiplin diskusi distribusi dukcapil hari harian ikan instansi intan jalan jumlah
  kabupaten kader kalian kasus kawan kecil kejaksaan keluarga kemarin kembali kementerian kemudian kepada kepala kepolisian
  keramik kerja kertas ketika ketua koran lapangan lebih lemari lingkungan makan makanan masukan melalui memang
  menteri mereka merupakan meskipun metode nasional pahlawan pangan papan pariwisata pasukan pegawai pejabat pelan peluang
  pemerintah pemerintahan pemuda pendapat pendapatan penduduk penuh perangkat perda perempuan periksa perintah periode
  perkara perlu permen perpres persen pertama perwakilan pesan peserta pesisir petani peta provinsi rancangan rapat rekan saran
  sebagai sebelas sebelum sebuah sedang segera sehat sejak sejarah sekarang sekda sekolah sekretariat sekretaris sektor
  selalu selama selatan selesai seluruh semakin sementara seminar semua sendiri seni seperti sepuluh serta sesuai setda setelah
  setiap siapa sidang taman tahun tanaman tangan teknologi telah teluk tentang tepat terang terhadap terima terkait ternak
  tersebut tertib tetap tujuan tunjangan turunan undangan undang utara wilayah yaitu`.split(/\s+/),
);

const PARTICLES = ['nya', 'lah', 'kah', 'pun'];
const SUFFIXES = ['kan', 'an', 'i'];
const ENDINGS = ['', 'an', 'kan', 'i', 'nya'];
const VOWEL = /^[aiueo]/;

/** The ways in which a prefix can have melted into the root behind it, the most telling first. */
const PREFIXES: readonly { form: RegExp; roots: (rest: string) => string[] }[] = [
  { form: /^(?:memper|diper)/, roots: (rest) => (VOWEL.test(rest) ? [`per${rest}`] : [rest]) },
  { form: /^(?:keber|ketidak)/, roots: (rest) => [rest] },
  { form: /^(?:meny|peny)/, roots: (rest) => (VOWEL.test(rest) ? [`s${rest}`] : []) },
  { form: /^(?:meng|peng)/, roots: (rest) => (VOWEL.test(rest) ? [rest, ...fromK(rest)] : [rest]) },
  { form: /^(?:mem|pem)/, roots: (rest) => (VOWEL.test(rest) ? [`p${rest}`] : [rest]) },
  { form: /^(?:men|pen)/, roots: (rest) => (VOWEL.test(rest) ? [`t${rest}`] : [rest]) },
  { form: /^(?:ber|ter|per)/, roots: (rest) => (VOWEL.test(rest) ? [`r${rest}`, rest] : [rest]) },
  { form: /^(?:me|pe)(?=[lmnrwy])/, roots: (rest) => [rest] },
  { form: /^(?:di|ke|se)/, roots: (rest) => [rest] },
];

/** `mengelola` comes from `kelola`; a short root with a `k` would be another word. */
function fromK(rest: string): string[] {
  return rest.length < SHORTEST_ROOT ? [] : [`k${rest}`];
}

/**
 * Other forms of a folded word, without the word itself; none for short words, numbers, and words that are as they are.
 */
export function formsOf(word: string): WordForm[] {
  if (word.length < SHORTEST_ROOT || !/^[a-z]+$/.test(word) || WHOLE.has(word)) return [];
  const forms = rootsOf(word).flatMap((root) => bodiesOf(root).flatMap((body) => endingsOf(root, body)));
  const others = forms.filter(({ text, isPrefix }) => text !== word || isPrefix);
  return [...new Map(others.map((form) => [form.text, form])).values()];
}

/** What the word may be made from; the word itself where nothing can be taken away. */
export function rootsOf(word: string): string[] {
  if (WHOLE.has(word)) return [word];
  const bare = withoutEnding(word, PARTICLES);
  if (WHOLE.has(bare)) return [bare];
  const known = isRoot(bare) ? bare : word;
  const roots = [known, withoutEnding(known, SUFFIXES)].flatMap(withoutPrefix).filter(isRoot);
  // The deepest first; what only continues one of them adds nothing.
  const deepest = [...new Set(roots)].sort((a, b) => a.length - b.length);
  const apart = deepest.filter((root, at) => !deepest.slice(0, at).some((other) => root.startsWith(other)));
  return apart.length === 0 ? [word] : apart.slice(0, MOST_ROOTS);
}

function isRoot(text: string): boolean {
  return text.length >= SHORTEST_ROOT;
}

function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.endsWith(one) && isRoot(word.slice(0, -one.length)));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The roots behind a prefix; the word itself without one. */
function withoutPrefix(word: string): string[] {
  for (const { form, roots } of PREFIXES) {
    const found = form.exec(word);
    if (found === null) continue;
    const rest = roots(word.slice(found[0].length)).filter(isRoot);
    if (rest.length > 0) return rest;
  }
  return [word];
}

/** The root alone and behind each prefix. */
function bodiesOf(root: string): string[] {
  return [
    root,
    nasal('me', root),
    nasal('pe', root),
    ...['di', 'ter', 'ber', 'per', 'ke'].map((one) => one + root),
  ];
}

/** `me` or `pe` before a root: `susun` gives `menyusun`. */
function nasal(prefix: 'me' | 'pe', root: string): string {
  const [first = ''] = root;
  if (VOWEL.test(first) || first === 'g' || first === 'h') return `${prefix}ng${root}`;
  if (first === 'k') return `${prefix}ng${root.slice(1)}`;
  if (/^s[^aiueo]/.test(root)) return `${prefix}n${root}`;
  if (first === 's') return `${prefix}ny${root.slice(1)}`;
  if (first === 't') return `${prefix}n${root.slice(1)}`;
  if (first === 'p') return `${prefix}m${root.slice(1)}`;
  if (first === 'b' || first === 'f' || first === 'v') return `${prefix}m${root}`;
  if ('cdjz'.includes(first)) return `${prefix}n${root}`;
  return prefix + root;
}

function endingsOf(root: string, body: string): WordForm[] {
  if (root.length >= FREE_ROOT) return [{ text: body, isPrefix: true }];
  return ENDINGS.map((ending) => ({ text: body + ending, isPrefix: false }));
}
