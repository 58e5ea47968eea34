import { type Check, checkOffice, missing, warning, when } from './common.ts';

/** Lembar dokumentasi. */
export const checkPhotos: Check = ({ meeting, supplement }, profile) => [
  ...checkOffice(profile),
  ...when(meeting.date === null, missing('meeting', 'date', 'Tanggal rapat belum diisi.')),
  ...when(supplement.photos.length === 0, missing('supplement', 'photos', 'Belum ada foto.')),
  ...supplement.photos.flatMap(({ caption }, index) =>
    when(
      caption === '',
      warning('supplement', `photos.${index}.caption`, `Foto ke-${index + 1} belum ada keterangannya.`),
    ),
  ),
];
