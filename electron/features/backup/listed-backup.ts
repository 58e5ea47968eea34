import { dirname } from 'node:path';
import type { ListedBackup } from '../../../shared/contract/restore.ts';
import type { FoundSet } from './sets/read-set.ts';
import { ROOT_FOLDER } from './sets/set-names.ts';

/** A found backup as the page lists it. */
export function listedAs(id: string, set: FoundSet, knownVersion: number): ListedBackup {
  const { facts } = set;
  const isNewer = facts !== null && facts.schemaVersion > knownVersion;
  return {
    id,
    place: placeOf(set.path),
    name: set.name,
    at: facts?.madeAt ?? set.at,
    isSingleFile: set.kind === 'single',
    isEncrypted: set.isEncrypted,
    state: isNewer ? 'newer' : set.state,
    facts:
      facts === null
        ? null
        : {
            cause: facts.cause,
            appVersion: facts.appVersion,
            schemaVersion: facts.schemaVersion,
            meetings: facts.counts.meeting ?? 0,
            records: Object.values(facts.counts).reduce((total, count) => total + count, 0),
            files: facts.files.length,
            bytes: facts.files.reduce((total, { bytes }) => total + bytes, facts.database.bytes),
            newestMeeting: facts.newestMeeting,
            warnings: facts.warnings,
          },
  };
}

/** The folder that the user chose, without the two levels that Notula makes in it. */
function placeOf(path: string): string {
  const folder = dirname(path);
  const at = folder.lastIndexOf(ROOT_FOLDER);
  return at > 0 ? folder.slice(0, at - 1) : folder;
}
