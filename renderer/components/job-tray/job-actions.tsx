import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Job } from '../../../shared/contract/jobs.ts';
import { call } from '../../lib/api.ts';
import { canRepeat, canResume, isUnderWay } from './job-words.ts';

/** Jeda, Lanjutkan, Ulangi yang gagal, Batalkan; Buka, Tampilkan di folder, Tutup. */
export function JobActions({ job }: { job: Job }) {
  const { id, title, state, result } = job;
  const act = useJobAction();
  const isStopped = state === 'paused' || state === 'interrupted';
  const hasEnded = !isUnderWay(job) && !isStopped;
  const button = (name: string, run: () => Promise<unknown>) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${name}: ${title}`}
      aria-disabled={act.isPending}
      onClick={() => {
        if (!act.isPending) act.mutate(run);
      }}
    >
      {name}
    </Button>
  );
  return (
    <Group gap={6} wrap="nowrap">
      {isUnderWay(job) && button('Jeda', () => call('jobs.pause', { id }))}
      {canResume(job) && button('Lanjutkan', () => call('jobs.resume', { id }))}
      {canRepeat(job) && button('Ulangi yang gagal', () => call('jobs.resume', { id }))}
      {!hasEnded && button('Batalkan', () => call('jobs.cancel', { id }))}
      {hasEnded && result !== '' && button('Buka', () => call('jobs.openResult', { id }))}
      {hasEnded && result !== '' && button('Tampilkan di folder', () => call('jobs.showResult', { id }))}
      {hasEnded && button('Tutup', () => call('jobs.dismiss', { id }))}
    </Group>
  );
}

/** Does one thing with a job and waits for its new state; a failure is told in a notification. */
export function useJobAction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (run: () => Promise<unknown>) => {
      await run();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['job'] }),
  });
}
