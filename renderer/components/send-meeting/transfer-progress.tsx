import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { sizeText } from '../../lib/format.ts';

const ASK_EVERY_MS = 400;

/** How far attached files are copied, with the button that stops it; nothing while there are none. */
export function TransferProgress({ label }: { label: string }) {
  const { data } = useQuery({
    queryKey: ['transfer', 'progress'],
    queryFn: () => call('transfer.progress', {}),
    refetchInterval: ASK_EVERY_MS,
    gcTime: 0,
  });
  if (data === undefined || data === null || data.total === 0) return null;
  const { done, total } = data;
  return (
    <Group gap="sm" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <Text size="sm" role="status">
          {label}: {sizeText(done)} dari {sizeText(total)}
        </Text>
        <Progress value={(done / total) * 100} aria-label={label} />
      </div>
      <Button size="xs" variant="default" onClick={() => void call('transfer.cancel', {})}>
        Batalkan
      </Button>
    </Group>
  );
}
