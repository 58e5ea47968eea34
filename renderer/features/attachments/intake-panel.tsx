import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Intake, IntakeFile } from '../../../shared/contract/attachments.ts';
import { useCancelIntake, useDismissIntake, useIntake } from './attachments.queries.ts';
import { stateOf } from './words.ts';

/** What is being attached, with a way to stop it; afterwards only what was not attached, and why. */
export function IntakePanel({ meetingId }: { meetingId: string }) {
  const { data } = useIntake(meetingId);
  if (!data) return null;
  if (data.isRunning) return <RunningIntake meetingId={meetingId} intake={data} />;
  const left = data.files.filter(({ state }) => state !== 'done');
  return left.length === 0 ? null : <EndedIntake meetingId={meetingId} left={left} />;
}

function RunningIntake({ meetingId, intake: { files } }: { meetingId: string; intake: Intake }) {
  const cancel = useCancelIntake(meetingId);
  const current = files.find(({ state }) => state === 'running') ?? files[0];
  const ended = files.filter(({ state }) => state !== 'running' && state !== 'waiting').length;
  if (current === undefined) return null;
  return (
    <Stack gap={4} role="status" aria-label="Berkas sedang dilampirkan">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" truncate>
          Berkas {Math.min(ended + 1, files.length)} dari {files.length}: {current.name} ({stateOf(current)})
        </Text>
        <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          Batalkan
        </Button>
      </Group>
      <Progress
        value={current.total === 0 ? 0 : (current.done / current.total) * 100}
        aria-label={`Kemajuan ${current.name}`}
      />
    </Stack>
  );
}

function EndedIntake({ meetingId, left }: { meetingId: string; left: readonly IntakeFile[] }) {
  const dismiss = useDismissIntake(meetingId);
  return (
    <Alert color="yellow" role="status" title={`${left.length} berkas tidak dilampirkan`}>
      <Stack gap={4}>
        {left.map((file) => (
          <Text key={file.id} size="sm" style={{ overflowWrap: 'anywhere' }}>
            <b>{file.name}</b>: {file.message === '' ? stateOf(file) : file.message}
          </Text>
        ))}
        <Group>
          <Button size="xs" variant="default" onClick={() => dismiss.mutate()}>
            Mengerti
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
