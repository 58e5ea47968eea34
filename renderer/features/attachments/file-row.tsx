import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { MeetingFile } from '../../../shared/contract/attachments.ts';
import { FileThumbnail } from '../../components/file-viewer/file-thumbnail.tsx';
import { RowButtons } from '../../components/row-buttons.tsx';
import { StoredFileButtons } from '../../components/stored-file-buttons.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import classes from './attachments.module.css';
import { useOpenFile, useRemoveFile, useShowFile } from './attachments.queries.ts';
import { factsOf } from './words.ts';

interface FileRowProps {
  file: MeetingFile;
  index: number;
  count: number;
  onView: () => void;
  onEdit: () => void;
  onMove: (by: -1 | 1) => void;
}

/** One file: a small picture, what it is, and what can be done with it. */
export function FileRow({ file, index, count, onView, onEdit, onMove }: FileRowProps) {
  const open = useOpenFile();
  const show = useShowFile();
  const remove = useRemoveFile();
  const isClosed = useIsClosed();
  const { id, name, view, canOpen, attachmentId, description, isSigned } = file;
  return (
    <Group component="li" className={classes.row} gap="sm" wrap="nowrap" align="flex-start">
      <FileThumbnail attachmentId={attachmentId} view={view} />
      <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
        <Group gap={6}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          {isSigned && (
            <Badge size="sm" variant="default">
              bertanda tangan
            </Badge>
          )}
        </Group>
        {description !== '' && <Text size="sm">{description}</Text>}
        <Text size="xs" c="dimmed">
          {factsOf(file)}
        </Text>
        <Group gap={4} mt={2}>
          {view !== 'none' && (
            <Button size="compact-xs" variant="default" aria-label={`Lihat ${name}`} onClick={onView}>
              Lihat
            </Button>
          )}
          <StoredFileButtons id={id} name={name} canOpen={canOpen} open={open} show={show} />
          {!isClosed && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Ubah keterangan ${name}`}
              onClick={onEdit}
            >
              Ubah keterangan
            </Button>
          )}
        </Group>
      </Stack>
      {!isClosed && (
        <RowButtons
          name={name}
          index={index}
          count={count}
          onMove={onMove}
          onRemove={() => remove.mutate(file)}
        />
      )}
    </Group>
  );
}
