/** Kinds of organisations that an office usually has; others are typed. */
export const ORGANISATION_KINDS = [
  'Perangkat daerah',
  'Bagian Sekretariat Daerah',
  'Kecamatan',
  'Kelurahan',
  'Pemerintah desa',
  'Instansi vertikal',
  'TNI/Polri',
  'BUMN/BUMD',
  'Organisasi kemasyarakatan',
];
