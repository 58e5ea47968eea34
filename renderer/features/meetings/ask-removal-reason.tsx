import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { LineField } from '../../components/line-field.tsx';

const MODAL_ID = 'removal-reason';

/** A finished meeting goes to the trash only with a reason, which stays in the trail (rule 58). */
export function askRemovalReason(title: string, onGiven: (reason: string) => void): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Hapus rapat yang sudah selesai?',
    children: (
      <ReasonForm
        title={title}
        onGiven={(reason) => {
          modals.close(MODAL_ID);
          onGiven(reason);
        }}
      />
    ),
  });
}

function ReasonForm({ title, onGiven }: { title: string; onGiven: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onGiven(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">
          “{title}” sudah mempunyai notula final. Rapat masuk Tempat sampah dan dapat dipulihkan; alasannya
          tercatat di jejak perubahan.
        </Text>
        <LineField
          label="Alasan penghapusan"
          required
          data-autofocus
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL_ID)}>
            Batal
          </Button>
          <Button type="submit" color="red" disabled={reason.trim() === ''}>
            Hapus dengan alasan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
