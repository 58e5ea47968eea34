import { REGISTERED_PAPERS, type RegisteredPaper } from '../../../shared/domain/numbering.ts';

export type { RegisteredPaper };

interface Register {
  /** Name of the register: papers of one family count together, so that none prints the number of another (rule 9). */
  register: string;
  /** What the user calls the paper. */
  word: string;
}

const REGISTERS: Record<RegisteredPaper, Register> = {
  invitation: { register: 'surat', word: 'undangan' },
  notice: { register: 'surat', word: 'surat ralat, penundaan, atau pembatalan' },
  'report-memo': { register: 'nota-dinas', word: 'nota dinas' },
  report: { register: 'laporan', word: 'laporan' },
  'official-record': { register: 'berita-acara', word: 'berita acara' },
  'press-release': { register: 'siaran-pers', word: 'siaran pers' },
};

export function registerOf(paper: RegisteredPaper): string {
  return REGISTERS[paper].register;
}

/** What the user calls the holder of a number, whatever an older version stored. */
export function paperWord(paper: string): string {
  const known = REGISTERED_PAPERS.find((name) => name === paper);
  return known === undefined ? 'surat' : REGISTERS[known].word;
}
