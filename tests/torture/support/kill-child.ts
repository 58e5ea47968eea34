import { killOrderSchema, type Say } from './kill-lines.ts';
import { openKillShell, wordsOf } from './kill-shell.ts';
import { workOf } from './kill-works.ts';

// Started by kill-run.ts: does one kind of work again and again, tells each answer, and is killed.
const order = killOrderSchema.parse(JSON.parse(process.argv[2] ?? ''));
const say: Say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

say({ say: 'opening' });
const shell = openKillShell(order.archiveFolder, order.keeperFile);
try {
  // The migration is part of the opening.
  if (order.work === 'migration') say({ say: 'begin' });
  const opening = performance.now();
  await shell.start();
  if (order.work === 'migration') say({ say: 'cycle', took: performance.now() - opening });
  else say({ say: 'begin' });
  const work = workOf(order.work, { order, say, ...shell });
  for (;;) {
    const begun = performance.now();
    await work();
    say({ say: 'cycle', took: performance.now() - begun });
    for (const words of shell.errors.splice(0)) say({ say: 'complaint', words });
  }
} catch (error) {
  say({ say: 'complaint', words: [wordsOf(error), ...shell.errors].join('; ') });
  process.exit(1);
}
