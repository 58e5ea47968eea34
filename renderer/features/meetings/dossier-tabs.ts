/** The parts of a dossier, in the order of the work; `value` stands in the address, Alt and the place open them. */
export const DOSSIER_TABS = [
  { value: 'rapat', label: 'Rapat' },
  { value: 'undangan', label: 'Undangan' },
  { value: 'hadir', label: 'Daftar hadir' },
  { value: 'notula', label: 'Notula' },
  { value: 'tindak-lanjut', label: 'Tindak lanjut' },
  { value: 'naskah', label: 'Naskah lain' },
  { value: 'berkas', label: 'Berkas' },
] as const;
export type DossierTab = (typeof DOSSIER_TABS)[number]['value'];
