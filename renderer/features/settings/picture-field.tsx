import { Box, Button, Group, Input, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { useChoosePicture, usePicture } from './settings.queries.ts';

interface PictureFieldProps {
  label: string;
  description: string;
  value: string | null;
  onChange: (pictureId: string | null) => void;
}

const PREVIEW_SIZE = 88;

/** A picture of the office's own; the app ships none, and an empty place stays empty (rule 24). */
export function PictureField({ label, description, value, onChange }: PictureFieldProps) {
  const choose = useChoosePicture();
  const picture = usePicture(value);
  // The dialog may stay open for long: its answer goes to the latest state of the form.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const choosePicture = () =>
    choose.mutate(undefined, {
      onSuccess: (chosen) => {
        if (chosen !== null) latest.current(chosen.id);
      },
    });
  return (
    <Box role="group" aria-label={label}>
      <Input.Label labelElement="div">{label}</Input.Label>
      <Input.Description mb={6}>{description}</Input.Description>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <PicturePreview label={label} dataUrl={value === null ? null : (picture.data?.dataUrl ?? null)} />
        <Box>
          <Group gap="xs">
            <Button size="xs" variant="default" loading={choose.isPending} onClick={choosePicture}>
              {value === null ? 'Pilih gambar' : 'Ganti gambar'}
            </Button>
            {value !== null && (
              <Button size="xs" variant="default" onClick={() => onChange(null)}>
                Kosongkan
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={6}>
            {picture.data
              ? `${picture.data.name}, ${picture.data.width} x ${picture.data.height} piksel`
              : 'PNG, JPEG, atau SVG, paling besar 20 MB'}
          </Text>
        </Box>
      </Group>
      {choose.isError && <FailureAlert error={choose.error} />}
      {picture.isError && <FailureAlert error={picture.error} title="Gambar tidak dapat dibuka" />}
    </Box>
  );
}

function PicturePreview({ label, dataUrl }: { label: string; dataUrl: string | null }) {
  return (
    <Box
      w={PREVIEW_SIZE}
      h={PREVIEW_SIZE}
      p={4}
      style={{ border: '1px dashed var(--mantine-color-dimmed)', flexShrink: 0 }}
    >
      {dataUrl !== null && (
        <img src={dataUrl} alt={label} style={{ width: '100%', height: '100%', objectFit: 'contain' }} />
      )}
    </Box>
  );
}
