/** What is in the way of the words of a file; empty when they were read. */
export type TextProblem = '' | 'no-text' | 'protected' | 'damaged';

/** The words of a stored file. */
export interface DocumentText {
  /** Paragraphs as lines, cells of a table parted by tabs; what could be read when the file is damaged. */
  text: string;
  /** Pages of a PDF, `null` where the file does not say. */
  pages: number | null;
  problem: TextProblem;
}

/**
 * Reads the words of a file. `path`: absolute; `type`: what the file is by its content (`FileType`). Never hangs and never
 * fails for what is in the file; rejects only when the disk does not give the file.
 */
export type ReadText = (path: string, type: string) => Promise<DocumentText>;

/** More words than this are no document that somebody reads; the rest is left out. */
export const MOST_CHARACTERS = 10_000_000;

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const SLIDES_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A file that gives no words. */
export function noWords(problem: TextProblem, pages: number | null = null): DocumentText {
  return { text: '', pages, problem };
}

/** Tidies lines: no spaces at their ends, no runs of empty lines, nothing that a database or a page stumbles over. */
export function tidyWords(raw: string): string {
  return raw
    .slice(0, MOST_CHARACTERS)
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Control characters but tab and line feed, soft hyphens, byte marks, and halves of characters. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u00ad\ufeff]|\p{Cs}/gu;
