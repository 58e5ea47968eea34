import { Button, type ButtonProps, Group } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { startupQuery } from '../../lib/startup.ts';

/** True in the sample office. */
export function useIsPractice(): boolean {
  const { data } = useQuery(startupQuery);
  return data?.status === 'ready' && data.isPractice;
}

/** Goes to the sample office or back. What is being typed is saved first; what cannot be saved is asked about on the way. */
export function useSwitchPractice() {
  const isPractice = useIsPractice();
  const switching = useMutation({
    mutationFn: async () => {
      await flushAll();
      return call(isPractice ? 'app.leavePractice' : 'app.openPractice', {});
    },
  });
  return { isPractice, isPending: switching.isPending, switch: () => switching.mutate() };
}

export function useResetPractice() {
  const reset = useMutation({ mutationFn: () => call('app.resetPractice', {}) });
  return () =>
    modals.openConfirmModal({
      title: 'Ulangi latihan dari awal?',
      children: 'Semua rapat dan naskah latihan diganti dengan contoh yang baru. Arsip kantor tidak berubah.',
      labels: { confirm: 'Ulangi dari awal', cancel: 'Batal' },
      confirmProps: { color: 'red' },
      onConfirm: () => reset.mutate(),
    });
}

/** The switch between the office's archive and the sample office, and there the way to begin anew. */
export function PracticeControls({ size = 'sm' }: Pick<ButtonProps, 'size'>) {
  const { isPractice, isPending, switch: change } = useSwitchPractice();
  const reset = useResetPractice();
  return (
    <Group gap="xs">
      <Button size={size} variant={isPractice ? 'filled' : 'default'} loading={isPending} onClick={change}>
        {isPractice ? 'Kembali ke arsip kantor' : 'Buka latihan'}
      </Button>
      {isPractice && (
        <Button size={size} variant="default" onClick={reset}>
          Ulangi dari awal
        </Button>
      )}
    </Group>
  );
}
