/** The sections of the settings, in the order in which an office sets itself up; the address is `/pengaturan/<name>`. */
export const SECTION_NAMES = [
  { name: 'kantor', label: 'Kantor' },
  { name: 'kertas', label: 'Kertas dan huruf' },
  { name: 'kop', label: 'Kop' },
  { name: 'undangan', label: 'Surat undangan' },
  { name: 'tanda-tangan', label: 'Tanda tangan' },
  { name: 'nomor', label: 'Nomor' },
  { name: 'kode', label: 'Kode klasifikasi' },
  { name: 'nama-berkas', label: 'Nama berkas' },
  { name: 'daftar-hadir', label: 'Daftar hadir' },
  { name: 'notula', label: 'Notula' },
  { name: 'frasa', label: 'Frasa' },
  { name: 'srikandi', label: 'SRIKANDI' },
  { name: 'tampilan', label: 'Tampilan' },
  { name: 'cadangan', label: 'Cadangan' },
  { name: 'pindah', label: 'Pindah komputer' },
  { name: 'penyiapan', label: 'Penyiapan dan latihan' },
] as const;
export type SectionName = (typeof SECTION_NAMES)[number]['name'];
