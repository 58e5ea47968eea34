import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEachFile } from '../../electron/documents/merge/each-file.ts';
import { MAIN_PART } from '../../electron/documents/merge/letter-package.ts';
import type { MergeLetter } from '../../electron/documents/merge/merge.types.ts';
import { writeLetters, writeOneFile } from '../../electron/documents/merge/one-file.ts';
import type { TextCoding } from '../../electron/documents/merge/zip-file.ts';
import { newFolder } from '../documents/support/merges.ts';
import { TIME } from '../documents/support/papers.ts';
import { takeApart, zipOnly } from './bound.ts';
import { docxOneFile } from './docx-one-file.ts';
import { fillTemplate, taggedLetter, taggedLoop } from './docxtemplater.ts';
import {
  benchLetter,
  benchLetters,
  benchNames,
  madeBy,
  plainDocx,
  textLines,
  warmMaker,
  withName,
} from './letter.ts';
import { type Samples, takeTurns } from './measure.ts';
import { requireSameText } from './same-work.ts';

export const TOOL = {
  bound: 'only zipped',
  ours: 'segments',
  spliced: 'segments, spliced',
  whole: 'segments, checked and placed',
  docx: 'docx',
  templater: 'docxtemplater',
  write: 'only written',
} as const;

/** As the merge itself makes them. */
const AT_ONCE = 16;

export interface LetterBench {
  single: Samples;
  oneFile: Samples;
  separate: Samples;
  /** Bytes of one file of all. */
  sizes: { ours: number; spliced: number; docx: number };
  /** The same for the whole count, where `docx` is not asked. */
  allSizes: { ours: number; spliced: number };
}

interface Sizes {
  letters: number;
  rounds: number;
  /** The slow tools make only so many letters; their times are multiplied up. */
  docxLetters: number;
  slowFiles: number;
}

/** All tools on the same letters, after a check that they write the same text. */
export async function benchLettersOf(sizes: Sizes): Promise<LetterBench> {
  const folder = newFolder();
  const out = join(folder, 'out.docx');
  const base = benchLetter();
  const maker = await warmMaker(base);
  const make = (letter: MergeLetter) => madeBy(maker, letter.changes);
  const letters = benchLetters(base, sizes.letters);
  const names = benchNames(sizes.letters);
  const models = names.slice(0, sizes.docxLetters).map((name) => withName(base, name));
  const made = letters.map(make);
  const [first] = made;
  const second = letters[1];
  if (first === undefined || second === undefined) throw new Error('No letter');
  const [tagged, loop] = [taggedLetter(first), taggedLoop(first)];
  const files = made.map(({ template, values }) => template.ownFile(values));
  const parts = takeApart(files[0] ?? new Uint8Array());

  function* freshly() {
    for (let at = 0; at < letters.length; at += AT_ONCE) yield letters.slice(at, at + AT_ONCE).map(make);
  }
  // Every tool writes a new file each time: to take an old one away is nobody's work.
  let file = 0;
  const newFile = () => {
    file += 1;
    return join(folder, `file ${file}.docx`);
  };
  const oursInOne = async (coding: TextCoding) => {
    const path = newFile();
    await writeLetters(path, freshly(), coding);
    return path;
  };
  const templaterInOne = () => fillTemplate(loop, { letters: names.map((name) => ({ name })) });

  const ours = readFileSync(await oursInOne('deflated'));
  const spliced = readFileSync(await oursInOne('spliced'));
  if (mainXml(spliced) !== mainXml(ours)) throw new Error('Spliced letters are another text');
  const [byDocx, byTemplater] = [await docxOneFile(models), templaterInOne()];
  requireSameText(TOOL.templater, byTemplater, ours);
  const firstLines = textLines(ours).slice(0, (textLines(ours).length / names.length) * models.length);
  if (textLines(byDocx).join('\n') !== firstLines.join('\n')) throw new Error('docx wrote another text');
  for (const at of [0, 3]) {
    const own = files[at] ?? new Uint8Array();
    requireSameText(TOOL.docx, await plainDocx(withName(base, names[at] ?? '')), own);
    requireSameText(TOOL.templater, fillTemplate(tagged, { name: names[at] }), own);
  }
  const allParts = takeApart(ours);
  // Sizes are compared on the same count of letters.
  const sizeOf = async (coding: TextCoding) => {
    const path = newFile();
    await writeLetters(path, [made.slice(0, models.length)], coding);
    return readFileSync(path).length;
  };
  const few = { ours: await sizeOf('deflated'), spliced: await sizeOf('spliced') };

  const single = await takeTurns(
    [
      { name: TOOL.bound, times: 20, work: () => zipOnly(parts, out) },
      {
        name: TOOL.ours,
        times: 20,
        work: () => {
          const { template, values } = make(second);
          writeFileSync(out, template.ownFile(values));
        },
      },
      { name: TOOL.docx, times: 3, work: async () => writeFileSync(out, await plainDocx(base)) },
      {
        name: TOOL.templater,
        times: 3,
        work: () => writeFileSync(out, fillTemplate(tagged, { name: names[1] })),
      },
    ],
    sizes.rounds,
  );
  const oneFile = await takeTurns(
    [
      { name: TOOL.bound, times: 4, work: () => zipOnly(allParts, newFile()) },
      { name: TOOL.ours, times: 4, work: async () => void (await oursInOne('deflated')) },
      { name: TOOL.spliced, times: 20, work: async () => void (await oursInOne('spliced')) },
      {
        name: TOOL.whole,
        work: async () => {
          await writeOneFile({ base, letters, isCollated: false, time: TIME, path: newFile() });
        },
      },
      {
        name: TOOL.docx,
        scale: sizes.letters / models.length,
        work: async () => writeFileSync(newFile(), await docxOneFile(models)),
      },
      { name: TOOL.templater, work: () => writeFileSync(newFile(), templaterInOne()) },
    ],
    sizes.rounds,
  );
  const slow = names.slice(0, sizes.slowFiles);
  const quarter = Math.ceil(letters.length / 4);
  const separate = await takeTurns(
    [
      {
        name: TOOL.write,
        work: () => {
          for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `w${index}.docx`), bytes);
        },
      },
      {
        name: TOOL.ours,
        work: () => {
          for (const letter of letters) {
            const { template, values } = make(letter);
            writeFileSync(join(folder, `s${letter.position}.docx`), template.ownFile(values));
          }
        },
      },
      {
        name: TOOL.whole,
        scale: letters.length / quarter,
        work: async () => {
          const each = letters
            .slice(0, quarter)
            .map((letter) => ({ ...letter, fileName: `${letter.position}.docx` }));
          await writeEachFile({ base, letters: each, isCollated: false, time: TIME, folder: newFolder() });
        },
      },
      {
        name: TOOL.docx,
        scale: names.length / slow.length,
        work: async () => {
          for (const name of slow) writeFileSync(out, await plainDocx(withName(base, name)));
        },
      },
      {
        name: TOOL.templater,
        scale: names.length / slow.length,
        work: () => {
          for (const name of slow) writeFileSync(out, fillTemplate(tagged, { name }));
        },
      },
    ],
    sizes.rounds,
  );
  return {
    single,
    oneFile,
    separate,
    sizes: { ...few, docx: byDocx.length },
    allSizes: { ours: ours.length, spliced: spliced.length },
  };
}

function mainXml(file: Uint8Array): string | Uint8Array | undefined {
  return takeApart(file).find(([path]) => path === MAIN_PART)?.[1];
}
