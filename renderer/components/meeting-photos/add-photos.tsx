import { Button, Group, Text } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { MOST_PHOTOS, type Photo } from '../../../shared/domain/supplement.ts';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { TakeFromFiles } from './take-from-files.tsx';

interface AddPhotosProps {
  meetingId: string;
  /** The photos that the page has already. */
  photos: readonly Photo[];
  /** Changes the latest list: a dialog may stay open for long. */
  onChange: (change: (before: readonly Photo[]) => Photo[]) => void;
}

/** Adds photos to the photo page, from the disk or from the files of the meeting. */
export function AddPhotos({ meetingId, photos, onChange }: AddPhotosProps) {
  const add = (taken: readonly Photo[]) => onChange((before) => [...before, ...taken].slice(0, MOST_PHOTOS));
  const choose = useMutation({
    mutationFn: () => call('settings.choosePicture', {}),
    onSuccess: (picture) => {
      if (picture !== null) add([{ id: newId(), pictureId: picture.id, caption: '' }]);
    },
  });
  const isFull = photos.length >= MOST_PHOTOS;
  return (
    <Group gap="sm" mt={photos.length === 0 ? 0 : 'xs'}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPhotoPlus size={16} aria-hidden />}
        disabled={isFull}
        loading={choose.isPending}
        onClick={() => choose.mutate()}
      >
        Tambah foto
      </Button>
      <TakeFromFiles meetingId={meetingId} photos={photos} most={MOST_PHOTOS} onTake={add} />
      <Text size="xs" c="dimmed">
        {isFull ? `Paling banyak ${MOST_PHOTOS} foto.` : 'PNG, JPEG, atau SVG, paling besar 20 MB'}
      </Text>
    </Group>
  );
}
