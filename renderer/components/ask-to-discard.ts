import { modals } from '@mantine/modals';

/** Asks before changes that are not saved yet are given up. */
export function askToDiscard(onDiscard: () => void): void {
  modals.openConfirmModal({
    title: 'Buang perubahan?',
    children: 'Perubahan pada isian ini belum disimpan.',
    labels: { confirm: 'Buang perubahan', cancel: 'Kembali ke isian' },
    confirmProps: { color: 'red' },
    onConfirm: onDiscard,
  });
}
