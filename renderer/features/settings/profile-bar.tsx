import { Button, Group, Menu, NativeSelect } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconChevronDown } from '@tabler/icons-react';
import type { StoredProfile } from '../../../shared/contract/settings.ts';

interface ProfileBarProps {
  profiles: readonly StoredProfile[];
  current: StoredProfile;
  onSelect: (id: string) => void;
  onCreate: () => void;
  onDuplicate: () => void;
  onMakeDefault: () => void;
  onRemove: () => void;
}

/** Which profile is set here, and what can be done with profiles. */
export function ProfileBar(props: ProfileBarProps) {
  const { profiles, current, onSelect } = props;
  return (
    <Group gap="xs">
      <NativeSelect
        aria-label="Profil yang diatur"
        w={300}
        value={current.id}
        data={profiles.map(({ id, value, isDefault }) => ({
          value: id,
          label: isDefault ? `${value.name} (utama)` : value.name,
        }))}
        onChange={(event) => onSelect(event.currentTarget.value)}
      />
      <ProfileMenu {...props} />
    </Group>
  );
}

function ProfileMenu({ current, onCreate, onDuplicate, onMakeDefault, onRemove }: ProfileBarProps) {
  const askToRemove = () =>
    modals.openConfirmModal({
      title: 'Hapus profil ini?',
      children: `Profil “${current.value.name}” dihapus. Profil utama dan profil yang dipakai rapat tidak dapat dihapus; naskah yang sudah dibuat tidak berubah.`,
      labels: { confirm: 'Hapus', cancel: 'Batal' },
      confirmProps: { color: 'red' },
      onConfirm: onRemove,
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Kelola profil
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onCreate}>Profil baru</Menu.Item>
        <Menu.Item onClick={onDuplicate}>Gandakan profil ini</Menu.Item>
        <Menu.Item disabled={current.isDefault} onClick={onMakeDefault}>
          Jadikan profil utama
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" disabled={current.isDefault} onClick={askToRemove}>
          Hapus profil ini
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
