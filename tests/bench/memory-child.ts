import { join } from 'node:path';
import { writeOneFile } from '../../electron/documents/merge/one-file.ts';
import { newFolder, removeFolders } from '../documents/support/merges.ts';
import { TIME } from '../documents/support/papers.ts';
import { docxOneFile } from './docx-one-file.ts';
import { benchLetter, benchLetters } from './letter.ts';
import { linuxPeak } from './linux-peak.ts';

/* One tool writes one file of so many letters, in a process of its own, and prints its peak of memory in kilobytes. */

const [tool, count] = [process.argv[2], Number(process.argv[3])];
const base = benchLetter();
const letters = benchLetters(base, count);
if (tool === 'docx') await docxOneFile(letters.map(({ changes }) => ({ ...base, ...changes })));
else await writeOneFile({ base, letters, isCollated: false, time: TIME, path: join(newFolder(), 'a.docx') });
removeFolders();
// The other count of the system also holds what the process that began this one had.
process.stdout.write(String(linuxPeak('self') || process.resourceUsage().maxRSS));
