import { ACTIONS, PAGES } from '../../shared/contract/commands.ts';
import { DOSSIER_TABS } from '../features/meetings/dossier-tabs.ts';

export interface KeyGroup {
  title: string;
  keys: readonly { keys: string; does: string }[];
}

const COMMANDS: KeyGroup = {
  title: 'Di mana saja',
  keys: [...PAGES, ...ACTIONS]
    .filter(({ keys }) => keys !== '')
    .map(({ keys, label }) => ({ keys, does: label })),
};

/** The keyboard map: the commands of the common list, and what each kind of screen knows by itself. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  COMMANDS,
  {
    title: 'Jendela',
    keys: [
      { keys: 'Ctrl++', does: 'Perbesar tampilan' },
      { keys: 'Ctrl+-', does: 'Perkecil tampilan' },
      { keys: 'Ctrl+0', does: 'Ukuran semula' },
      { keys: 'Ctrl+Z', does: 'Urungkan ketikan di dalam isian; di luar isian: perubahan data terakhir' },
      { keys: 'Ctrl+Y', does: 'Ulangi yang diurungkan' },
      { keys: 'F11', does: 'Layar penuh' },
      { keys: 'Ctrl+Q', does: 'Keluar' },
      { keys: 'Tab, Shift+Tab', does: 'Ke isian atau tombol berikutnya, sebelumnya' },
      { keys: 'Esc', does: 'Tutup jendela kecil atau pilihan' },
    ],
  },
  {
    title: 'Daftar',
    keys: [
      { keys: 'Ctrl+F', does: 'Ke kotak pencarian' },
      { keys: 'Panah, Page Up, Page Down, Home, End', does: 'Pindah baris' },
      { keys: 'Enter', does: 'Buka baris' },
      { keys: 'Delete', does: 'Hapus baris; dapat diurungkan' },
    ],
  },
  {
    title: 'Kalender rapat',
    keys: [
      { keys: 'Panah', does: 'Hari sebelum atau sesudah; ke atas, ke bawah: seminggu' },
      { keys: 'Page Up, Page Down', does: 'Sebulan atau seminggu mundur, maju' },
      { keys: 'Home, End', does: 'Awal, akhir minggu' },
      { keys: 'Enter', does: 'Buka hari' },
      { keys: 'N', does: 'Rapat baru pada hari itu' },
    ],
  },
  {
    title: 'Berkas rapat',
    keys: [
      { keys: `Alt+1 s.d. Alt+${DOSSIER_TABS.length}`, does: 'Pindah tab' },
      { keys: 'Enter', does: 'Baris baru pada daftar, misalnya mata acara' },
      { keys: 'Alt+Panah atas, Alt+Panah bawah', does: 'Geser baris' },
      { keys: 'Ctrl+B, Ctrl+I, Ctrl+U', does: 'Tebal, miring, garis bawah' },
    ],
  },
  {
    title: 'Daftar hadir',
    keys: [
      { keys: 'H', does: 'Hadir' },
      { keys: 'W', does: 'Diwakili' },
      { keys: 'I', does: 'Izin' },
      { keys: 'T', does: 'Tanpa keterangan' },
      { keys: '12h, 1-40h, *h', does: 'Lembar: baris, beberapa baris, semua yang belum dicatat' },
      { keys: 'Shift+Enter', does: 'Meja penerima: diwakili' },
      { keys: 'Ctrl+Z, Ctrl+Y', does: 'Urungkan, ulangi' },
    ],
  },
  {
    title: 'Notula',
    keys: [
      { keys: 'Alt+Page Down, Alt+Page Up', does: 'Mata acara berikut, sebelumnya' },
      { keys: 'Alt+M', does: 'Ke pembahasan mata acara ini' },
      { keys: 'Alt+P, Alt+K, Alt+T', does: 'Tambah pernyataan, keputusan, tindak lanjut' },
      { keys: 'Alt+C', does: 'Catatan pribadi, tidak dicetak' },
      { keys: 'Alt+Y', does: 'Ke daftar Yang lalu' },
      { keys: 'Ctrl+;', does: 'Tulis waktu sekarang' },
      { keys: '@, /', does: 'Pembicara, frasa' },
    ],
  },
  {
    title: 'Tindak lanjut',
    keys: [
      { keys: 'S', does: 'Ubah status baris' },
      { keys: 'C', does: 'Tulis catatan perkembangan' },
      { keys: 'Spasi', does: 'Pilih baris; di papan: angkat dan letakkan kartu' },
      { keys: 'Panah kiri, Panah kanan', does: 'Di papan: pindahkan kartu yang diangkat' },
    ],
  },
  { title: 'Pengaturan', keys: [{ keys: 'Ctrl+S', does: 'Simpan' }] },
];
