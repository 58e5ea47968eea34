import { z } from 'zod';
import { LETTER_PHRASE_FIELDS, LETTER_PHRASES } from './letter-phrases.ts';
import { MINUTES_PHRASE_FIELDS, MINUTES_PHRASES } from './minutes-phrases.ts';
import { SHEET_PHRASE_FIELDS, SHEET_PHRASES } from './sheet-phrases.ts';
import { TABLE_PHRASE_FIELDS, TABLE_PHRASES } from './table-phrases.ts';
import { line } from './text.ts';

/**
 * Fixed phrases of the papers (naskah-dinas 6.4), each editable by the office and set back by taking the default
 * (rule 68). `{acara}`, `{tujuan}`, `{waktu}`, `{pimpinan}` are filled in when the paper is made.
 */
export const DEFAULT_PHRASES = {
  invitationOpening: 'Dalam rangka {tujuan}, diharapkan kehadiran Bapak/Ibu dalam {acara} yang dilaksanakan:',
  invitationOpeningWithoutPurpose: 'Diharapkan kehadiran Bapak/Ibu dalam {acara} yang dilaksanakan:',
  invitationClosing: 'Demikian dan atas kehadirannya diucapkan terima kasih.',
  notesLabel: 'Catatan:',
  salutation: '',
  detailDate: 'hari/tanggal',
  detailTime: 'waktu',
  detailPlace: 'tempat',
  detailAgenda: 'acara',
  detailDressCode: 'pakaian',
  detailChair: 'pimpinan rapat',
  detailItems: 'agenda',
  detailLink: 'tautan',
  detailContact: 'narahubung',
  attachmentTitle: 'DAFTAR UNDANGAN',
  attendanceTitle: 'DAFTAR HADIR',
  minutesSignerLabel: 'Pimpinan Sidang/Rapat',
  decisionsHeading: 'Keputusan',
  actionsHeading: 'Tindak lanjut',
  ...MINUTES_PHRASES,
  ...LETTER_PHRASES,
  ...SHEET_PHRASES,
  ...TABLE_PHRASES,
} as const;

export type PhraseName = keyof typeof DEFAULT_PHRASES;

const phrase = (name: PhraseName) => line(600).default(DEFAULT_PHRASES[name]);

export const phrasesSchema = z.strictObject({
  invitationOpening: phrase('invitationOpening'),
  invitationOpeningWithoutPurpose: phrase('invitationOpeningWithoutPurpose'),
  invitationClosing: phrase('invitationClosing'),
  notesLabel: phrase('notesLabel'),
  salutation: phrase('salutation'),
  detailDate: phrase('detailDate'),
  detailTime: phrase('detailTime'),
  detailPlace: phrase('detailPlace'),
  detailAgenda: phrase('detailAgenda'),
  detailDressCode: phrase('detailDressCode'),
  detailChair: phrase('detailChair'),
  detailItems: phrase('detailItems'),
  detailLink: phrase('detailLink'),
  detailContact: phrase('detailContact'),
  attachmentTitle: phrase('attachmentTitle'),
  attendanceTitle: phrase('attendanceTitle'),
  minutesSignerLabel: phrase('minutesSignerLabel'),
  decisionsHeading: phrase('decisionsHeading'),
  actionsHeading: phrase('actionsHeading'),
  ...MINUTES_PHRASE_FIELDS,
  ...LETTER_PHRASE_FIELDS,
  ...SHEET_PHRASE_FIELDS,
  ...TABLE_PHRASE_FIELDS,
});
