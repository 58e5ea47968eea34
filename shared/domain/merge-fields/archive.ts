import { type DossierFacts, SECURITY_WORDS } from '../archive.ts';
import { facts, type Part } from './parts.ts';
import { yesNo } from './words.ts';

/** The archival facts of a meeting, in the order of their form. */
export const ARCHIVE_PARTS: readonly Part<DossierFacts>[] = [
  facts('Kode klasifikasi', ['code'], ({ code }) => code),
  facts('Klasifikasi keamanan', ['security'], ({ security }) => SECURITY_WORDS[security]),
  facts('Permanen', ['isPermanent'], ({ isPermanent }) => yesNo(isPermanent)),
  facts('Keterangan', ['note'], ({ note }) => note),
];
