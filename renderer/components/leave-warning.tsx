import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';

/**
 * Put on the screen while a form with an explicit save holds unsaved changes: asks before another page is opened or
 * the window is closed. Pages below `within` belong to the same form.
 */
export function LeaveWarning({ within }: { within?: string }) {
  const blocker = useBlocker(
    ({ nextLocation }) => within === undefined || !nextLocation.pathname.startsWith(within),
  );
  const closing = useClosingGuard();
  const isLeavingPage = blocker.state === 'blocked';
  const stay = () => {
    blocker.reset?.();
    closing.stay();
  };
  return (
    <Modal
      opened={isLeavingPage || closing.isAsked}
      onClose={stay}
      title="Perubahan belum disimpan"
      centered
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Text size="sm">
        Kembali untuk menyimpannya, atau buang perubahan itu dan{' '}
        {isLeavingPage ? 'pindah halaman' : 'tutup aplikasi'}.
      </Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" data-autofocus onClick={stay}>
          Kembali
        </Button>
        <Button color="red" onClick={isLeavingPage ? blocker.proceed : closing.close}>
          Buang perubahan
        </Button>
      </Group>
    </Modal>
  );
}

/** The shell closes a window without a word unless the page refuses; so it refuses, asks, and closes by itself. */
function useClosingGuard() {
  const [isAsked, setAsked] = useState(false);
  const mayClose = useRef(false);
  useEffect(() => {
    const refuse = (event: BeforeUnloadEvent) => {
      if (mayClose.current) return;
      event.preventDefault();
      setAsked(true);
    };
    window.addEventListener('beforeunload', refuse);
    return () => window.removeEventListener('beforeunload', refuse);
  }, []);
  const close = () => {
    mayClose.current = true;
    window.close();
  };
  return { isAsked, close, stay: () => setAsked(false) };
}
