import { Badge } from '@mantine/core';
import { isGuarded, SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { useDossierState } from './seal.queries.ts';

/** Mark in the head of a dossier: its security class where it is not open. */
export function HeadMarks({ meetingId }: { meetingId: string }) {
  const { data } = useDossierState(meetingId);
  if (data === undefined) return null;
  const { security } = data.facts.value;
  if (!isGuarded(security)) return null;
  return (
    <Badge variant="outline" color="red" radius="sm" size="lg" fz="xs" tt="none">
      {SECURITY_WORDS[security]}
    </Badge>
  );
}
