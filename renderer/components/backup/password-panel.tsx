import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '../confirm-button.tsx';
import { FailureAlert } from '../failure-alert.tsx';
import { useBackup, useRemoveBackupPassword, useSetBackupPassword } from './backup.queries.ts';
import { NewPasswordFields, NO_PASSWORD, passwordTrouble } from './new-password-fields.tsx';

/** Whether backups are encrypted; a password is set, changed or taken off for the backups to come. */
export function PasswordPanel() {
  const backup = useBackup();
  const set = useSetBackupPassword();
  const remove = useRemoveBackupPassword();
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState(NO_PASSWORD);
  if (backup.data === undefined) return null;
  const { isSet, isRemembered } = backup.data.password;
  const close = () => {
    setOpen(false);
    setPassword(NO_PASSWORD);
  };
  return (
    <>
      <Text size="sm">{stateWords(isSet, isRemembered)}</Text>
      {(set.isError || remove.isError) && <FailureAlert error={set.error ?? remove.error} />}
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (passwordTrouble(password) === '') set.mutate(password.first, { onSuccess: close });
          }}
        >
          <NewPasswordFields value={password} onChange={setPassword} />
          <Group gap="xs" mt="xs">
            <Button type="submit" loading={set.isPending} disabled={passwordTrouble(password) !== ''}>
              Pasang kata sandi
            </Button>
            <Button variant="default" onClick={close}>
              Batal
            </Button>
          </Group>
        </form>
      ) : (
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen(true)}>
            {isSet ? 'Ganti kata sandi …' : 'Pasang kata sandi …'}
          </Button>
          {isSet && (
            <ConfirmButton
              question="Lepas kata sandi?"
              explanation="Cadangan berikutnya dapat dibaca siapa pun yang memegang disknya. Cadangan lama tetap berkata sandi."
              confirmLabel="Lepas kata sandi"
              onConfirm={() => remove.mutate(null)}
            >
              Lepas kata sandi
            </ConfirmButton>
          )}
        </Group>
      )}
    </>
  );
}

function stateWords(isSet: boolean, isRemembered: boolean): string {
  if (!isSet) return 'Cadangan belum berkata sandi: siapa pun yang memegang disknya dapat membacanya.';
  return isRemembered
    ? 'Cadangan berkata sandi. Kuncinya disimpan sistem operasi untuk akun Anda di komputer ini.'
    : 'Cadangan berkata sandi. Komputer ini tidak dapat menyimpannya, jadi kata sandi diketik setiap kali Notula dibuka.';
}
