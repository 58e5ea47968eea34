import { Alert, Button, Checkbox, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/attachments.ts';
import type { Photo } from '../../../shared/domain/supplement.ts';
import { call, failureOf } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { FileThumbnail } from '../file-viewer/file-thumbnail.tsx';
import classes from './meeting-photos.module.css';

interface FilePhotosDialogProps {
  meetingId: string;
  photos: readonly Photo[];
  most: number;
  onTake: (photos: readonly Photo[]) => void;
  onClose: () => void;
}

/** The photos among the files of a meeting, to be taken to its photo page; the files stay where they are. */
export function FilePhotosDialog({ meetingId, photos, most, onTake, onClose }: FilePhotosDialogProps) {
  const files = useQuery({
    queryKey: ['attachment', 'list', meetingId],
    queryFn: () => call('attachments.list', { meetingId }),
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const take = useTake(photos, (taken, isWhole) => {
    onTake(taken);
    if (isWhole) onClose();
  });
  const offered = (files.data ?? []).filter(({ role, view }) => role === 'photo' && view === 'image');
  const room = most - photos.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Ambil foto dari Berkas"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="sm">
        {files.isError && <FailureAlert error={files.error} onRetry={() => void files.refetch()} />}
        {files.isPending && <Loader size="sm" aria-label="Memuat foto" />}
        {files.data !== undefined && offered.length === 0 && (
          <Text size="sm">
            Belum ada foto (PNG atau JPEG) di tab Berkas rapat ini. Lampirkan di sana dengan jenis Foto, atau
            pilih “Tambah foto”.
          </Text>
        )}
        <ul className={classes.files} aria-label="Foto di Berkas">
          {offered.map((file) => (
            <li key={file.id} className={classes.file}>
              <FileThumbnail attachmentId={file.attachmentId} view={file.view} />
              <Checkbox
                label={file.name}
                description={file.description}
                checked={chosen.has(file.id)}
                disabled={!chosen.has(file.id) && chosen.size >= room}
                onChange={() => toggle(file.id)}
              />
            </li>
          ))}
        </ul>
        {take.data !== undefined && take.data.problems.length > 0 && (
          <Alert color="yellow" role="alert" title={`${take.data.problems.length} foto tidak diambil`}>
            {take.data.problems.map((problem) => (
              <Text key={problem} size="sm">
                {problem}
              </Text>
            ))}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {take.data === undefined ? 'Batal' : 'Selesai'}
          </Button>
          <Button
            disabled={chosen.size === 0}
            loading={take.isPending}
            onClick={() => {
              take.mutate(offered.filter(({ id }) => chosen.has(id)));
              setChosen(new Set());
            }}
          >
            Pakai {chosen.size} foto
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Makes pictures of files, each by itself; one that stands on the page already is not put there twice. */
function useTake(photos: readonly Photo[], onTaken: (photos: readonly Photo[], isWhole: boolean) => void) {
  return useMutation({
    mutationFn: async (files: readonly MeetingFile[]) => {
      const known = new Set(photos.map(({ pictureId }) => pictureId));
      const [taken, problems]: [Photo[], string[]] = [[], []];
      for (const { id, name, description } of files) {
        try {
          const picture = await call('attachments.asPicture', { id });
          if (known.has(picture.id)) continue;
          known.add(picture.id);
          taken.push({ id: newId(), pictureId: picture.id, caption: description.slice(0, MOST_CAPTION) });
        } catch (error) {
          problems.push(`${name}: ${failureOf(error).message}`);
        }
      }
      return { taken, problems };
    },
    onSuccess: ({ taken, problems }) => onTaken(taken, problems.length === 0),
  });
}

/** As long as a caption may be. */
const MOST_CAPTION = 300;
