import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { notifyDone } from '../../lib/notify.ts';
import { useCheckIndex, useIndexStatus, useRebuild } from './search.queries.ts';

/** How far the index is, looking through it, and making it anew. */
export function IndexDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const status = useIndexStatus(isOpen).data;
  const rebuild = useRebuild();
  const check = useCheckIndex();
  return (
    <Modal opened={isOpen} onClose={onClose} title="Indeks pencarian">
      <Stack gap="sm">
        <Text size="sm">
          {status === undefined
            ? 'Memeriksa …'
            : `${status.entries} catatan dapat dicari. ${
                status.waiting === 0
                  ? 'Semuanya terbaru.'
                  : `${status.waiting} berkas rapat masih menunggu giliran.`
              }`}
        </Text>
        <Text size="sm" c="dimmed">
          Indeks mengikuti setiap perubahan dengan sendirinya. Bangun ulang hanya bila hasil pencarian terasa
          kurang; isi arsip tidak berubah, dan hasilnya lengkap kembali setelah selesai.
        </Text>
        {check.data !== undefined && (
          <Alert color={check.data.isSound ? 'teal' : 'red'} variant="light" role="status">
            {check.data.isSound
              ? `Indeks utuh: ${check.data.entries} catatan.`
              : 'Indeks tidak utuh. Isi arsip aman; bangun ulang indeks agar semuanya dapat dicari lagi.'}
          </Alert>
        )}
        {check.isError && <FailureAlert error={check.error} />}
        {rebuild.isError && <FailureAlert error={rebuild.error} />}
        <Group justify="flex-end">
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            Periksa indeks
          </Button>
          <Button
            loading={rebuild.isPending}
            onClick={() =>
              rebuild.mutate(undefined, {
                onSuccess: () => {
                  notifyDone('Indeks sedang dibangun ulang. Kemajuannya tampak di daftar pekerjaan.');
                  onClose();
                },
              })
            }
          >
            Bangun ulang indeks pencarian
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
