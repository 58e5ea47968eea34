import { Group, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import classes from './practice-banner.module.css';
import { PracticeControls, useIsPractice } from './practice-controls.tsx';

/** On every screen of the sample office: which archive this is, and the way back. */
export function PracticeBanner() {
  if (!useIsPractice()) return null;
  return (
    <section className={classes.banner} aria-label="Latihan">
      <Group gap={6} wrap="nowrap" miw={0}>
        <IconSchool size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm">
          <strong>Latihan: kantor contoh.</strong>{' '}
          <span className={classes.more}>Rapat, nomor, dan naskah di sini bukan milik kantor.</span>
        </Text>
      </Group>
      <PracticeControls size="compact-sm" />
    </section>
  );
}
