import { formatDateWithBlankDay } from '../dates.ts';
import type { Addressee, Invitation, LetterheadChoice } from '../invitation.ts';
import { facts, type Part } from './parts.ts';
import { rows } from './rows.ts';
import { dateWords, listWords, signatoryWords } from './words.ts';

export const LETTERHEAD_WORDS: Readonly<Record<LetterheadChoice, string>> = {
  'by-signer': 'Menurut penanda tangan',
  'regional-head': 'Kepala daerah',
  office: 'Perangkat daerah',
};

export function addresseeWords({ title, organisation, group, note }: Addressee): string {
  return [title, organisation, group, note].filter((part) => part !== '').join(', ');
}

/** `12` or `12.a`; empty while the number is blank. */
export function sequenceWords(value: { sequence: number | null; sequenceSuffix: string }): string {
  const { sequence, sequenceSuffix: suffix } = value;
  return sequence === null ? '' : `${sequence}${suffix === '' ? '' : `.${suffix}`}`;
}

/** The places of an invitation, in the order of its form. */
export const INVITATION_PARTS: readonly Part<Invitation>[] = [
  facts('Tanggal surat', ['letterDate', 'isDayBlank'], ({ letterDate, isDayBlank }) =>
    letterDate !== null && isDayBlank ? formatDateWithBlankDay(letterDate).trim() : dateWords(letterDate),
  ),
  facts('Kode klasifikasi', ['code'], ({ code }) => code),
  facts<Invitation>('Nomor urut', ['sequence', 'sequenceSuffix'], sequenceWords),
  facts('Nomor dari buku lain', ['numberText'], ({ numberText }) => numberText),
  facts('Sifat', ['urgency'], ({ urgency }) => urgency),
  facts('Hal', ['subject'], ({ subject }) => subject),
  rows({
    key: 'addressees',
    label: 'Penerima',
    plural: 'penerima',
    rows: ({ addressees }) => addressees,
    withRows: (invitation, addressees) => ({ ...invitation, addressees }),
    words: addresseeWords,
  }),
  facts('Tempat tujuan', ['addressPlace'], ({ addressPlace }) => addressPlace),
  facts('Pembuka', ['opening'], ({ opening }) => opening),
  facts('Penutup', ['closing'], ({ closing }) => closing),
  facts('Catatan', ['notes'], ({ notes }) => listWords(notes)),
  facts('Tembusan', ['copyRecipients'], ({ copyRecipients }) => listWords(copyRecipients)),
  facts('Kop', ['letterhead'], ({ letterhead }) => LETTERHEAD_WORDS[letterhead]),
  facts('Penanda tangan', ['signatory'], ({ signatory }) => signatoryWords(signatory)),
];
