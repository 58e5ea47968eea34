import { notifications } from '@mantine/notifications';
import { failureOf } from './api.ts';

let lastDone = '';

/** Tells that something was done, in one short sentence; the sentence before it goes. */
export function notifyDone(message: string): void {
  notifications.hide(lastDone);
  lastDone = notifications.show({ message, color: 'teal', autoClose: 4000 });
}

/** Tells what went wrong, with the reference that finds it in the log. Stays until it is closed. */
export function notifyFailure(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code === 'CANCELLED') return;
  const reference = failure.reference === '' ? '' : ` (Nomor rujukan: ${failure.reference})`;
  notifications.show({
    title: 'Belum berhasil',
    message: `${failure.message}${reference}`,
    color: 'red',
    autoClose: false,
  });
}
