import type { InvitationModel } from '../models/invitation.model.ts';
import type { PaperModel } from '../models/paper.model.ts';

/*
 * Many letters from one invitation: what goes to the merge worker and what comes back. Plain data only.
 */

/** What may differ from letter to letter; page, type, letterhead and KONSEP are the same in all letters of a merge. */
export type LetterChanges = Partial<Omit<InvitationModel, keyof PaperModel>>;

export interface MergeLetter {
  /** 1 is the first letter of the whole merge; stays the same when a merge is resumed. */
  position: number;
  /** Laid over the base, field by field; usually just `address`, sometimes `number`. */
  changes: LetterChanges;
}

/** A letter that becomes a file of its own. */
export interface FileLetter extends MergeLetter {
  /** Safe name with `.docx`, without folder. */
  fileName: string;
}

interface MergeInput<Letter> {
  /** The letter as all have it; pictures are sent once, with it. */
  base: InvitationModel;
  letters: readonly Letter[];
  /** Puts the attached list behind each letter. Without it `Lampiran` still says how many pages there are. */
  isCollated: boolean;
  /** ISO time written into the properties; the same input and time give the same bytes (rule 54). */
  time: string;
  /** "Mulai dari surat ke-n": letters of a lower position are left out. 1 without it. */
  from?: number;
}

/** All letters in one file, a section each. */
export interface OneFileRequest extends MergeInput<MergeLetter> {
  /** Full path with `.docx`; when it is taken or open elsewhere the next free name `… (2).docx` is used. */
  path: string;
}

/** One file for each letter. */
export interface EachFileRequest extends MergeInput<FileLetter> {
  /** Made when it is missing. */
  folder: string;
}

/** What became of one letter; `message` is Indonesian and says what to do. */
export type LetterOutcome =
  | { position: number; isWritten: true; path: string; pages: number }
  | { position: number; isWritten: false; message: string };

export interface MergeProgress {
  /** Letters that are through, failed ones included. */
  done: number;
  failed: number;
  total: number;
  /**
   * What happened since the last call, in order of position. Letters of one file are `isWritten` once they are in the
   * unfinished file; only the result says that the file is in its place.
   */
  outcomes: readonly LetterOutcome[];
}

export interface MergeResult {
  /** After `cancelled` a file for one letter stays where it is, but one file of all is not kept. */
  state: 'done' | 'cancelled';
  /** The one file, or the folder; empty when nothing was written. */
  path: string;
  written: number;
  /** Letters that could not be written, with the reason; the others went on. */
  failures: readonly { position: number; message: string }[];
  /** Pages of all that was written, attachments included. */
  pages: number;
}

export interface MergeOptions {
  /** At most ten times a second, the last always; every letter is told exactly once. */
  onProgress?: (progress: MergeProgress) => void;
  /** Heard between two letters, within 100 ms; the call then answers `cancelled`. */
  signal?: AbortSignal;
}

/**
 * Both answer when all is done. They reject only when nothing can go on: the folder cannot be made or written (ENOSPC,
 * EACCES, ...), the thread died, or the written file does not read back.
 */
export interface MergeEngine {
  mergeOneFile(request: OneFileRequest, options?: MergeOptions): Promise<MergeResult>;
  mergeEach(request: EachFileRequest, options?: MergeOptions): Promise<MergeResult>;
}
