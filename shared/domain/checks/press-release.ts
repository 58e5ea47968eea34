import type { Finding } from '../findings.ts';
import { type Check, checkOffice, missing, warning, when } from './common.ts';
import { quoted } from './quoted.ts';

/** A meeting whose letter says so is not for the public. */
const CLOSED = /terbatas|rahasia/i;

/** Siaran pers: every sentence is confirmed by a person, or the paper stays KONSEP (rule 41). */
export const checkPressRelease: Check = (dossier, profile) => {
  const { meeting, invitation, supplement } = dossier;
  const { headline, sentences, contact, letterDate } = supplement.pressRelease;
  const written = sentences.filter(({ text }) => text !== '');
  return [
    ...checkOffice(profile),
    ...when(meeting.date === null, missing('meeting', 'date', 'Tanggal rapat belum diisi.')),
    ...when(
      CLOSED.test(invitation.urgency),
      warning(
        'invitation',
        'urgency',
        `Undangan rapat ini bersifat ${invitation.urgency}; pastikan hasilnya boleh diumumkan.`,
      ),
    ),
    ...when(
      letterDate === null,
      warning('supplement', 'pressRelease.letterDate', 'Tanggal siaran pers belum diisi.'),
    ),
    ...when(
      headline === '',
      warning('supplement', 'pressRelease.headline', 'Judul berita belum diisi; yang tercetak nama rapat.'),
    ),
    ...when(
      written.length === 0,
      missing('supplement', 'pressRelease.sentences', 'Siaran pers belum berisi kalimat.'),
    ),
    ...sentences.flatMap(({ text, isConfirmed }, index): Finding[] =>
      when(
        text !== '' && !isConfirmed,
        missing(
          'supplement',
          `pressRelease.sentences.${index}`,
          `Kalimat ke-${index + 1} belum dipastikan: ${quoted(text)}`,
        ),
      ),
    ),
    ...when(
      contact === '',
      warning('supplement', 'pressRelease.contact', 'Narahubung siaran pers belum diisi.'),
    ),
  ];
};
