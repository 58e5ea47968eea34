import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../electron/store/store.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { openRaw, queryRows } from './support/raw.ts';

const CHILD = fileURLToPath(new URL('support/writing-child.ts', import.meta.url));
const KILLS = 20;
/** On a computer that has much else to do. */
const LONGEST = 600_000;

/** Lets a child save until it is killed, some saves and a few random milliseconds later; answers what it was told. */
async function saveUntilKilled(archiveFolder: string): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, archiveFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const answers: string[] = [];
  const least = 1 + Math.floor(Math.random() * 20);
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    answers.push(line);
    if (answers.length === least) setTimeout(() => child.kill('SIGKILL'), Math.random() * 30);
  });
  const [closed] = await Promise.all([once(lines, 'close'), ended]);
  expect(closed).toBeDefined();
  expect(child.signalCode).toBe('SIGKILL');
  return answers;
}

test('a writing process is killed 20 times at random moments: no answered save is lost, nothing is damaged', {
  timeout: LONGEST,
}, async () => {
  const archiveFolder = makeTestFolder();
  const answered: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    answered.push(...(await saveUntilKilled(archiveFolder)));
    // Opening is what the app does after a crash; it replays the log.
    await openStore({ archiveFolder }).close();
    const raw = openRaw(archiveFolder);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.close();
  }
  expect(answered.length).toBeGreaterThanOrEqual(KILLS);
  const stored = new Map(
    queryRows(archiveFolder, "SELECT id || ' ' || version AS line FROM meeting").map((row) => {
      const [id, version] = String(Object.values(Object(row))[0]).split(' ');
      return [id, Number(version)];
    }),
  );
  const lost = answered.filter((line) => {
    const [id, version] = line.split(' ');
    return (stored.get(id) ?? 0) < Number(version);
  });
  expect(lost).toEqual([]);
  // Each meeting is whole: made with all its parts, and its change with its audit row, or not at all.
  for (const part of ['invitation', 'attendance', 'minutes', 'supplement']) {
    const torn = queryRows(
      archiveFolder,
      `SELECT id FROM meeting WHERE id NOT IN (SELECT meeting_id FROM ${part})`,
    );
    expect(torn).toEqual([]);
  }
  const unaudited = queryRows(
    archiveFolder,
    `SELECT id FROM meeting WHERE version <>
       (SELECT count(*) FROM audit_event WHERE entity = 'meeting' AND entity_id = meeting.id)`,
  );
  expect(unaudited).toEqual([]);
});
