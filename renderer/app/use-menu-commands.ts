import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { MenuCommand } from '../../shared/contract/events.ts';
import { openCreateMeeting } from '../features/meetings/create-meeting.tsx';
import { onEvent } from '../lib/api.ts';
import { openAbout } from './about.tsx';

/** Does what the application's menu says; Ctrl+N works in the page as well. */
export function useMenuCommands(): void {
  const navigate = useNavigate();
  const run = useCallback(
    (command: MenuCommand) => {
      switch (command) {
        case 'new-meeting':
          return openCreateMeeting((id) => void navigate(`/rapat/${id}`));
        case 'go-meetings':
          return void navigate('/');
        case 'go-directory':
          return void navigate('/direktori');
        case 'go-settings':
          return void navigate('/pengaturan');
        case 'about':
          return openAbout();
      }
    },
    [navigate],
  );
  useEffect(() => onEvent('menu:chosen', ({ command }) => run(command)), [run]);
  useHotkeys([['mod+N', () => run('new-meeting')]], []);
}
