/*
 * Forms of one Indonesian word: a question for `pembahasan` also finds `membahas`, `dibahas` and `bahasan`. Rules only, no
 * dictionary: a form that no text holds costs a look into the index and nothing else, so too many of them do no harm; what
 * would find other words is kept out by the lengths and the exceptions below. All forms are whole words: the beginning of
 * a word (`bahas*`) would also find others (`salin` finds `saling`), and costs the more the larger the archive is.
 */

/** Shorter ones are pieces of other words. */
const SHORTEST_ROOT = 4;
/** Roots of one word that are tried. */
const MOST_ROOTS = 3;

/** Words that only look as if they had an affix, and those whose root means something else in an office. */
const WHOLE = new Set(
  `administrasi agenda akan antar atas awal dapat format masalah bermasalah mengawal pada peran region terdapat tetapi anggota angkutan antara badan bagian bahan banyak belum bencana berapa beras berat berita berkas
  berlian bersih bidang bulan bukan dalam daftar daerah dapat delapan dengan depan desain digital dinas dinding direksi
  direktorat direktori direktur disiplin diskusi distribusi dukcapil hari harian ikan instansi intan jalan jumlah
  kabupaten kader kalian kasus kawan kecil kejaksaan keluarga kemarin kembali kementerian kemudian kepada kepala kepolisian
  keramik kerja kertas ketika ketua koran lapangan lebih lemari lingkungan maka makan makanan masukan melalui memang
  menteri mereka merupakan meskipun metode nasional pahlawan pangan papan pariwisata pasukan pegawai pejabat pelan peluang
  pemerintah pemerintahan pemuda pendapat pendapatan penduduk penuh perangkat perda perempuan periksa perintah periode
  perkara perlu permen perpres persen pertama perwakilan pesan peserta pesisir petani peta provinsi rancangan rapat rekan saran
  sebagai sebelas sebelum sebuah sedang segera sehat sejak sejarah sekarang sekda sekolah sekretariat sekretaris sektor
  selalu selama selatan selesai seluruh semakin sementara seminar semua sendiri seni seperti sepuluh serta sesuai setda setelah
  setiap siapa sidang taman tahun tanaman tangan teknologi telah teluk tentang tepat terang terhadap terima terkait ternak
  tersebut tertib tetap tujuan tunjangan turunan undangan undang utara wilayah yaitu`.split(/\s+/),
);

const PARTICLES = ['nya', 'lah', 'kah', 'pun'];
const VOWEL = /^[aiueo]/;

/** What a word with a prefix can end in: `pembentukan` is `bentuk` and `an`, `membentukkan` would be `bentuk` and `kan`. */
const NOUN = /^(?:pe(?!r)|ke(?!luar|mbali))/;
const VERB = /^(?:me|di|ter)/;
/** Words from abroad, whose last letter is no ending: `koordinasi`. */
const ABROAD = /[aeiou]si$/;
const SHORTEST_ABROAD = 7;

/** What stands before a root, and what then stands behind it. */
const BODIES: readonly { build: (root: string) => string; endings: readonly string[] }[] = [
  { build: (root) => root, endings: ['', 'an', 'kan', 'i', 'nya', 'annya', 'kannya', 'inya'] },
  { build: (root) => nasal('me', root), endings: ['', 'kan', 'i', 'nya', 'kannya', 'inya'] },
  { build: (root) => nasal('pe', root), endings: ['', 'an', 'nya', 'annya'] },
  { build: (root) => `di${root}`, endings: ['', 'kan', 'i', 'nya', 'kannya', 'inya'] },
  { build: (root) => `ter${root}`, endings: ['', 'kan', 'i'] },
  { build: (root) => `ber${root}`, endings: ['', 'an', 'kan', 'nya'] },
  { build: (root) => `per${root}`, endings: ['', 'an', 'kan', 'i', 'annya'] },
  { build: (root) => `ke${root}`, endings: ['', 'an', 'nya', 'annya'] },
];
/** With one of these behind it, a root gives none but words of its own: `pembahasan` is `bahas`, not `bahasan` as well. */
const COVERED = ['kan', 'nya', 'annya', 'kannya'];

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
  { form: /^(?:di|ke(?!luar|mbali)|se)/, roots: (rest) => [rest] },
];

/** `mengelola` comes from `kelola`; a short root with a `k` would be another word. */
function fromK(rest: string): string[] {
  return rest.length < SHORTEST_ROOT ? [] : [`k${rest}`];
}

/**
 * Other forms of a folded word, without the word itself; none for short words, numbers, and words that are as they are.
 */
export function formsOf(word: string): string[] {
  if (word.length < SHORTEST_ROOT || !/^[a-z]+$/.test(word) || WHOLE.has(word)) return [];
  const forms = new Set(rootsOf(word).flatMap(familyOf));
  forms.delete(word);
  return [...forms];
}

/** The usual words of a root, itself among them. */
function familyOf(root: string): string[] {
  return BODIES.flatMap(({ build, endings }) => endings.map((ending) => build(root) + ending));
}

/** What the word may be made from; the word itself where nothing can be taken away. */
export function rootsOf(word: string): string[] {
  if (WHOLE.has(word)) return [word];
  const bare = withoutParticle(word);
  if (WHOLE.has(bare)) return [bare];
  const roots = [bare, ...withoutSuffix(bare)].flatMap(withoutPrefix).filter(isRoot);
  const shortest = [...new Set(roots)].sort((a, b) => a.length - b.length);
  const apart = shortest.filter(
    (root, at) => !shortest.slice(0, at).some((other) => covers(other, root, bare)),
  );
  return apart.length === 0 ? [word] : apart.slice(0, MOST_ROOTS);
}

/** Whether the longer root is among the words of the shorter one, both taken from `word`. */
function covers(root: string, longer: string, word: string): boolean {
  if (!longer.startsWith(root)) return false;
  const rest = longer.slice(root.length);
  // Without a prefix the last letters may belong to the root: `simpan`.
  return COVERED.includes(rest) || (rest === 'an' && withoutPrefix(word)[0] !== word);
}

function isRoot(text: string): boolean {
  return text.length >= SHORTEST_ROOT;
}

function withoutParticle(word: string): string {
  const particle = PARTICLES.find((one) => word.endsWith(one) && isRoot(word.slice(0, -one.length)));
  return particle === undefined ? word : word.slice(0, -particle.length);
}

/** The word without each suffix that it may have. */
function withoutSuffix(word: string): string[] {
  const suffixes = NOUN.test(word) ? ['an'] : VERB.test(word) ? ['kan', 'i'] : ['kan', 'an', 'i'];
  const found = suffixes.filter((one) => word.endsWith(one) && !(one === 'i' && isFromAbroad(word)));
  return found.map((one) => word.slice(0, -one.length)).filter(isRoot);
}

/** Judged by what stands behind the prefix: `mengawasi` is `awas` and `i`. */
function isFromAbroad(word: string): boolean {
  return withoutPrefix(word).some((root) => ABROAD.test(root) && root.length >= SHORTEST_ABROAD);
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
