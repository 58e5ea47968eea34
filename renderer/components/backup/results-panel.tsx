import { Button, Group, List, Text } from '@mantine/core';
import { CAUSE_WORDS } from '../../../shared/domain/backup-causes.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { useBackup, useCancelBackup, useRehearseBackup } from './backup.queries.ts';
import { isStopped } from './backup-words.ts';
import { WorkProgress } from './work-progress.tsx';

const SHOWN = 10;

/** The last restore into a temporary folder, and the button for one now. */
export function RehearsalPanel() {
  const backup = useBackup();
  const rehearse = useRehearseBackup();
  const cancel = useCancelBackup();
  const { rehearsal = null, rehearsing = null } = backup.data ?? {};
  return (
    <>
      <Text
        size="sm"
        role="status"
        c={rehearsal?.isGood === false ? 'var(--app-bad)' : 'inherit'}
        style={{ overflowWrap: 'anywhere' }}
      >
        {rehearsal === null
          ? 'Belum pernah diuji. Ujian berjalan sendiri sebulan sekali.'
          : `${rehearsal.isGood ? 'Berhasil' : 'Gagal'}, ${momentWords(rehearsal.at)}. ${rehearsal.words}`}
      </Text>
      {rehearse.isError && !isStopped(rehearse.error) && <FailureAlert error={rehearse.error} />}
      {rehearsing !== null && (
        <WorkProgress
          title="Menguji"
          progress={rehearsing}
          stop={{ label: 'Hentikan pengujian', isPending: cancel.isPending, onStop: () => cancel.mutate() }}
        />
      )}
      <Group>
        <Button
          variant="default"
          loading={rehearse.isPending || rehearsing !== null}
          onClick={() => rehearse.mutate(null)}
        >
          Uji cadangan sekarang
        </Button>
      </Group>
    </>
  );
}

/** How the last backups ended. */
export function ResultsPanel() {
  const results = useBackup().data?.results ?? [];
  if (results.length === 0) return <Text size="sm">Belum ada cadangan yang dibuat.</Text>;
  return (
    <List size="sm" listStyleType="none">
      {results.slice(0, SHOWN).map((result) => (
        <List.Item key={`${result.at} ${result.target}`} style={{ overflowWrap: 'anywhere' }}>
          {`${momentWords(result.at)} · ${CAUSE_WORDS[result.cause]}${result.target === 'second' ? ' · folder kedua' : ''} · ${result.isGood ? 'Berhasil' : 'Gagal'}: ${result.words}`}
        </List.Item>
      ))}
    </List>
  );
}
