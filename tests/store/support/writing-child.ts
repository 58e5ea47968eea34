import { openStore } from '../../../electron/store/store.ts';
import { saveForEver } from './save-for-ever.ts';

// Started by crash.test.ts: saves until it is killed and prints each answered save.
const [archiveFolder] = process.argv.slice(2);
if (archiveFolder === undefined) throw new Error('Give the archive folder');
await saveForEver(openStore({ archiveFolder }), (line) => process.stdout.write(`${line}\n`));
