import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import type { DossierFacts } from '../../../shared/domain/archive.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Development } from '../../../shared/domain/retention-lists.ts';
import { sha256 } from '../../files/hash.ts';
import { chainHead } from '../../store/audit-chain.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readDossier } from '../archive/dossier.service.ts';
import { listPapers, type PaperRecord } from '../archive/papers.repository.ts';
import { listAllOf } from '../followups/follow-ups.repository.ts';
import { readDevelopment } from '../retention/development.service.ts';
import { readFacts, usualCodeOf } from './dossier-facts.service.ts';
import { listFilesOf, listProofsOf, type MeetingFileRecord, type ProofRecord } from './seal.repository.ts';
import { listMadeLetters, type MadeLetter } from './seal-letters.repository.ts';

/** Everything that a berkas is made from, as it stood at one moment. */
export interface SealSource {
  meetingId: string;
  dossier: Dossier;
  profile: OfficeProfile;
  /** With the code that counts. */
  facts: DossierFacts;
  papers: readonly PaperRecord[];
  files: readonly MeetingFileRecord[];
  proofs: readonly ProofRecord[];
  followUps: readonly FollowUpRow[];
  /** Tingkat perkembangan of the berkas as a whole. */
  development: Development;
  /** Letters to single recipients, the last of each. */
  letters: readonly MadeLetter[];
  /** The newest entry of the audit. */
  audit: { seq: number; sha: string };
  /** Hash of all of it but the audit: another one at the first change. */
  stamp: string;
}

/** Reads it in one go. NOT_FOUND for a meeting in the trash. */
export async function readSealSource(db: ReadDb, meetingId: string): Promise<SealSource> {
  const { dossier, profile } = await readDossier(db, meetingId);
  const { value } = await readFacts(db, meetingId);
  const content = {
    dossier,
    profile,
    facts: { ...value, code: value.code || (await usualCodeOf(db, meetingId)) },
    papers: await listPapers(db, meetingId),
    files: await listFilesOf(db, meetingId),
    proofs: await listProofsOf(db, meetingId),
    followUps: await listAllOf(db, meetingId),
    development: await readDevelopment(db, 'meeting', meetingId),
    letters: await listMadeLetters(db, meetingId),
  };
  const stamp = sha256(new TextEncoder().encode(stableText(content)));
  return { meetingId, ...content, audit: await chainHead(db), stamp };
}
