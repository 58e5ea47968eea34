import type { DoubleEntry, DoubleKind, LikelyDoubles } from '../../../shared/contract/directory.ts';
import { foldName } from '../../../shared/domain/fold.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb } from '../../store/handles.ts';
import { countUses } from './merge.repository.ts';
import { listOrganisations } from './organisations.repository.ts';
import { listPeople } from './people.repository.ts';
import { listPositions } from './positions.repository.ts';

const ALL = 1_000_000;

interface Candidate extends Omit<DoubleEntry, 'uses'> {
  /** What it is the same by, each with the reason as the user reads it. */
  keys: { key: string; reason: string }[];
}

/** Records that are probably the same: same number or name; each group once. */
export async function findDoubles(db: ReadDb, kind: DoubleKind): Promise<LikelyDoubles[]> {
  const groups = likely(await candidatesOf(db, kind));
  const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id));
  const uses = await countUses(db, kind, [...new Set(ids)]);
  return groups.map(({ reason, entries }) => ({
    reason,
    entries: entries.map(({ keys: _, ...entry }) => ({ ...entry, uses: uses.get(entry.id) ?? 0 })),
  }));
}

function likely(candidates: readonly Candidate[]): { reason: string; entries: Candidate[] }[] {
  const byKey = new Map<string, { reason: string; entries: Candidate[] }>();
  for (const candidate of candidates) {
    for (const { key, reason } of candidate.keys) {
      const group = byKey.get(key) ?? { reason, entries: [] };
      group.entries.push(candidate);
      byKey.set(key, group);
    }
  }
  const seen = new Set<string>();
  return [...byKey.values()].filter(({ entries }) => {
    const key = entries.map(({ id }) => id).join(' ');
    const isNew = entries.length > 1 && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

async function candidatesOf(db: ReadDb, kind: DoubleKind): Promise<Candidate[]> {
  switch (kind) {
    case 'person':
      return (await listPeople(db, [])).map(({ id, version, value }) => ({
        id,
        version,
        value,
        name: formatName(value.name),
        detail: [value.number.digits, value.rank, value.phone].filter((part) => part !== '').join(' · '),
        keys: [
          ...(value.number.digits === ''
            ? []
            : [{ key: `number ${value.number.digits}`, reason: 'NIP/NRP sama' }]),
          { key: `name ${foldName(value.name.name)}`, reason: 'Nama sama' },
        ],
      }));
    case 'organisation':
      return (await listOrganisations(db, [])).map(({ id, version, value }) => ({
        id,
        version,
        value,
        name: value.name,
        detail: [value.shortName, value.kind, value.address].filter((part) => part !== '').join(' · '),
        keys: [{ key: foldName(value.name), reason: 'Nama sama' }],
      }));
    case 'position':
      return (await listPositions(db, [], ALL)).map(({ id, version, value, organisationName }) => ({
        id,
        version,
        value,
        name: value.title,
        detail: organisationName,
        keys: [{ key: foldName(value.title, '|', organisationName), reason: 'Jabatan dan instansi sama' }],
      }));
  }
}
