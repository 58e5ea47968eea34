/* Words of an invented office; nobody in it is real. */

export const MODELS = [
  'Rapat Koordinasi Penyelenggaraan Pemerintahan',
  'Rapat Persiapan Musyawarah Perencanaan Pembangunan',
  'Rapat Evaluasi Serapan Anggaran',
  'Rapat Penanganan Banjir',
  'Rapat Pengendalian Inflasi Daerah',
  'Rapat Percepatan Penurunan Stunting',
  'Rapat Tim Anggaran Pemerintah Daerah',
  'Rapat Pembahasan Rancangan Peraturan Daerah',
  'Rapat Koordinasi Organisasi Kemasyarakatan',
  'Rapat Tindak Lanjut Hasil Pemeriksaan',
  'Rapat Kesiapan Hari Jadi Daerah',
  'Rapat Penataan Aset Daerah',
];

export const AGENDA = [
  'Pembukaan dan arahan pimpinan',
  'Laporan kemajuan kegiatan',
  'Kendala di lapangan',
  'Pembagian tugas',
  'Lain-lain dan penutup',
];

export const INSTITUTIONS = [
  'Dinas Kesehatan',
  'Dinas Pendidikan',
  'Dinas Sosial',
  'Dinas Perhubungan',
  'Dinas Pertanian',
  'Dinas Komunikasi dan Informatika',
  'Badan Kepegawaian Daerah',
  'Badan Penanggulangan Bencana Daerah',
  'Inspektorat',
  'Satuan Polisi Pamong Praja',
];

const NAMES = ['Budi', 'Siti', 'Agus', 'Dewi', 'Rahmat', 'Ratna', 'Hendra', 'Nur', 'Eko', 'Wulan'];
const SURNAMES = ['Santoso', 'Lestari', 'Hidayat', 'Aminah', 'Nugroho', 'Wijaya', 'Pratama', 'Utami'];

/** A line of the list of officials: name, NIP, position, institution, group. */
export function personRow(index: number): string[] {
  const number = String(index + 1).padStart(4, '0');
  const institution = INSTITUTIONS[index % INSTITUTIONS.length] ?? '';
  const name = `${NAMES[index % NAMES.length]} ${SURNAMES[Math.floor(index / NAMES.length) % SURNAMES.length]} ${roman(index)}`;
  return [
    `Dr. ${name}, M.Si.`,
    `19${70 + (index % 30)}0101200001${number}`,
    `Kepala Bidang ${number} ${institution}`,
    institution,
    index < 300 ? 'Undangan tetap' : '',
  ];
}

/** Letters that tell two of the same name apart, e.g. "Aba". */
function roman(index: number): string {
  const letters = [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676) % 26];
  const word = letters.map((at) => String.fromCharCode(97 + at)).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}a`;
}

/** About 400 bytes on one agenda item. */
export function discussionText(index: number): string {
  return [
    `Peserta membahas mata acara ke-${index + 1} secara rinci bersama seluruh perangkat daerah yang hadir.`,
    'Capaian triwulan ini meningkat dibanding triwulan sebelumnya, tetapi beberapa kegiatan masih terlambat karena pengadaan.',
    'Setiap perangkat daerah diminta menyampaikan data terbaru paling lambat satu minggu setelah rapat, lengkap dengan bukti dukung.',
  ].join('\n');
}
