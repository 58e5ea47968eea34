import { Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Gap } from '../../../shared/contract/seal.ts';

const TAB_WORDS: Readonly<Record<Gap['tab'], string>> = {
  rapat: 'Rapat',
  undangan: 'Undangan',
  hadir: 'Daftar hadir',
  notula: 'Notula',
  naskah: 'Naskah lain',
  berkas: 'Berkas',
  pengaturan: 'Pengaturan',
};

/** What a berkas lacks, each with the way to where it is mended. */
export function GapList({ meetingId, gaps }: { meetingId: string; gaps: readonly Gap[] }) {
  if (gaps.length === 0) {
    return (
      <Text size="sm">
        <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> Berkas ini lengkap dan
        siap ditutup.
      </Text>
    );
  }
  return (
    <List size="sm" aria-label="Yang perlu diperiksa sebelum berkas ditutup" spacing={2}>
      {gaps.map(({ severity, message, tab, field }) => (
        <List.Item
          key={`${tab} ${field} ${message}`}
          icon={
            severity === 'missing' ? (
              <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-orange-text)" />
            ) : (
              <IconInfoCircle size={16} aria-hidden />
            )
          }
        >
          <Text component="span" size="sm" fw={600}>
            {severity === 'missing' ? 'Belum lengkap: ' : 'Periksa: '}
          </Text>
          {message}
          {tab !== 'berkas' && (
            <>
              {' '}
              <Anchor
                component={Link}
                to={tab === 'pengaturan' ? '/pengaturan' : `/rapat/${meetingId}/${tab}`}
                state={field === '' ? null : { field }}
                size="sm"
                underline="always"
              >
                {tab === 'pengaturan' ? 'Ke Pengaturan' : `Ke tab ${TAB_WORDS[tab]}`}
              </Anchor>
            </>
          )}
        </List.Item>
      ))}
    </List>
  );
}
