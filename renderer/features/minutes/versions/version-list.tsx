import { Checkbox, Stack, Text } from '@mantine/core';
import type { MinutesVersionRow } from '../../../../shared/contract/minutes.ts';
import { momentWords } from '../../../lib/moment-words.ts';
import { PRESENT } from './present.ts';
import { causeText } from './version-words.ts';

interface VersionListProps {
  versions: readonly MinutesVersionRow[];
  chosen: readonly string[];
  /** UTC ISO text of the last change. */
  presentAt: string;
  onToggle: (id: string) => void;
}

/** What can be read: the present state, then the kept versions, newest first. */
export function VersionList({ versions, chosen, presentAt, onToggle }: VersionListProps) {
  return (
    <Stack gap={6} role="group" aria-label="Versi yang dibaca atau dibandingkan">
      <Checkbox
        label="Isi sekarang"
        description={momentWords(presentAt)}
        checked={chosen.includes(PRESENT)}
        onChange={() => onToggle(PRESENT)}
      />
      {versions.map((version) => (
        <Checkbox
          key={version.id}
          label={`Versi ${version.number}${version.state === 'final' ? ' (final)' : ''}`}
          description={`${momentWords(version.madeAt)} · ${causeText(version)}`}
          checked={chosen.includes(version.id)}
          onChange={() => onToggle(version.id)}
        />
      ))}
      {versions.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada versi. Versi tersimpan sendiri tiap sepuluh menit bekerja dan setiap kali dijadikan final
          atau dibuka kembali.
        </Text>
      )}
    </Stack>
  );
}
