import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import {
  canDo,
  LETTER_STATE_WORDS,
  type LetterAction,
  type LetterState,
  runningNumberText,
} from '../../../shared/domain/letter-ledger.ts';
import { REGISTERED_PAPERS } from '../../../shared/domain/numbering.ts';
import { partOfPaper } from '../../../shared/domain/usual-code.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { raiseVersion, requireVersion } from '../../store/records.ts';
import { readSupplement, saveSupplement } from '../archive/supplement-records.service.ts';
import { readInvitation, saveInvitation } from '../invitations/invitation-records.service.ts';
import { setState } from './ledger.repository.ts';
import { requireRow } from './ledger-records.service.ts';
import { deleteLetter } from './letters.repository.ts';

type Act = CheckedInputOf<'letters.act'>;

const NEXT_STATE: Record<Exclude<LetterAction, 'fill' | 'release'>, LetterState> = {
  finalise: 'final',
  'make-temporary': 'temporary',
  'make-reserved': 'reserved',
  void: 'void',
};

/** What a person does with a number of the agenda. Answers the row as it is then; `null` when it is gone. RULE, CONFLICT. */
export async function actOnLetter(tx: Transaction, act: Act): Promise<LetterRow | null> {
  const { id, version, action } = act;
  const row = await requireRow(tx.db, id);
  requireVersion(row, version);
  if (!canDo(action, row)) {
    const sentence = `Nomor ${numberOf(row)} berstatus ${LETTER_STATE_WORDS[row.state]}, jadi tidak dapat diubah begitu.`;
    throw new Failure('RULE', sentence);
  }
  if (action === 'release') return release(tx, row);
  if (action === 'fill') return fill(tx, row, act);
  const voidReason = action === 'void' ? requireReason(act) : '';
  await moveTo(tx, row, { state: NEXT_STATE[action], voidReason });
  // The paper must not print a cancelled number again.
  if (action === 'void') await writeNumber(tx, row, { sequence: null, suffix: '' });
  return requireRow(tx.db, id);
}

function requireReason({ reason }: Act): string {
  if (reason !== '') return reason;
  throw new Failure('RULE', 'Tulis alasan pembatalan; alasan tetap terbaca di agenda.', {
    reason: 'Alasan harus diisi.',
  });
}

async function moveTo(
  tx: Transaction,
  { id, version, meetingId, state: before, number }: LetterRow,
  next: { state: LetterState; voidReason: string },
): Promise<void> {
  await raiseVersion(tx, 'letter', id, version);
  await setState(tx, id, next);
  await recordChange(tx, {
    entity: 'letter',
    id,
    ...(meetingId === null ? {} : { meetingId }),
    action: 'update',
    before: { state: before, number },
    after: { ...next, number },
  });
}

async function release(tx: Transaction, row: LetterRow): Promise<null> {
  await deleteLetter(tx, row.id);
  await recordChange(tx, { entity: 'letter', id: row.id, action: 'delete', before: row, after: null });
  return null;
}

/** The number that was written by hand on a letter: the paper has it from now on, and it is final. */
async function fill(tx: Transaction, row: LetterRow, { sequence, suffix }: Act): Promise<LetterRow> {
  if (sequence === null) {
    throw new Failure('VALIDATION', 'Isi nomor urut yang ditulis pada surat.', {
      sequence: 'Nomor urut harus diisi.',
    });
  }
  if (row.isMeetingTrashed)
    throw new Failure('RULE', 'Rapat surat ini ada di tempat sampah. Pulihkan dahulu.');
  await writeNumber(tx, row, { sequence, suffix });
  const numbered = await requireRow(tx.db, row.id);
  if (numbered.sequence === null) {
    throw new Failure('RULE', 'Surat ini belum bertanggal. Isi tanggal suratnya dahulu pada tab Undangan.');
  }
  await moveTo(tx, numbered, { state: 'final', voidReason: '' });
  return requireRow(tx.db, row.id);
}

/** Writes a running number into the paper of a meeting; a letter of no meeting has none. A paper in the trash stays. */
async function writeNumber(
  tx: Transaction,
  { meetingId, paper: kind, isMeetingTrashed }: LetterRow,
  { sequence, suffix }: { sequence: number | null; suffix: string },
): Promise<void> {
  const paper = REGISTERED_PAPERS.find((name) => name === kind);
  if (meetingId === null || paper === undefined || isMeetingTrashed) return;
  const number = { sequence, sequenceSuffix: suffix };
  if (paper === 'invitation') {
    const { version, value } = await readInvitation(tx.db, meetingId);
    await saveInvitation(tx, { meetingId, version, value: { ...value, ...number } });
    return;
  }
  const { version, value } = await readSupplement(tx.db, meetingId);
  const part = partOfPaper(paper);
  await saveSupplement(tx, {
    meetingId,
    version,
    value: { ...value, [part]: { ...value[part], ...number } },
  });
}

function numberOf({ sequence, suffix, number }: LetterRow): string {
  return sequence === null ? number : runningNumberText({ sequence, suffix });
}
