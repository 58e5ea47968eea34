import { Button, Drawer, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import type { StoredDossier } from '../../../components/paper-panel/dossier-queries.ts';
import { useKeepVersion } from '../minutes-calls.ts';
import { PRESENT } from './present.ts';
import { useVersions } from './use-versions.ts';
import { VersionList } from './version-list.tsx';
import { VersionReader } from './version-reader.tsx';
import classes from './versions.module.css';

interface VersionsDrawerProps {
  opened: boolean;
  meetingId: string;
  dossier: StoredDossier;
  onClose: () => void;
}

/** Riwayat versi: every kept state of the minutes, one to read or two side by side (rule 40). */
export function VersionsDrawer({ opened, onClose, ...content }: VersionsDrawerProps) {
  return (
    <Drawer opened={opened} onClose={onClose} title="Riwayat versi" position="right" size="min(1180px, 96vw)">
      <Versions {...content} />
    </Drawer>
  );
}

function Versions({ meetingId, dossier }: Pick<VersionsDrawerProps, 'meetingId' | 'dossier'>) {
  const versions = useVersions(meetingId);
  const keep = useKeepVersion(meetingId);
  const [chosen, setChosen] = useState<readonly string[]>([PRESENT]);
  const isFinal = dossier.minutes.value.state === 'final';
  // The third choice takes the place of the one chosen first.
  const toggle = (id: string) =>
    setChosen((before) =>
      before.includes(id) ? before.filter((other) => other !== id) : [...before, id].slice(-2),
    );
  if (versions.data === undefined) {
    if (versions.isError) {
      return <FailureAlert error={versions.error} onRetry={() => void versions.refetch()} />;
    }
    return <Loader size="sm" aria-label="Memuat" />;
  }
  return (
    <div className={classes.columns}>
      <Stack gap="xs">
        <Text size="sm">
          Pilih satu versi untuk dibaca, atau dua untuk dibandingkan. Siapa yang mengubah tidak tercatat:
          aplikasi ini tidak memakai nama pengguna.
        </Text>
        <Group>
          <Button
            size="xs"
            variant="default"
            disabled={isFinal}
            loading={keep.isPending}
            onClick={() => keep.mutate()}
          >
            Simpan isi sekarang sebagai versi
          </Button>
        </Group>
        <VersionList
          versions={versions.data}
          chosen={chosen}
          presentAt={dossier.minutes.updatedAt}
          onToggle={toggle}
        />
      </Stack>
      <VersionReader
        meetingId={meetingId}
        dossier={dossier}
        versions={versions.data}
        chosen={chosen}
        isLocked={isFinal}
      />
    </div>
  );
}
