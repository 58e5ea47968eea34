import { modals } from '@mantine/modals';
import { flushAll, hasUnsavedRecords } from '../lib/open-autosavers.ts';

const CLOSE_AGAIN_MS = 300;

/**
 * Nothing typed is lost when the window is left or closed. Leaving saves at once. Closing waits for that save and
 * then closes; what cannot be saved (refused, in conflict) is asked about first.
 */
export function guardLeaving(): void {
  let mayLeave = false;

  // A close that comes while the refused one is still being answered is dropped, so it is asked again until it is heard.
  const closeNow = () => {
    mayLeave = true;
    window.close();
    setInterval(() => window.close(), CLOSE_AGAIN_MS);
  };

  window.addEventListener('beforeunload', (event) => {
    if (mayLeave || !hasUnsavedRecords()) return;
    event.preventDefault();
    void flushAll().then((isSaved) => (isSaved ? closeNow() : askToLeave(closeNow)));
  });
  window.addEventListener('pagehide', () => void flushAll());
  window.addEventListener('blur', () => void flushAll());
}

function askToLeave(leave: () => void): void {
  modals.openConfirmModal({
    modalId: 'leave',
    title: 'Tutup tanpa menyimpan?',
    children:
      'Ada isian yang belum dapat disimpan. Kembali untuk memperbaikinya, atau tutup dan buang perubahan yang belum tersimpan.',
    labels: { confirm: 'Tutup tanpa menyimpan', cancel: 'Kembali' },
    confirmProps: { color: 'red' },
    onConfirm: leave,
  });
}
