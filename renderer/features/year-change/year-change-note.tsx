import { Button, Group, Paper, Text } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useYearChange } from './year-change.queries.ts';

/** On Beranda in December and January, until every step is done or skipped; an archive without a meeting of the year has none. */
export function YearChangeNote() {
  const { data } = useYearChange(null);
  if (data === undefined || !data.isSeason || data.meetings === 0) return null;
  const left = data.steps.filter(({ state }) => state === 'open').length;
  if (left === 0) return null;
  return (
    <Paper withBorder px="sm" py={6} bg="var(--app-accent-soft)" role="note">
      <Group gap="xs">
        <IconCalendarStats size={20} stroke={1.6} style={{ flexShrink: 0 }} aria-hidden />
        <Text flex="1 1 14rem">
          Pergantian tahun {data.year} ke {data.year + 1}: {left} langkah belum dikerjakan.
        </Text>
        <Button component={Link} to="/pergantian-tahun" size="xs" variant="default">
          Buka pergantian tahun
        </Button>
      </Group>
    </Paper>
  );
}
