import { createContext } from 'react';

/** Something that a typed `@` or `/` proposes. */
export interface AidEntry {
  id: string;
  label: string;
  /** Second line, dimmed; empty for none. */
  detail: string;
  /** What stands in the text once it is taken; a space follows it. */
  textOf: () => string;
  /** Takes it out of the book that it comes from; left out where that cannot be done. */
  remove?: () => void;
}

/** What helps while typing in every field of rich text of one form. The functions may change what they answer. */
export interface RichTextAids {
  /** Who may be named after `@`. */
  speakers: (query: string) => readonly AidEntry[];
  /** Phrases after `/`. */
  phrases: (query: string) => readonly AidEntry[];
  /** The time of day as it is written, e.g. `09.14 WIB`. */
  stamp: () => string;
  /** Puts the selected text into the phrase book. */
  keepPhrase: (text: string) => void;
  openPhraseBook: () => void;
}

/** `null` where a form has no such help; must be the same object as long as the form is on the screen. */
export const RichTextAidsContext = createContext<RichTextAids | null>(null);
