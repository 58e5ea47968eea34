import { writeSync } from 'node:fs';
import { planSwap, swapArchive } from '../../../electron/features/backup/restore-swap.ts';

/* Exchanges the content of an archive and kills itself before a given step, as a power cut would. */

const [archiveFolder = '', source = '', safety = '', mode = 'whole', step = ''] = process.argv.slice(2);
if (mode !== 'whole' && mode !== 'rescue' && mode !== 'database') throw new Error(`No such mode: ${mode}`);
let count = 0;
swapArchive(archiveFolder, planSwap(archiveFolder, { source, safety, mode }), () => {
  count += 1;
  if (String(count) === step) process.kill(process.pid, 'SIGKILL');
});
writeSync(1, String(count));
