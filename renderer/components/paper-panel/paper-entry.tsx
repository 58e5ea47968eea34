import { Button, Group, Text } from '@mantine/core';
import { IconFileTypeDocx, IconFolderOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Paper } from '../../../shared/contract/papers.ts';
import { call } from '../../lib/api.ts';
import { PaperFreshness } from './paper-freshness.tsx';
import classes from './paper-panel.module.css';
import { paperDetail } from './paper-words.ts';

/** One written file: its name, when and how large, where, and its buttons. */
export function PaperEntry({ paper }: { paper: Paper }) {
  return (
    <div className={classes.paper}>
      <Text size="sm" className={classes.fileName}>
        {paper.fileName}
      </Text>
      <Text size="xs" c="dimmed">
        {paperDetail(paper)}
      </Text>
      <Text size="xs" c="dimmed" className={classes.folder}>
        di {paper.folder}
      </Text>
      <PaperFreshness paper={paper} />
      <Group gap={6} mt={4}>
        <PaperButtons paper={paper} />
      </Group>
    </div>
  );
}

/** "Buka" and "Tampilkan di folder"; a failure is told in a notification. */
export function PaperButtons({ paper: { id, fileName } }: { paper: Paper }) {
  const open = useMutation({ mutationFn: () => call('archive.openPaper', { id }) });
  const show = useMutation({ mutationFn: () => call('archive.showPaper', { id }) });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        style={{ flexShrink: 0 }}
        leftSection={<IconFileTypeDocx size={14} aria-hidden />}
        aria-label={`Buka ${fileName}`}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        Buka
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        style={{ flexShrink: 0 }}
        leftSection={<IconFolderOpen size={14} aria-hidden />}
        aria-label={`Tampilkan di folder: ${fileName}`}
        loading={show.isPending}
        onClick={() => show.mutate()}
      >
        Tampilkan di folder
      </Button>
    </>
  );
}
