/* Which part of the guide tells about a screen: F1 opens it there. */

/** Headings of the guide by the route behind the help; the first that fits counts. */
const HEADING_OF_ROUTE: readonly { route: RegExp; heading: string }[] = [
  { route: /^\/$/, heading: 'Beranda' },
  { route: /^\/siapkan/, heading: 'Penyiapan kantor' },
  { route: /^\/rapat\/[^/]+\/undangan/, heading: 'Undangan' },
  { route: /^\/rapat\/[^/]+\/hadir/, heading: 'Daftar hadir' },
  { route: /^\/rapat\/[^/]+\/notula/, heading: 'Notula' },
  { route: /^\/rapat\/[^/]+\/tindak-lanjut/, heading: 'Tindak lanjut' },
  { route: /^\/rapat\/[^/]+\/naskah/, heading: 'Naskah lain' },
  { route: /^\/rapat\/[^/]+\/berkas/, heading: 'Lampiran rapat' },
  { route: /^\/rapat\/[^/]+/, heading: 'Berkas rapat' },
  { route: /^\/rapat/, heading: 'Rapat' },
  { route: /^\/tindak-lanjut/, heading: 'Tindak lanjut' },
  { route: /^\/agenda-surat/, heading: 'Agenda surat' },
  { route: /^\/pergantian-tahun/, heading: 'Pergantian tahun' },
  { route: /^\/statistik/, heading: 'Statistik kehadiran' },
  { route: /^\/direktori\/protokol/, heading: 'Urutan protokol' },
  { route: /^\/direktori\/impor/, heading: 'Impor dari Excel atau CSV' },
  { route: /^\/direktori\/ganda/, heading: 'Data ganda' },
  { route: /^\/direktori\/kelompok/, heading: 'Kelompok' },
  { route: /^\/direktori/, heading: 'Direktori' },
  { route: /^\/arsip\/keputusan/, heading: 'Daftar keputusan' },
  { route: /^\/arsip\/daftar/, heading: 'Daftar arsip' },
  { route: /^\/arsip\/(?:lama|impor)/, heading: 'Arsip lama' },
  { route: /^\/arsip\/pindaian/, heading: 'Pindaian naskah bertanda tangan' },
  { route: /^\/arsip\/jejak/, heading: 'Riwayat dan jejak perubahan' },
  { route: /^\/arsip\/keutuhan/, heading: 'Memeriksa keutuhan' },
  { route: /^\/arsip\/cari/, heading: 'Cari di arsip' },
  { route: /^\/arsip/, heading: 'Arsip' },
  { route: /^\/sampah/, heading: 'Sampah' },
  { route: /^\/ambil-rapat/, heading: 'Memindahkan rapat ke komputer lain' },
  { route: /^\/pengaturan\/cadangan/, heading: 'Cadangan dan pemulihan' },
  { route: /^\/pengaturan\/pindah/, heading: 'Pindah komputer' },
  { route: /^\/pengaturan\/kode/, heading: 'Kode, retensi, daftar arsip, dan pergantian tahun' },
  { route: /^\/pengaturan\/nama-berkas/, heading: 'Nama berkas' },
  { route: /^\/pengaturan\/nomor/, heading: 'Nomor dan kode klasifikasi' },
  { route: /^\/pengaturan\/frasa/, heading: 'Frasa' },
  { route: /^\/pengaturan\/tanda-tangan/, heading: 'Blok tanda tangan' },
  { route: /^\/pengaturan/, heading: 'Pengaturan' },
];

/** The heading under which the guide tells about a screen; `null` for a route that it does not know. */
export function headingForScreen(path: string): string | null {
  return HEADING_OF_ROUTE.find(({ route }) => route.test(path))?.heading ?? null;
}
