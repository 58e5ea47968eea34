import type { IntakeFile, MeetingFile } from '../../../shared/contract/attachments.ts';
import { FILE_ROLE_WORDS, FILE_ROLES, type FileRole } from '../../../shared/domain/archive.ts';
import type { Choice } from '../../components/choice-field.tsx';
import { sizeText } from '../../lib/format.ts';

export const ROLE_CHOICES: readonly Choice<FileRole>[] = FILE_ROLES.map((value) => ({
  value,
  label: FILE_ROLE_WORDS[value],
}));

const TEXT_WORDS = {
  waiting: 'isinya sedang dibaca untuk pencarian',
  done: 'isinya dapat dicari',
  'no-text': 'tanpa teks (gambar atau pindaian)',
  protected: 'terkunci kata sandi, isinya tidak dapat dicari',
  damaged: 'isinya rusak, tidak dapat dicari',
  unreadable: 'isinya tidak terbaca',
} as const;

/** `Materi · 1,4 MB · 12 halaman · isinya dapat dicari`. */
export function factsOf({ role, bytes, pages, textState, isSigned }: MeetingFile): string {
  return [
    isSigned ? `${FILE_ROLE_WORDS[role]} bertanda tangan` : FILE_ROLE_WORDS[role],
    sizeText(bytes),
    pages === null ? '' : `${pages} halaman`,
    textState === null ? '' : TEXT_WORDS[textState],
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const STATE_WORDS: Readonly<Record<IntakeFile['state'], string>> = {
  waiting: 'menunggu',
  running: 'disalin',
  done: 'selesai',
  known: 'sudah ada',
  failed: 'tidak dilampirkan',
  cancelled: 'dibatalkan',
};

/** `disalin, 40%`. */
export function stateOf({ state, done, total }: IntakeFile): string {
  const percent = state === 'running' && total > 0 ? `, ${Math.floor((done / total) * 100)}%` : '';
  return `${STATE_WORDS[state]}${percent}`;
}
