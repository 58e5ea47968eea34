import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import type { SearchPage } from '../../../shared/contract/search.ts';
import { readQuery } from '../../../shared/domain/search-query.ts';
import { type Asked, useHitCount } from './search.queries.ts';

interface SummaryProps {
  asked: Asked;
  page: SearchPage;
  isWhole: boolean;
  onWhole: () => void;
  /** Asks for nothing but what is written. */
  onAsWritten: () => void;
}

/** How many, in which order, what was looked for besides, and what is not complete about the answer. */
export function SearchSummary({ asked, page, isWhole, onWhole, onAsWritten }: SummaryProps) {
  const also = readQuery(asked.text).widenings.flatMap((one) => one.also);
  const count = useHitCount(asked, page.hits.length > 0).data;
  const total =
    count === undefined ? '' : count.isMore ? `lebih dari ${count.total} hasil` : `${count.total} hasil`;
  const order = {
    date: 'urut tanggal, terbaru di atas',
    relevance: 'urut kesesuaian',
    'relevance-newest': 'urut kesesuaian di antara 1.000 yang terbaru',
  }[page.order];
  return (
    <Stack gap={4}>
      <Group gap="sm" mih={page.hits.length > 0 ? 22 : 0} role="status">
        {page.hits.length > 0 && (
          <Text size="sm" c="dimmed">
            {[total, order].filter((text) => text !== '').join(', ')}
            {asked.hasGuarded && ', termasuk Terbatas dan Rahasia'}
          </Text>
        )}
        {page.order === 'relevance-newest' && !isWhole && (
          <Anchor component="button" type="button" size="sm" underline="always" onClick={onWhole}>
            Bandingkan semuanya
          </Anchor>
        )}
      </Group>
      {also.length > 0 && (
        <Group gap="sm" role="status">
          <Text size="sm" c="dimmed">
            Juga dicari: {also.map((text) => `“${text}”`).join(', ')}
          </Text>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={onAsWritten}>
            Hanya yang tertulis
          </Anchor>
        </Group>
      )}
      {page.isParts && (
        <Alert variant="light" p="xs" role="status">
          Tidak ada kata yang diawali tulisan itu. Ini yang memuatnya di tengah kata pada judul atau pimpinan
          rapat.
        </Alert>
      )}
      {page.waiting > 0 && (
        <Alert variant="light" color="yellow" p="xs" role="status">
          Indeks sedang disiapkan: {page.waiting} berkas rapat belum ikut dicari. Hasil dilengkapi dengan
          sendirinya.
        </Alert>
      )}
    </Stack>
  );
}
