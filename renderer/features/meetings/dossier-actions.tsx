import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconFileExport, IconTemplate } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import { openSendMeeting } from '../../components/send-meeting/send-meeting.tsx';
import { openDuplicate } from './duplicate-meeting.tsx';
import { openSaveTemplate } from './templates/save-template.tsx';

/** What can be done with the whole meeting. */
export function DossierActions({ stored }: { stored: StoredMeeting }) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Tindakan
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => openDuplicate(stored, (id) => void navigate(`/rapat/${id}`))}
        >
          Gandakan rapat…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTemplate size={16} aria-hidden />}
          onClick={() => openSaveTemplate(stored)}
        >
          Simpan sebagai templat…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => openSendMeeting(stored.id)}
        >
          Pindahkan ke PC lain…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
