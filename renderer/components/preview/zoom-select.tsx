import { NativeSelect } from '@mantine/core';
import { ZOOM_STEPS } from './preview-settings.ts';

const FIT = 'lebar';

interface ZoomSelectProps {
  zoom: number | null;
  onChange: (zoom: number | null) => void;
}

/** Size of the pages: the width of the panel, or a share of the real size. */
export function ZoomSelect({ zoom, onChange }: ZoomSelectProps) {
  return (
    <NativeSelect
      size="xs"
      w={130}
      aria-label="Ukuran pratinjau"
      value={zoom === null ? FIT : String(zoom)}
      data={[
        { value: FIT, label: 'Lebar halaman' },
        ...ZOOM_STEPS.map((step) => ({ value: String(step), label: `${step} %` })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === FIT ? null : Number(currentTarget.value))
      }
    />
  );
}
