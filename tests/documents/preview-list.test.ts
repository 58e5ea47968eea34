import { describe, expect, test } from 'vitest';
import { previewPages, previewPaper } from '../../electron/documents/preview/preview.ts';
import { packPaper } from '../../electron/documents/render.ts';
import type { PaperKind } from '../../shared/domain/dossier.ts';
import { addressees, exampleDossier, exampleProfile } from './support/dossiers.ts';
import { jobOf } from './support/papers.ts';

/*
 * While a letter is typed, the long list behind it is read once and kept. What is shown must be what the file holds, page by
 * page, whatever is changed.
 */

const INVITED = addressees(120);
const GROUPED = addressees(90, ['Forkopimda', 'Perangkat Daerah', 'Camat']);
type Letter = Parameters<typeof exampleDossier>[0];

const letters: readonly [string, Letter][] = [
  ['first', { invitation: { addressees: INVITED } }],
  ['another subject', { invitation: { addressees: INVITED, subject: 'Undangan Rapat Lain' } }],
  [
    'a letter that runs over its page',
    {
      invitation: {
        addressees: INVITED,
        copyRecipients: Array.from({ length: 40 }, (_, index) => `Camat Contoh ${index + 1}`),
      },
    },
  ],
  [
    'another number and date',
    { invitation: { addressees: INVITED, sequence: 77, letterDate: '2025-09-01' } },
  ],
  ['one addressee more', { invitation: { addressees: [...INVITED, ...addressees(1)] } }],
  ['groups', { invitation: { addressees: GROUPED } }],
  ['a KONSEP', { invitation: { addressees: GROUPED }, meeting: { isSpecimen: true } }],
  ['the first again', { invitation: { addressees: INVITED } }],
];
const KINDS: readonly PaperKind[] = ['invitation', 'invitation-memo', 'notice'];

describe.each(KINDS)('%s with a long list', (kind) => {
  test.each([true, false])('is previewed as its file, list signed: %s', async (isAttachmentSigned) => {
    const profile = exampleProfile({ letter: { isAttachmentSigned } });
    for (const [name, changes] of letters) {
      const job = jobOf(kind, { dossier: exampleDossier(changes), profile });
      const shown = await previewPaper(job);
      const file = previewPages(await packPaper(job), job.model.title);
      expect(shown.pages.length, name).toBeGreaterThan(2);
      expect(shown, name).toEqual(file);
    }
  });
});
