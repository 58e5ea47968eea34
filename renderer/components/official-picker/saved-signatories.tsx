import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { signatureLines } from '../../../shared/domain/signature.ts';

interface SavedSignatoriesProps {
  profile: OfficeProfile;
  onPick: (signatory: Signatory) => void;
}

/** The signatories that the office keeps in its profile, to be taken with one choice. */
export function SavedSignatories({ profile, onPick }: SavedSignatoriesProps) {
  const choices = profile.signature.signatories.map((signatory, index) => ({
    key: `signatory-${index}`,
    signatory,
  }));
  if (choices.length === 0) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Penanda tangan tersimpan
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ key, signatory }) => (
          <Menu.Item key={key} onClick={() => onPick(signatory)}>
            <Text size="sm">{signatoryTitle(signatory, profile)}</Text>
            <Text size="xs" c="dimmed">
              {formatName(signatory.official.name)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The titles of a signatory on one line, e.g. `a.n. Bupati Contoh Sekretaris Daerah`. */
export function signatoryTitle(signatory: Signatory, profile: OfficeProfile): string {
  const titles = signatureLines(signatory, profile).titles.join(' ').replace(/,$/, '');
  return titles === '' ? 'Jabatan belum diisi' : titles;
}
