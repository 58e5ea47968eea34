import type { Running } from './app.ts';

/** What befalls the work: the power fails, its folder is moved away, or its first file of such a name is removed. */
type Fate = { deed: 'power' } | { deed: 'move'; to: string } | { deed: 'remove'; start: string };

/** When: so many Word files lie in this folder (absolute) or below it; it may come to be later. */
interface Moment {
  folder: string;
  least: number;
}

/**
 * Lets something befall a work of the application in its middle. The application itself looks and does it: a test process
 * that is kept waiting by a busy machine would find the work done.
 */
export async function befall({ app }: Running, moment: Moment, fate: Fate): Promise<void> {
  await app.evaluate(
    (_electron, [{ folder, least }, end]) => {
      const { existsSync, readdirSync, renameSync, rmSync } = process.getBuiltinModule('node:fs');
      const look = () => {
        const all = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
        const found = all.filter((name) => name.endsWith('.docx'));
        if (found.length < least) return false;
        if (end.deed === 'move') renameSync(folder, end.to);
        // Playwright starts Electron as the leader of a process group of its own.
        if (end.deed === 'power') process.kill(-process.pid, 'SIGKILL');
        if (end.deed !== 'remove') return true;
        const name = found.find((one) => one.startsWith(end.start));
        if (name !== undefined) rmSync(`${folder}/${name}`);
        return name !== undefined;
      };
      return new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          if (!look()) return;
          clearInterval(timer);
          resolve();
        }, 2);
      });
    },
    [moment, fate] as const,
  );
}

/** The power fails in the middle of a work; waits until every process of the application has ended. */
export async function pullThePlugDuring(running: Running, moment: Moment): Promise<void> {
  const ended = new Promise((done) => running.app.process().once('exit', done));
  // Nobody is left to answer.
  befall(running, moment, { deed: 'power' }).catch(() => undefined);
  await ended;
}
