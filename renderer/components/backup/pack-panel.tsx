import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '../failure-alert.tsx';
import { useBackup, useCancelBackup, usePack } from './backup.queries.ts';
import { NewPasswordFields, NO_PASSWORD, passwordTrouble } from './new-password-fields.tsx';
import { WorkProgress } from './work-progress.tsx';

/** Writes everything as one folder, for another computer. */
export function PackPanel() {
  const backup = useBackup();
  const pack = usePack();
  const cancel = useCancelBackup();
  const [hasPassword, setHasPassword] = useState(true);
  const [password, setPassword] = useState(NO_PASSWORD);
  const isReady = !hasPassword || passwordTrouble(password) === '';
  const running = backup.data?.running ?? null;
  return (
    <Stack gap="xs">
      <Checkbox
        label="Paket memakai kata sandi (disarankan bila dibawa dengan USB)"
        checked={hasPassword}
        onChange={(event) => setHasPassword(event.currentTarget.checked)}
      />
      {hasPassword && <NewPasswordFields value={password} onChange={setPassword} />}
      {pack.isError && <FailureAlert error={pack.error} />}
      {pack.isPending && running !== null && (
        <WorkProgress
          title="Membuat paket"
          progress={running}
          stop={{ label: 'Hentikan', isPending: cancel.isPending, onStop: () => cancel.mutate() }}
        />
      )}
      {pack.data != null && (
        <Alert color="teal" variant="light" title="Paket selesai" role="status">
          {`Folder “${pack.data.folder}” sudah diperiksa. Bawa seluruh folder itu ke komputer baru.`}
        </Alert>
      )}
      <Group>
        <Button
          loading={pack.isPending}
          disabled={!isReady}
          onClick={() => pack.mutate(hasPassword ? password.first : '')}
        >
          Buat paket …
        </Button>
      </Group>
    </Stack>
  );
}
