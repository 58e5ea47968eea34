import { Alert, Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { failureOf } from '../../lib/api.ts';
import { useEnterBackupPassword } from './backup.queries.ts';

/** Where no keychain keeps the password: it is typed once at each start, for the automatic backups. */
export function EnterPassword() {
  const [password, setPassword] = useState('');
  const enter = useEnterBackupPassword();
  return (
    <Alert color="yellow" variant="light" title="Ketik kata sandi cadangan" maw={640}>
      Komputer ini tidak menyimpan kata sandi cadangan. Cadangan otomatis berjalan lagi sesudah kata sandi
      diketik.
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate(password);
        }}
      >
        <Group gap="xs" align="flex-end" mt="xs">
          <PasswordInput
            label="Kata sandi cadangan"
            w="18rem"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={enter.isError ? failureOf(enter.error).message : undefined}
          />
          <Button type="submit" loading={enter.isPending} disabled={password === ''}>
            Pakai kata sandi
          </Button>
        </Group>
      </form>
    </Alert>
  );
}
