import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { ACTIONS, type CommandId, PAGES } from '../../shared/contract/commands.ts';
import { useRunBackup } from '../components/backup/backup.queries.ts';
import { useHistoryActions, useHistoryKeys } from '../components/history/use-history.ts';
import { onEvent } from '../lib/api.ts';
import { notifyFailure } from '../lib/notify.ts';
import { openAbout, openCreateMeeting } from './later.ts';

/** What lies over the page. */
export type Overlay = 'palette' | 'help' | 'keyboard-map' | null;

/**
 * Does what the menu, the palette and the keys ask for, and answers the function for it. The keys work everywhere, also
 * in a field; of the menu's accelerators only those are left that the page has not taken.
 */
export function useCommands(open: (overlay: Overlay) => void): (command: CommandId) => void {
  const navigate = useNavigate();
  const { mutate: runBackup } = useRunBackup();
  const { undo, redo } = useHistoryActions();
  useHistoryKeys();
  const run = useCallback(
    (command: CommandId) => {
      switch (command) {
        case 'new-meeting':
          return void openCreateMeeting((id) => void navigate(`/rapat/${id}`));
        case 'palette':
        case 'help':
        case 'keyboard-map':
          return open(command);
        case 'backup-now':
          return runBackup(undefined, { onError: notifyFailure });
        case 'undo-change':
          return undo();
        case 'redo-change':
          return redo();
        case 'trash':
          return void navigate('/sampah');
        case 'receive-meeting':
          return void navigate('/ambil-rapat');
        case 'set-up':
          return void navigate('/siapkan');
        case 'about':
          return void openAbout();
        default:
          return void navigate(PAGES.find(({ id }) => id === command)?.to ?? '/');
      }
    },
    [navigate, open, runBackup, undo, redo],
  );
  useEffect(() => onEvent('menu:chosen', ({ command }) => run(command)), [run]);
  useHotkeys(
    [...PAGES, ...ACTIONS]
      .filter(({ keys }) => keys !== '')
      .map(({ id, keys }) => [keys.replace('Ctrl', 'mod'), () => run(id)]),
    [],
    true,
  );
  return run;
}
