import { Stack, Text, Title } from '@mantine/core';
import type { FollowUpDetail } from '../../../shared/contract/followups.ts';
import { momentClock, momentDay } from '../../lib/moment-words.ts';

/** What was changed and when, newest first; notes stand above with their own dates. */
export function History({ item }: { item: FollowUpDetail }) {
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        Riwayat
      </Title>
      {item.history.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada perubahan sejak notula.
        </Text>
      )}
      {withKeys(item.history).map(({ key, at, lines }) => (
        <div key={key}>
          <Text component="span" size="xs" c="dimmed">
            {momentDay(at)} pukul {momentClock(at)}
          </Text>
          {lines.map((line) => (
            <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          ))}
        </div>
      ))}
    </Stack>
  );
}

/** Several changes may be made in one moment. */
function withKeys(history: FollowUpDetail['history']) {
  return history.map((change, index) => ({ ...change, key: `${change.at} ${history.length - index}` }));
}
