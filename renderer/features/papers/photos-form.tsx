import { Group, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Photo } from '../../../shared/domain/supplement.ts';
import { AddPhotos } from '../../components/meeting-photos/add-photos.tsx';
import { OrderedList } from '../../components/ordered-list.tsx';
import { Section } from '../../components/section.tsx';
import { call } from '../../lib/api.ts';
import type { PaperForm } from './paper-form.ts';
import classes from './papers.module.css';

/** Halaman foto: pictures in the user's order, each with its caption. */
export function PhotosForm({ meetingId, value, errors, setField, setValue }: PaperForm) {
  const { photos, photosPerPage } = value;
  const put = (next: Photo) =>
    setField(
      'photos',
      photos.map((photo) => (photo.id === next.id ? next : photo)),
    );
  const order = (ids: string[]) =>
    setField(
      'photos',
      ids.flatMap((id) => photos.filter((photo) => photo.id === id)),
    );
  return (
    <Section title={`Foto (${photos.length})`}>
      <Radio.Group
        label="Foto tiap halaman"
        value={String(photosPerPage)}
        onChange={(choice) => setField('photosPerPage', choice === '2' ? 2 : 4)}
      >
        <Group gap="md" mt={4}>
          <Radio value="2" label="Dua" />
          <Radio value="4" label="Empat" />
        </Group>
      </Radio.Group>
      <div data-field="photos">
        <OrderedList
          label="Foto"
          items={photos.map((photo, index) => ({
            id: photo.id,
            name: `foto ${index + 1}`,
            content: (
              <PhotoRow
                photo={photo}
                number={index + 1}
                error={errors[`photos.${index}.caption`]}
                onChange={put}
              />
            ),
          }))}
          onOrder={order}
          onRemove={(id) =>
            setField(
              'photos',
              photos.filter((photo) => photo.id !== id),
            )
          }
        />
        <AddPhotos
          meetingId={meetingId}
          photos={photos}
          onChange={(change) => setValue((before) => ({ ...before, photos: change(before.photos) }))}
        />
      </div>
    </Section>
  );
}

interface PhotoRowProps {
  photo: Photo;
  number: number;
  error: string | undefined;
  onChange: (photo: Photo) => void;
}

function PhotoRow({ photo, number, error, onChange }: PhotoRowProps) {
  const { pictureId, caption } = photo;
  // Pictures never change: a new one has a new id.
  const picture = useQuery({
    queryKey: ['picture', pictureId],
    queryFn: () => call('settings.getPicture', { id: pictureId }),
  });
  const index = number - 1;
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      {picture.data !== undefined && (
        <img src={picture.data.dataUrl} alt={`Foto ${number}`} className={classes.photo} />
      )}
      <TextInput
        label={`Keterangan foto ${number}`}
        description={picture.isError ? 'Gambar ini tidak dapat dibuka.' : picture.data?.name}
        style={{ flex: 1 }}
        value={caption}
        error={error}
        data-field={`photos.${index}.caption`}
        onChange={(event) => onChange({ ...photo, caption: event.currentTarget.value })}
      />
    </Group>
  );
}
