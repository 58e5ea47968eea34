import type { RegisteredPaper } from './numbering.ts';

/*
 * The agenda of letters (buku agenda): running numbers by register and calendar year, each used once (rule 9). What may
 * become of a number is told by `LETTER_ACTIONS`; resources/docs/numbering.md draws it.
 */

/** Registers that count on their own; papers of one family share one, so that none prints the number of another. */
export const REGISTERS = ['surat', 'nota-dinas', 'laporan', 'berita-acara', 'siaran-pers'] as const;
export type Register = (typeof REGISTERS)[number];

export const REGISTER_WORDS: Record<Register, string> = {
  surat: 'Surat keluar',
  'nota-dinas': 'Nota dinas',
  laporan: 'Laporan',
  'berita-acara': 'Berita acara',
  'siaran-pers': 'Siaran pers',
};

const REGISTER_OF: Record<RegisteredPaper, { register: Register; word: string }> = {
  invitation: { register: 'surat', word: 'undangan' },
  notice: { register: 'surat', word: 'surat ralat, penundaan, atau pembatalan' },
  'report-memo': { register: 'nota-dinas', word: 'nota dinas' },
  report: { register: 'laporan', word: 'laporan' },
  'official-record': { register: 'berita-acara', word: 'berita acara' },
  'press-release': { register: 'siaran-pers', word: 'siaran pers' },
};

export function registerOf(paper: RegisteredPaper): Register {
  return REGISTER_OF[paper].register;
}

/** What the user calls a paper that holds a number. */
export function registeredPaperWord(paper: RegisteredPaper): string {
  return REGISTER_OF[paper].word;
}

/**
 * `reserved`: booked while the letter is drafted. `temporary`: a number that is only agreed for the time being. `final`:
 * the letter went out with it. `void`: cancelled with a reason, never used again. `blank`: the letter went out with a gap
 * for the hand (rule 10). `external`: another register gave the number.
 */
