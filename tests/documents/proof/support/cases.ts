import { readdirSync, readFileSync } from 'node:fs';
import type { Pictures } from '../../../../electron/documents/models/paper.model.ts';
import type { PaperJob } from '../../../../electron/documents/render.ts';
import type { Dossier, PaperKind } from '../../../../shared/domain/dossier.ts';
import { PAPER_KINDS } from '../../../../shared/domain/dossier.ts';
import { readMeetingFile } from '../../../../shared/domain/meeting-file/read.ts';
import { toDossier } from '../../../../shared/domain/meeting-file/to-dossier.ts';
import type { OfficeProfile } from '../../../../shared/domain/office-profile.ts';
import { FULL_PICTURES, fullDossier } from '../../../fixtures/full-dossier.ts';
import { HARD_CASES, type HardCase } from '../../../fixtures/hard-cases.ts';
import { exampleProfile, newId } from '../../support/dossiers.ts';
import { jobOf } from '../../support/papers.ts';
import { SIGNED_LISTS } from '../../support/signed-lists.ts';

const SAMPLES = new URL('../../../../resources/runtime/samples/', import.meta.url);

/** One meeting with the profile and pictures that its papers are made with. */
export interface ProofCase {
  name: string;
  dossier: Dossier;
  profile: OfficeProfile;
  pictures: Pictures;
  kinds: readonly PaperKind[];
}

export interface ProofPaper {
  /** `<case>--<kind>`, fit for a file name. */
  name: string;
  kind: PaperKind;
  job: PaperJob;
  proofCase: ProofCase;
}

export const FULL_CASE: ProofCase = {
  name: 'lengkap',
  dossier: fullDossier(),
  profile: exampleProfile(),
  pictures: FULL_PICTURES,
  kinds: PAPER_KINDS,
};

/** The five shipped samples, each with every kind of paper. */
export const SAMPLE_CASES: readonly ProofCase[] = readdirSync(SAMPLES)
  .sort()
  .map((file) => {
    const read = readMeetingFile(file, readFileSync(new URL(file, SAMPLES)));
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const { dossier, profile } = toDossier(read.file, newId);
    return {
      name: `contoh-${file.slice(0, 1)}`,
      dossier,
      profile: profile ?? exampleProfile(),
      pictures: { logo: null, garuda: null },
      kinds: PAPER_KINDS,
    };
  });

/** Form B has colons in two columns by its model, which the check of colons does not know; the preview proves its pages. */
const SIGNED_CASES: readonly HardCase[] = SIGNED_LISTS.filter(
  ({ dossier }) => dossier.minutes.form !== 'B',
).map((list) => ({
  ...list,
  pictures: { logo: null, garuda: null },
}));

export const HARD_PROOFS: readonly ProofCase[] = [...HARD_CASES, ...SIGNED_CASES].map(
  ({ name, ...rest }): ProofCase => ({ ...rest, name: name.replaceAll(' ', '-') }),
);

/** The papers of some cases; `kinds` narrows them. */
export function papersOf(
  cases: readonly ProofCase[],
  kinds: readonly PaperKind[] = PAPER_KINDS,
): ProofPaper[] {
  return cases.flatMap((proofCase) =>
    proofCase.kinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({
        name: `${proofCase.name}--${kind}`,
        kind,
        job: jobOf(kind, proofCase),
        proofCase,
      })),
  );
}
