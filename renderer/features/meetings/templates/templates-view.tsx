import { ActionIcon, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconTemplate, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { StoredTemplate } from '../../../../shared/contract/templates.ts';
import { DataTable, type TableColumn } from '../../../components/data-table/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { call } from '../../../lib/api.ts';
import { askPage } from '../../../lib/page-actions.ts';
import { openCreateMeeting } from '../create-meeting.tsx';
import { useTemplates } from '../meetings.queries.ts';
import { openRoadshow } from '../roadshow/open-roadshow.tsx';
import { notifyWithUndo } from '../undo-notification.tsx';
import { openTemplateEditor } from './template-editor.tsx';

const COLUMNS: readonly TableColumn<StoredTemplate>[] = [
  { header: 'Templat', render: ({ value }) => value.name },
  { header: 'Nama rapat', render: ({ value }) => value.meeting.title },
  { header: 'Agenda', width: '7rem', render: ({ value }) => `${value.meeting.agenda.length} acara` },
  {
    header: 'Penerima',
    width: '8rem',
    render: ({ value }) => `${value.invitation.addressees.length} undangan`,
  },
];

/** Templat: meetings before any day, for new meetings and roadshows. */
export function TemplatesView() {
  const navigate = useNavigate();
  const templates = useTemplates();
  const remove = useRemoveTemplate();
  const use = (templateId: string) =>
    openCreateMeeting((id) => void navigate(`/rapat/${id}`), { templateId });
  if (templates.isError)
    return <FailureAlert error={templates.error} onRetry={() => void templates.refetch()} />;
  if (templates.data === undefined) return <Loader size="sm" aria-label="Memuat templat" />;
  if (templates.data.length === 0) {
    return (
      <EmptyState icon={<IconTemplate size={40} stroke={1.4} aria-hidden />} title="Belum ada templat">
        Buka rapat yang sering berulang, lalu pilih Tindakan, Simpan sebagai templat. Rapat baru kemudian
        tinggal diberi tanggal; penerima, agenda, dan kalimat suratnya sudah terisi.
      </EmptyState>
    );
  }
  return (
    <Stack gap="xs" flex={1} mih={0}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Enter membuka templat untuk diubah. Templat tidak pernah tampil dalam daftar rapat.
        </Text>
        <Button variant="default" onClick={() => openRoadshow(() => askPage('meetings-view', 'seri'))}>
          Roadshow kecamatan…
        </Button>
      </Group>
      <DataTable
        caption="Templat rapat"
        columns={COLUMNS}
        rows={templates.data}
        total={templates.data.length}
        nameOf={({ value }) => value.name}
        onOpen={openTemplateEditor}
        onRemove={remove}
        actionsWidth="10rem"
        actions={(row, tabIndex) => (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <Button size="compact-xs" variant="default" tabIndex={tabIndex} onClick={() => use(row.id)}>
              Buat rapat
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={tabIndex}
              aria-label={`Hapus templat ${row.value.name}`}
              title="Hapus (Delete)"
              onClick={() => remove(row)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      />
    </Stack>
  );
}

function useRemoveTemplate(): (template: StoredTemplate) => void {
  const restore = useMutation({ mutationFn: (id: string) => call('templates.restore', { id }) });
  const remove = useMutation({
    mutationFn: ({ id, version }: StoredTemplate) => call('templates.remove', { id, version }),
    onSuccess: (_, { id, value }) =>
      notifyWithUndo(`Dipindahkan ke tempat sampah: templat ${value.name}`, () => restore.mutate(id)),
  });
  return (template) => remove.mutate(template);
}
