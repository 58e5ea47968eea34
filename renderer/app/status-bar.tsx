import { Text, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { commandOf } from '../../shared/contract/commands.ts';
import { useBackup } from '../components/backup/backup.queries.ts';
import { BackupStatus } from '../components/backup/backup-status.tsx';
import { HistoryButtons } from '../components/history/history-buttons.tsx';
import { useAppearance } from '../lib/appearance.ts';
import classes from './layout.module.css';

interface StatusBarProps {
  onPalette: () => void;
  onHelp: () => void;
}

/** At the foot of the frame: age of the backup, zoom, and the keys that lead everywhere. */
export function StatusBar({ onPalette, onHelp }: StatusBarProps) {
  const backup = useBackup();
  const { zoom } = useAppearance();
  return (
    <footer className={classes.status}>
      {backup.data !== undefined && (
        <Link to="/pengaturan/cadangan" className={classes.statusItem}>
          <BackupStatus state={backup.data} size="xs" hasPlace />
        </Link>
      )}
      <HistoryButtons className={classes.statusItem} />
      <span className={classes.statusEnd}>
        <UnstyledButton className={classes.statusItem} onClick={onPalette}>
          {`Cari (${commandOf('palette').keys})`}
        </UnstyledButton>
        <UnstyledButton className={classes.statusItem} onClick={onHelp}>
          {`Panduan (${commandOf('help').keys})`}
        </UnstyledButton>
        {zoom !== 100 && (
          <Text component="span" size="xs">
            {zoom} %
          </Text>
        )}
      </span>
    </footer>
  );
}
