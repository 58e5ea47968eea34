import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import type { ArchiveRecord } from '../../../shared/contract/past.ts';
import { RecordHistory } from '../../components/change-list/record-history.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import classes from './past.module.css';
import { useRecord } from './past.queries.ts';
import { NO_TEXT_WORDS, sizeWords } from './past-words.ts';
import { RecordForm } from './record-form.tsx';
import { PaperText } from './row-panel.tsx';

/** Page `/arsip/lama/:id`: an old paper with its facts, its file and its text. */
export function RecordPage() {
  const { id = '' } = useParams();
  const record = useRecord(id);
  if (record.isError) {
    return (
      <Stack>
        <FailureAlert error={record.error} onRetry={() => void record.refetch()} />
        <Group>
          <Button component={Link} to="/arsip/lama" variant="default">
            Kembali ke arsip lama
          </Button>
        </Group>
      </Stack>
    );
  }
  if (record.data === undefined) return <Loader size="sm" aria-label="Memuat arsip" />;
  return <RecordView record={record.data} />;
}

function RecordView({ record }: { record: ArchiveRecord }) {
  const { id, version, value, file, text, hasMoreText } = record;
  const navigate = useNavigate();
  const open = useMutation({ mutationFn: () => call('archiveRecords.open', { id }) });
  const show = useMutation({ mutationFn: () => call('archiveRecords.show', { id }) });
  const remove = useMutation({
    mutationFn: () => call('archiveRecords.remove', { id, version }),
    onSuccess: () => {
      notifyDone('Arsip dipindahkan ke Sampah dan dapat dipulihkan dari sana.');
      void navigate('/arsip/lama');
    },
  });
  const facts = [file.name, sizeWords(file.bytes), file.pages === null ? '' : `${file.pages} halaman`];
  return (
    <Stack gap="xs" h="100%">
      <title>{`${value.title} - Notula`}</title>
      <PageHeader title={value.title} description={facts.filter((part) => part !== '').join(' · ')}>
        <Button
          component={Link}
          to="/arsip/lama"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          Arsip lama
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          Hapus
        </Button>
        <Button variant="default" loading={show.isPending} onClick={() => show.mutate()}>
          Tampilkan di folder
        </Button>
        {file.canOpen && (
          <Button
            leftSection={<IconExternalLink size={16} aria-hidden />}
            loading={open.isPending}
            onClick={() => open.mutate()}
          >
            Buka berkas
          </Button>
        )}
      </PageHeader>
      <div className={classes.record}>
        <div className={classes.column}>
          <RecordForm key={id} record={record} />
          <RecordHistory record={{ entity: 'archive_record', id }} />
        </div>
        <Stack gap={4} mih={0}>
          <Text size="sm" fw={600} component="h2" m={0}>
            Isi naskah
          </Text>
          <PaperText text={text} hasMore={hasMoreText} nothing={NO_TEXT_WORDS[file.textState]} />
        </Stack>
      </div>
    </Stack>
  );
}