export const LETTER_STATES = ['reserved', 'temporary', 'final', 'void', 'blank', 'external'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const LETTER_STATE_WORDS: Record<LetterState, string> = {
  reserved: 'Dipesan',
  temporary: 'Sementara',
  final: 'Final',
  void: 'Batal',
  blank: 'Belum bernomor',
  external: 'Nomor buku lain',
};

/** What a person can do with a number; what a paper does by itself is in the ledger's service. */
export const LETTER_ACTIONS = [
  'finalise',
  'make-temporary',
  'make-reserved',
  'void',
  'fill',
  'release',
] as const;
export type LetterAction = (typeof LETTER_ACTIONS)[number];

const ALLOWED_FROM: Record<LetterAction, readonly LetterState[]> = {
  finalise: ['reserved', 'temporary'],
  'make-temporary': ['reserved'],
  'make-reserved': ['temporary'],
  void: ['reserved', 'temporary', 'final'],
  fill: ['blank'],
  release: ['reserved', 'temporary'],
};

/** Whether something can be done with a number in its state; a meeting frees its own number in its form. */
export function canDo(
  action: LetterAction,
  letter: { state: LetterState; meetingId: string | null },
): boolean {
  if (action === 'release' && letter.meetingId !== null) return false;
  return ALLOWED_FROM[action].includes(letter.state);
}

/** A running number with the letter of an insertion: `12`, `12.a`. */
export interface RunningNumber {
  sequence: number;
  suffix: string;
}

export function runningNumberText({ sequence, suffix }: RunningNumber): string {
  return suffix === '' ? String(sequence) : `${sequence}.${suffix}`;
}

/** A number of one register and year as the rules of insertion see it. */
export interface LedgerNumber extends RunningNumber {
  letterDate: string | null;
}

const SUFFIXES = 'abcdefghijklmnopqrstuvwxyz';

/** The next free letter behind a number: `a`, then `b`; `null` after `z`. Cancelled ones count as used. */
export function nextSuffix(numbers: readonly RunningNumber[], sequence: number): string | null {
  const used = numbers.filter((number) => number.sequence === sequence).map(({ suffix }) => suffix);
  const last = used.sort().at(-1) ?? '';
  return last === '' ? 'a' : (SUFFIXES[SUFFIXES.indexOf(last) + 1] ?? null);
}

/**
 * The number for a letter that is dated before letters which have their numbers already: inserted behind the last one
 * that is not younger. `null` where the next running number is right, or where nothing stands before.
 */
export function suggestInsertion(numbers: readonly LedgerNumber[], date: string): RunningNumber | null {
  const dated = numbers.filter((number) => number.letterDate !== null);
  const isLate = dated.some(({ letterDate }) => letterDate !== null && letterDate > date);
  if (!isLate) return null;
  const before = dated.filter(({ letterDate }) => letterDate !== null && letterDate <= date);
  const base = before.reduce((highest, { sequence }) => Math.max(highest, sequence), 0);
  if (base === 0) return null;
  const suffix = nextSuffix(numbers, base);
  return suffix === null ? null : { sequence: base, suffix };
}

/** Why a number cannot be inserted there, in Indonesian; `null` when it can. `date` `null`: not known yet. */
export function checkInsertion(
  numbers: readonly LedgerNumber[],
  { sequence, suffix }: RunningNumber,
  date: string | null,
): string | null {
  if (suffix === '') return null;
  const base = numbers.find((number) => number.sequence === sequence && number.suffix === '');
  if (base === undefined)
    return `Nomor ${sequence} belum ada di agenda; sisipan hanya di belakang nomor yang ada.`;
  if (date === null) return null;
  if (base.letterDate !== null && date < base.letterDate)
    return `Tanggal surat lebih awal daripada surat nomor ${sequence}.`;
  const next = numbers
    .filter((number) => number.sequence > sequence && number.suffix === '' && number.letterDate !== null)
    .sort((a, b) => a.sequence - b.sequence)[0];
  if (next?.letterDate != null && date > next.letterDate)
    return `Tanggal surat sesudah surat nomor ${next.sequence}; sisipkan di belakang nomor yang lebih akhir.`;
  return null;
}

/** Numbers in a row, both ends included. */
export interface NumberRange {
  from: number;
  to: number;
}

export interface GapExplanation extends NumberRange {
  explanation: string;
}

/** The numbers below the highest one that nobody holds, cut where their explanations differ; lowest first. */
export function findGaps(used: readonly number[], explanations: readonly GapExplanation[]): GapExplanation[] {
  const sorted = [...new Set(used)].sort((a, b) => a - b);
  const gaps: GapExplanation[] = [];
  let next = 1;
  for (const sequence of sorted) {
    if (sequence > next) gaps.push(...cutGap({ from: next, to: sequence - 1 }, explanations));
    next = sequence + 1;
  }
  return gaps;
}

/** One gap in pieces of one explanation each. Of explanations that overlap, the last given counts. */
function cutGap({ from, to }: NumberRange, explanations: readonly GapExplanation[]): GapExplanation[] {
  const inside = explanations.filter((one) => one.to >= from && one.from <= to);
  const cuts = new Set([from, ...inside.flatMap((one) => [one.from, one.to + 1])]);
  const starts = [...cuts].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
  const pieces: GapExplanation[] = [];
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? to + 1) - 1;
    const explanation = inside.findLast((one) => one.from <= start && one.to >= end)?.explanation ?? '';
    const last = pieces.at(-1);
    if (last !== undefined && last.explanation === explanation) last.to = end;
    else pieces.push({ from: start, to: end, explanation });
  });
  return pieces;
}

/** `Nomor 14 belum dipakai`, `Nomor 14 sampai 16 belum dipakai (3 nomor)`. */
export function gapText({ from, to }: NumberRange): string {
  if (from === to) return `Nomor ${from} belum dipakai`;
  return `Nomor ${from} sampai ${to} belum dipakai (${to - from + 1} nomor)`;
}
