import { List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Seal } from '../../../shared/contract/seal.ts';
import { FILE_CHECK_WORDS } from '../../../shared/domain/seal.ts';
import { momentWords } from '../../lib/moment-words.ts';

/** What the last verification of a berkas found, file by file; sound files are counted only. */
export function CheckResult({ check }: { check: Seal['check'] }) {
  if (check === null) {
    return (
      <Text size="sm" c="dimmed" mt={4}>
        Belum pernah diperiksa.
      </Text>
    );
  }
  const sound = check.files.filter(({ state }) => state === 'sound').length;
  const others = check.files.filter(({ state }) => state !== 'sound');
  const when = `Diperiksa ${momentWords(check.at)}`;
  if (others.length === 0) {
    return (
      <Text size="sm" mt={4}>
        <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {when}: {sound} berkas
        utuh.
      </Text>
    );
  }
  return (
    <div>
      <Text size="sm" mt={4} fw={600}>
        <IconAlertTriangle
          size={16}
          aria-hidden
          color="var(--mantine-color-red-text)"
          style={{ verticalAlign: '-3px' }}
        />{' '}
        {when}: {others.length} tidak seperti saat ditutup, {sound} utuh.
      </Text>
      <List size="sm" mt={2}>
        {others.map(({ path, state }) => (
          <List.Item key={path} style={{ overflowWrap: 'anywhere' }}>
            {path}: <b>{FILE_CHECK_WORDS[state]}</b>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
