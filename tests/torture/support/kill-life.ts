import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createDossier } from '../../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../../electron/features/settings/profile-records.service.ts';
import { DATABASE_NAME } from '../../../electron/store/database-file.ts';
import { openStore } from '../../../electron/store/store.ts';
import { aDossier, aMeeting, aProfile } from '../../fixtures/builders.ts';
import { makeInvitedMeeting } from '../../store/support/merges.ts';
import { KillLedger } from './kill-ledger.ts';
import { openKillShell } from './kill-shell.ts';
import { homeOf } from './kill-target-checks.ts';

const DATABASES = join(import.meta.dirname, '../../fixtures/databases');
const MEETINGS = 60;
const MARKER = 'Penanda pertama';
const PASSWORD = 'kata sandi cadangan';

/** An archive that lives through several kills, with its target, its keychain, and what it was told to have done. */
export interface Life {
  folder: string;
  archiveFolder: string;
  target: string;
  keeperFile: string;
  scratch: string;
  /** Whose letters are merged, or whose title marks the state. */
  meetingId: string;
  isEncrypted: boolean;
  /** Whether the title of that meeting tells the state of the archive. */
  isMarked: boolean;
  ledger: KillLedger;
}

function placesIn(folder: string) {
  return {
    folder,
    archiveFolder: join(folder, 'arsip'),
    target: join(folder, 'usb'),
    keeperFile: join(folder, 'kunci.json'),
    scratch: join(folder, 'luar'),
  };
}

function emptyLife(folder: string): Life {
  const places = placesIn(folder);
  for (const path of [places.archiveFolder, places.target, places.scratch])
    mkdirSync(path, { recursive: true });
  return { ...places, meetingId: '', isEncrypted: false, isMarked: false, ledger: new KillLedger() };
}

/** An office with some meetings, a folder for backups and, if so wished, a password. */
export async function beginOfficeLife(folder: string, isEncrypted: boolean): Promise<Life> {
  const life = { ...emptyLife(folder), isEncrypted, isMarked: true };
  const store = openStore({ archiveFolder: life.archiveFolder });
  const ids = await store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    const made: string[] = [];
    for (let count = 0; count < MEETINGS; count += 1) {
      const meeting = aMeeting(count === 0 ? { title: MARKER } : { title: `Rapat lama ${count}` });
      made.push((await createDossier(tx, aDossier({ meeting }), id)).id);
    }
    return made;
  });
  await store.close();
  life.meetingId = ids[0] ?? '';
  life.ledger.take({ say: 'fact', kind: 'marker', key: life.meetingId, value: MARKER });
  const shell = openKillShell(life.archiveFolder, life.keeperFile);
  const { services } = await shell.start();
  shell.desktop.folder = life.target;
  await shell.ask('backup.chooseFolder', { target: 'first' });
  if (isEncrypted) await shell.ask('backup.setPassword', { password: PASSWORD });
  const { lastFile } = await shell.ask('backup.run', {});
  life.ledger.keepSet(lastFile);
  services.backup.pause();
  await shell.close();
  return life;
}

/** An archive with one meeting of so many addressees. */
export async function beginMergeLife(folder: string, letters: number): Promise<Life> {
  const life = emptyLife(folder);
  const store = openStore({ archiveFolder: life.archiveFolder });
  life.meetingId = await makeInvitedMeeting(store, letters);
  await store.close();
  return life;
}

/** An archive as an older Notula left it. */
export function beginOldLife(folder: string, database: string): Life {
  const life = emptyLife(folder);
  writeFileSync(join(life.archiveFolder, DATABASE_NAME), gunzipSync(readFileSync(join(DATABASES, database))));
  return life;
}

/** Keeps a copy of an archive in which something was found, to be looked at; nothing of a sound one stays. */
export function endLife({ folder }: Life, kept: string | undefined): void {
  if (kept !== undefined) cpSync(folder, kept, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
}

export function hasBackups({ target }: Life): boolean {
  const home = homeOf(target);
  return home !== null && existsSync(home);
}
