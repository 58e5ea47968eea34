import { lockArchive } from '../../../electron/store/archive-lock.ts';

/** Holds the archive of its first argument until it is killed. */
lockArchive(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
