import { Anchor, Paper, Title } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import { BackupPanel } from '../../components/backup/backup-panel.tsx';
import classes from './home.module.css';

/** How the copies of the archive stand, and the button for a new one. */
export function BackupBlock() {
  const titleId = useId();
  return (
    <Paper component="section" withBorder p="sm" className={classes.block} aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId} mb={4}>
        Cadangan
      </Title>
      <BackupPanel />
      <Anchor component={Link} to="/pengaturan/cadangan" size="sm">
        Pengaturan cadangan
      </Anchor>
    </Paper>
  );
}
