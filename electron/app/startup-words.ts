import type { STARTUP_PROBLEMS } from '../../shared/contract/app.ts';

export type StartupProblem = (typeof STARTUP_PROBLEMS)[number];

interface StartupWords {
  /** What happened and what is safe. */
  message: string;
  /** What to do, step by step. */
  advice: readonly string[];
}

/** What the start-up error screen says, per problem, to a clerk. */
export const STARTUP_WORDS: Readonly<Record<StartupProblem, StartupWords>> = {
  'folder-missing': {
    message:
      'Folder arsip yang dipilih untuk kantor ini tidak ditemukan, jadi arsip belum dibuka. Tidak ada yang dibuat atau diubah.',
    advice: [
      'Periksa apakah disk atau USB tempat folder itu tersambung, lalu pilih "Coba lagi".',
      'Bila folder itu dipindahkan atau diberi nama lain, pilih "Pakai folder lain …", lalu tunjukkan letaknya yang sekarang.',
      'Bila folder itu terhapus, ambil kembali dari tempat sampah, atau pakai folder kosong lalu pulihkan cadangan ke sana.',
    ],
  },
  'folder-not-writable': {
    message:
      'Notula tidak dapat menulis ke folder arsip, jadi arsip belum dibuka. Isi folder itu tidak diubah sama sekali.',
    advice: [
      'Periksa apakah disk, USB, atau folder jaringan tempat arsip itu tersambung.',
      'Periksa apakah folder arsip boleh ditulis oleh akun Anda, dan apakah kunci tulis USB terbuka.',
      'Setelah diperbaiki, pilih "Coba lagi".',
    ],
  },
  'disk-full': {
    message: 'Disk tempat arsip penuh, jadi arsip belum dibuka. Isi arsip tidak diubah sama sekali.',
    advice: [
      'Kosongkan ruang di disk itu: pindahkan unduhan, foto, atau video ke disk lain, lalu kosongkan tempat sampah.',
      'Jangan menghapus apa pun di dalam folder arsip.',
      'Setelah ada ruang, pilih "Coba lagi".',
    ],
  },
  'folder-on-network': {
    message:
      'Folder arsip ada di folder jaringan. Pangkalan data di jaringan rusak bila sambungan putus atau dua komputer membukanya, jadi arsip tidak dibuka. Tidak ada yang diubah.',
    advice: [
      'Pindahkan seluruh folder arsip ke disk komputer ini, lalu pilih "Pakai folder lain …" dan tunjukkan folder itu.',
      'Folder jaringan boleh dan baik dipakai sebagai folder cadangan: Pengaturan > Cadangan.',
      'Untuk bekerja di dua komputer, kirim rapat sebagai berkas; jangan berbagi satu pangkalan data.',
    ],
  },
  'folder-in-cloud': {
    message:
      'Folder arsip ada di folder yang disinkronkan (OneDrive, Dropbox, Google Drive, atau sejenisnya). Sinkronisasi merusak pangkalan data yang sedang dipakai, jadi arsip tidak dibuka. Tidak ada yang diubah.',
    advice: [
      'Pindahkan seluruh folder arsip ke folder di luar folder sinkronisasi, misalnya folder Notula di folder pengguna, lalu pilih "Pakai folder lain …" dan tunjukkan folder itu.',
      'Folder sinkronisasi boleh dipakai sebagai folder cadangan, sebaiknya dengan kata sandi cadangan.',
      'Bila perlu, minta petugas komputer mengubah pintasan yang memuat --archive.',
    ],
  },
  'archive-in-use': {
    message:
      'Arsip ini sedang dibuka oleh Notula lain di komputer ini: jendela lain, pengguna lain yang masih masuk, atau perintah yang masih berjalan. Agar tidak ada isian yang saling menimpa, arsip tidak dibuka dua kali. Tidak ada yang diubah.',
    advice: [
      'Tutup jendela Notula yang lain, atau tunggu sampai perintahnya selesai.',
      'Bila komputer ini dipakai bergantian, minta pengguna sebelumnya keluar (log off), lalu pilih "Coba lagi".',
      'Bila tetap demikian, hidupkan ulang komputer.',
    ],
  },
  'restore-unfinished': {
    message:
      'Sebuah pemulihan cadangan terputus di tengah jalan dan belum dapat diselesaikan, jadi arsip belum dibuka. Isi yang lama dan isi cadangan kedua-duanya masih ada di folder arsip.',
    advice: [
      'Jangan menghapus atau memindahkan apa pun di folder arsip, termasuk folder “cadangan” dan “.pemulihan”.',
      'Tutup naskah yang terbuka di Word dan jendela yang menampilkan folder arsip, lalu pilih "Coba lagi"; Notula menyelesaikannya sendiri.',
      'Bila terulang, hubungi petugas komputer dan sebutkan nomor rujukan di layar ini.',
    ],
  },
  'database-damaged': {
    message:
      'Pangkalan data arsip rusak atau bukan milik Notula, jadi arsip tidak dibuka. Tidak ada yang diperbaiki, dihapus, atau ditimpa; berkas Word di folder Naskah tetap ada.',
    advice: [
      'Jangan menghapus apa pun. Bila di bawah ini ada cadangan yang baik, pulihkan: berkas yang rusak disimpan di folder “rusak-…”, tidak dihapus.',
      'Bila cadangan ada di USB atau disk lain, sambungkan dahulu, lalu pilih “Pilih folder lain”.',
      'Hubungi petugas komputer dan sebutkan nomor rujukan di layar ini.',
    ],
  },
  'last-saves-torn': {
    message:
      'Catatan simpanan terakhir (notula.db-wal) terpotong selagi sebagiannya dipindahkan ke pangkalan data, jadi pangkalan data tidak utuh dan arsip tidak dibuka. Tidak ada yang diperbaiki, dihapus, atau ditimpa; berkas Word di folder Naskah tetap ada.',
    advice: [
      'Jangan menghapus apa pun. Pulihkan cadangan yang baik di bawah ini: berkas yang sekarang disimpan di folder “rusak-…”, tidak dihapus.',
      'Bila cadangan ada di USB atau disk lain, sambungkan dahulu, lalu pilih “Pilih folder lain”.',
      'Minta petugas komputer memeriksa disk dan antivirus: berkas arsip tidak boleh dikarantina atau dipotong. Sebutkan nomor rujukan di layar ini.',
    ],
  },
  'database-from-newer-app': {
    message:
      'Arsip ini dibuat oleh Notula yang lebih baru daripada yang sedang dijalankan, jadi arsip tidak dibuka dan tidak diubah.',
    advice: [
      'Pasang versi Notula terbaru di komputer ini, lalu buka kembali arsip ini.',
      'Atau buka arsip ini di komputer yang memakai Notula versi baru itu.',
    ],
  },
  unexpected: {
    message:
      'Arsip tidak dapat dibuka karena kesalahan yang tidak terduga. Data yang sudah tersimpan di folder arsip tidak diubah.',
    advice: [
      'Pilih "Coba lagi". Bila tetap gagal, hidupkan ulang komputer, lalu buka Notula kembali.',
      'Bila terulang, hubungi petugas komputer dan sebutkan nomor rujukan di layar ini.',
    ],
  },
};
