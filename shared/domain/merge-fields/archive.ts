import { type DossierFacts, SECURITY_WORDS } from '../archive.ts';
import { DEVELOPMENT_WORDS, type Development } from '../retention-lists.ts';
import { facts, type Part } from './parts.ts';
import { yesNo } from './words.ts';

/** What of a berkas travels with its meeting: its facts, and tingkat perkembangan, which stands in the lists of records. */
export interface TravellingFacts extends DossierFacts {
  development: Development;
}

/** The archival facts of a meeting, in the order of their form. */
export const ARCHIVE_PARTS: readonly Part<TravellingFacts>[] = [
  facts('Kode klasifikasi', ['code'], ({ code }) => code),
  facts('Klasifikasi keamanan', ['security'], ({ security }) => SECURITY_WORDS[security]),
  facts('Permanen', ['isPermanent'], ({ isPermanent }) => yesNo(isPermanent)),
  facts('Keterangan', ['note'], ({ note }) => note),
  facts('Tingkat perkembangan', ['development'], ({ development }) => DEVELOPMENT_WORDS[development]),
];
