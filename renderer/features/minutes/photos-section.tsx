import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Link } from 'react-router';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import type { Photo } from '../../../shared/domain/supplement.ts';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { SupplementGate } from '../../components/supplement/supplement-gate.tsx';
import { useSupplement } from '../../components/supplement/use-supplement.ts';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import classes from './photos-section.module.css';

const MOST_PHOTOS = 60;

/** Photos of the meeting with their captions; they print on the page "Foto" of Naskah lain. */
export const PhotosSection = memo(function PhotosSection({ meetingId }: { meetingId: string }) {
  return (
    <SupplementGate meetingId={meetingId}>
      {(stored) => <Photos meetingId={meetingId} stored={stored} />}
    </SupplementGate>
  );
});

function Photos({ meetingId, stored }: { meetingId: string; stored: StoredSupplement }) {
  const autosave = useSupplement(stored);
  const { value, errors, setValue } = autosave;
  const { photos } = value;
  // The dialog may stay open for long: its answer goes to the latest state.
  const choose = useMutation({
    mutationFn: () => call('settings.choosePicture', {}),
    onSuccess: (picture) => {
      if (picture === null) return;
      const photo: Photo = { id: newId(), pictureId: picture.id, caption: '' };
      setValue((before) => ({ ...before, photos: [...before.photos, photo] }));
    },
  });
  const put = (id: string, caption: string) =>
    setValue((before) => ({
      ...before,
      photos: before.photos.map((photo) => (photo.id === id ? { ...photo, caption } : photo)),
    }));
  return (
    <Section
      title={`Foto rapat (${photos.length})`}
      actions={
        <Anchor component={Link} to={`/rapat/${meetingId}/naskah/photos`} size="sm">
          Atur urutan dan cetak di Naskah lain
        </Anchor>
      }
    >
      <SaveStatus of={autosave} />
      <ReadOnlyFields>
        {photos.length > 0 && (
          <ul className={classes.photos}>
            {photos.map((photo, index) => (
              <li key={photo.id}>
                <PhotoCard
                  photo={photo}
                  number={index + 1}
                  error={errors[`photos.${index}.caption`]}
                  onCaption={(caption) => put(photo.id, caption)}
                />
              </li>
            ))}
          </ul>
        )}
        <Group gap="sm">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPhotoPlus size={16} aria-hidden />}
            disabled={photos.length >= MOST_PHOTOS}
            loading={choose.isPending}
            onClick={() => choose.mutate()}
          >
            Tambah foto
          </Button>
          <Text size="xs" c="dimmed">
            {photos.length >= MOST_PHOTOS
              ? `Paling banyak ${MOST_PHOTOS} foto.`
              : 'PNG, JPEG, atau SVG, paling besar 20 MB'}
          </Text>
        </Group>
      </ReadOnlyFields>
    </Section>
  );
}

interface PhotoCardProps {
  photo: Photo;
  number: number;
  error: string | undefined;
  onCaption: (caption: string) => void;
}

function PhotoCard({ photo, number, error, onCaption }: PhotoCardProps) {
  const { pictureId, caption } = photo;
  // Pictures never change: a new one has a new id.
  const picture = useQuery({
    queryKey: ['picture', pictureId],
    queryFn: () => call('settings.getPicture', { id: pictureId }),
  });
  return (
    <>
      <div className={classes.frame}>
        {picture.data !== undefined && <img src={picture.data.dataUrl} alt={`Foto ${number}`} />}
        {picture.isError && <Text size="xs">Gambar ini tidak dapat dibuka.</Text>}
      </div>
      <TextInput
        size="xs"
        label={`Keterangan foto ${number}`}
        value={caption}
        error={error}
        onChange={(event) => onCaption(event.currentTarget.value)}
      />
    </>
  );
}
