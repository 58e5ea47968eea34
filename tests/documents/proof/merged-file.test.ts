import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOneFile } from '../../../electron/documents/merge/one-file.ts';
import { readDocx } from '../support/docx.ts';
import { addressees, BY_ASSISTANT, exampleDossier, exampleProfile } from '../support/dossiers.ts';
import { fail, lettersTo, newFolder, removeFolders, requestOf, someNames } from '../support/merges.ts';
import { SAMPLE_CASES } from './support/cases.ts';
import { checkTexts } from './support/text-checks.ts';
import { hasValidator, validate } from './support/validator.ts';

/* One file for all invitees, a section each: it is spliced from many letters, so Word's schema is asked about it too. */

const SAMPLE = SAMPLE_CASES[0] ?? fail('no sample');
/** Every letter with the list of all behind it, in signs that XML knows, on other paper, one of them as a KONSEP. */
const HARD = {
  dossier: exampleDossier({
    meeting: { title: 'Rapat A & B <uji> ’petik’ “kutip” é ñ 😀' },
    invitation: { signatory: BY_ASSISTANT, copyRecipients: ['Bupati Contoh', 'Wakil Bupati Contoh'] },
  }),
  profile: exampleProfile({ paper: { size: 'F4-215' }, letter: { addressSide: 'right', addresseeLimit: 1 } }),
};
const HARD_NAMES = [
  ['Kepala Dinas Contoh & Rekan <satu>'],
  addressees(12).map(({ title }) => title),
  ['Camat Contoh', 'Lurah Contoh'],
  ['Kepala Badan “Contoh” 😀'],
];

async function mergedFile(merge: Parameters<typeof requestOf>[0]): Promise<Uint8Array> {
  const path = join(newFolder(), 'Undangan.docx');
  const result = await writeOneFile(requestOf(merge, path));
  expect(result).toMatchObject({ state: 'done', written: merge.letters.length, failures: [] });
  return readFileSync(path);
}

describe('one file for all', () => {
  const files = new Map<string, Uint8Array>();
  let findings = new Map<string, readonly string[]>();
  beforeAll(async () => {
    files.set('sample', await mergedFile(lettersTo(someNames(40), SAMPLE)));
    files.set('hard', await mergedFile(lettersTo(HARD_NAMES, HARD)));
    if (hasValidator()) findings = await validate(files);
  });
  afterAll(removeFolders);

  test.runIf(hasValidator()).each(['sample', 'hard'])(
    "rule 51: %s: Word's schema has nothing to say",
    (name) => {
      expect(findings.get(name)).toEqual([]);
    },
  );

  test.each(['sample', 'hard'])('rules 15, 51: %s: no leftover of the program, no Yth. to nobody', (name) => {
    expect(checkTexts(readDocx(files.get(name) ?? fail(name)))).toEqual([]);
  });
});
