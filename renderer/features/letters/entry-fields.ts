import type { LetterEntry } from '../../../shared/contract/letters.ts';
import { runningNumberText } from '../../../shared/domain/letter-ledger.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { dateWords } from '../../../shared/domain/merge-fields/words.ts';
import { choiceWords } from '../../lib/choice-words.ts';

/** As typed: the day may be missing. */
export type EntryDraft = Omit<LetterEntry, 'letterDate'> & { letterDate: string | null };

export const ENTRY_STATES: readonly { value: LetterEntry['state']; label: string }[] = [
  { value: 'reserved', label: 'Dipesan' },
  { value: 'temporary', label: 'Sementara' },
  { value: 'final', label: 'Final (surat sudah keluar)' },
];

/** The fields of an entry of the agenda in the words of its form. */
export const ENTRY_FIELDS: readonly Part<EntryDraft>[] = [
  facts('Tanggal surat', ['letterDate'], ({ letterDate }) => dateWords(letterDate)),
  facts('Nomor urut', ['sequence', 'suffix'], ({ sequence, suffix }) =>
    sequence === null ? '' : runningNumberText({ sequence, suffix }),
  ),
  facts('Hal', ['subject'], ({ subject }) => subject),
  facts('Tujuan', ['destination'], ({ destination }) => destination),
  facts('Kode klasifikasi', ['code'], ({ code }) => code),
  facts('Sifat', ['urgency'], ({ urgency }) => urgency),
  facts('Keterangan', ['note'], ({ note }) => note),
  facts('Status nomor', ['state'], ({ state }) => choiceWords(ENTRY_STATES, state)),
];
