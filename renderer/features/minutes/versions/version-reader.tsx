import { Loader, Text } from '@mantine/core';
import type { MinutesVersion, MinutesVersionRow } from '../../../../shared/contract/minutes.ts';
import { type MinutesPart, minutesParts } from '../../../../shared/domain/minutes-text.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import type { StoredDossier } from '../../../components/paper-panel/dossier-queries.ts';
import { momentWords } from '../../../lib/moment-words.ts';
import { PRESENT } from './present.ts';
import { useVersion } from './use-versions.ts';
import { type ReadVersion, VersionTable } from './version-table.tsx';

interface VersionReaderProps {
  meetingId: string;
  dossier: StoredDossier;
  versions: readonly MinutesVersionRow[];
  /** Ids of at most two versions. */
  chosen: readonly string[];
  isLocked: boolean;
}

/** The chosen version, or both with their differences, the earlier one at the left. */
export function VersionReader({ meetingId, dossier, versions, chosen, isLocked }: VersionReaderProps) {
  const [left, right] = sortByAge(chosen, versions);
  const first = useChosen(left, dossier);
  const second = useChosen(right, dossier);
  const error = first.error ?? second.error;
  if (left === undefined) return <Text size="sm">Belum ada versi yang dipilih.</Text>;
  if (error !== null) return <FailureAlert error={error} />;
  if (first.read === null || (right !== undefined && second.read === null))
    return <Loader size="sm" aria-label="Memuat" />;
  return <VersionTable meetingId={meetingId} before={first.read} after={second.read} isLocked={isLocked} />;
}

/** Oldest first; the present state is the newest. */
function sortByAge(chosen: readonly string[], versions: readonly MinutesVersionRow[]): string[] {
  const ageOf = (id: string) => versions.findIndex((version) => version.id === id);
  return chosen.toSorted((first, second) => ageOf(second) - ageOf(first));
}

function useChosen(id: string | undefined, dossier: StoredDossier) {
  const kept = useVersion(id === undefined || id === PRESENT ? null : id);
  if (id === undefined) return { read: null, error: null };
  if (id === PRESENT) return { read: presentOf(dossier), error: null };
  const version = kept.data ?? null;
  return { read: version === null ? null : keptOf(version), error: kept.error };
}

function presentOf({ minutes, meeting }: StoredDossier): ReadVersion {
  const parts: MinutesPart[] = minutesParts(minutes.value, meeting.value.agenda);
  return { id: null, title: 'Isi sekarang', at: momentWords(minutes.updatedAt), parts, value: minutes.value };
}

function keptOf({ id, number, madeAt, value, agenda, state }: MinutesVersion): ReadVersion {
  const title = `Versi ${number}${state === 'final' ? ' (final)' : ''}`;
  return { id, title, at: momentWords(madeAt), parts: minutesParts(value, agenda), value };
}
