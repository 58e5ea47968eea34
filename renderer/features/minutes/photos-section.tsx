import { Anchor, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Link } from 'react-router';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import type { Photo } from '../../../shared/domain/supplement.ts';
import { AddPhotos } from '../../components/meeting-photos/add-photos.tsx';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { SupplementGate } from '../../components/supplement/supplement-gate.tsx';
import { useSupplement } from '../../components/supplement/use-supplement.ts';
import { call } from '../../lib/api.ts';
import classes from './photos-section.module.css';

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
        <AddPhotos
          meetingId={meetingId}
          photos={photos}
          onChange={(change) => setValue((before) => ({ ...before, photos: change(before.photos) }))}
        />
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
