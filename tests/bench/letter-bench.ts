import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEachFile } from '../../electron/documents/merge/each-file.ts';
import type { MergeLetter } from '../../electron/documents/merge/merge.types.ts';
import { writeLetters, writeOneFile } from '../../electron/documents/merge/one-file.ts';
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
  sizes: { ours: number; docx: number; templater: number };
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
  const oursInOne = async () => {
    rmSync(out, { force: true });
    await writeLetters(out, freshly());
  };
  const templaterInOne = () => fillTemplate(loop, { letters: names.map((name) => ({ name })) });

  await oursInOne();
  const ours = readFileSync(out);
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
  await writeLetters(join(folder, 'few.docx'), [made.slice(0, models.length)]);

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
  let run = 0;
  const oneFile = await takeTurns(
    [
      { name: TOOL.bound, work: () => zipOnly(allParts, out) },
      { name: TOOL.ours, work: oursInOne },
      {
        name: TOOL.whole,
        work: async () => {
          run += 1;
          const path = join(folder, `whole ${run}.docx`);
          await writeOneFile({ base, letters, isCollated: false, time: TIME, path });
        },
      },
      {
        name: TOOL.docx,
        scale: sizes.letters / models.length,
        work: async () => writeFileSync(out, await docxOneFile(models)),
      },
      { name: TOOL.templater, work: () => writeFileSync(out, templaterInOne()) },
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
  const few = readFileSync(join(folder, 'few.docx')).length;
  return {
    single,
    oneFile,
    separate,
    sizes: { ours: few, docx: byDocx.length, templater: byTemplater.length },
  };
}
