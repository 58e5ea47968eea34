import { notifications } from '@mantine/notifications';
import { failureOf } from './api.ts';

/** Tells that something was done, in one short sentence. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 5000 });
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
