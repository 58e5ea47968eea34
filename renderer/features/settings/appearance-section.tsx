import { NativeSelect, SegmentedControl, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import { THEMES, ZOOMS } from '../../../shared/contract/app.ts';
import { Section } from '../../components/section.tsx';
import { useAppearance, useChangeAppearance } from '../../lib/appearance.ts';

const THEME_LABELS: Readonly<Record<(typeof THEMES)[number], string>> = {
  light: 'Terang',
  dark: 'Gelap',
  system: 'Ikut sistem',
};

/** Pengaturan > Tampilan: of this PC, not of a profile; takes effect at once. */
export function AppearanceSection() {
  const appearance = useAppearance();
  const change = useChangeAppearance();
  const themeLabel = useId();
  return (
    <Section
      title="Tampilan"
      description="Berlaku segera di komputer ini dan tidak mengubah naskah. Pratinjau naskah selalu berlatar putih."
    >
      <div>
        <Text size="sm" fw={500} id={themeLabel} mb={4}>
          Warna
        </Text>
        <SegmentedControl
          aria-labelledby={themeLabel}
          value={appearance.theme}
          data={THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
          onChange={(text) => {
            const theme = THEMES.find((known) => known === text);
            if (theme !== undefined) change.mutate({ ...appearance, theme });
          }}
        />
      </div>
      <NativeSelect
        label="Ukuran tampilan"
        description="Juga dengan Ctrl++, Ctrl+-, dan Ctrl+0."
        w={220}
        value={String(appearance.zoom)}
        data={ZOOMS.map((zoom) => ({ value: String(zoom), label: `${zoom} %` }))}
        onChange={(event) => {
          const zoom = ZOOMS.find((known) => String(known) === event.currentTarget.value);
          if (zoom !== undefined) change.mutate({ ...appearance, zoom });
        }}
      />
      <Switch
        label="Kurangi gerakan"
        description="Jendela dan pesan muncul tanpa gerakan. Pengaturan sistem operasi selalu diikuti."
        checked={appearance.motion === 'reduced'}
        onChange={(event) =>
          change.mutate({ ...appearance, motion: event.currentTarget.checked ? 'reduced' : 'system' })
        }
      />
    </Section>
  );
}
