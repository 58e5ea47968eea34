import { Anchor, Button, Group, List, Text, Title } from '@mantine/core';
import type { Ref } from 'react';
import { Link } from 'react-router';
import type { OfficeProfile } from '../../../../shared/domain/office-profile.ts';
import { useBackup } from '../../../components/backup/backup.queries.ts';
import classes from './setup.module.css';

interface SetupDoneProps {
  heading: Ref<HTMLHeadingElement>;
  profile: OfficeProfile;
  onBack: () => void;
  onBegin: () => void;
}

/** What is set and what was left for later, and the button that begins. */
export function SetupDone({ heading, profile, onBack, onBegin }: SetupDoneProps) {
  const backup = useBackup();
  const missing = missingWords(profile, backup.data?.folder ?? null);
  return (
    <>
      <Title order={1} size="h3" ref={heading} tabIndex={-1} className={classes.heading}>
        Siap dipakai
      </Title>
      <Text mb="sm">Semua isian tersimpan dan dapat diubah kapan saja di Pengaturan.</Text>
      {missing.length > 0 && (
        <>
          <Text>Yang masih kosong dan dapat menyusul:</Text>
          <List size="sm" mb="sm">
            {missing.map((word) => (
              <List.Item key={word}>{word}</List.Item>
            ))}
          </List>
        </>
      )}
      <Text mb="sm">
        Berikutnya: isi{' '}
        <Anchor component={Link} to="/direktori/impor" underline="always">
          Direktori dari Excel
        </Anchor>{' '}
        (jabatan dan instansi yang biasa diundang), lalu buat rapat pertama dengan Ctrl+N.
      </Text>
      <Group justify="space-between" gap="xs">
        <Button variant="default" onClick={onBack}>
          Kembali
        </Button>
        <Button onClick={onBegin}>Mulai</Button>
      </Group>
    </>
  );
}

function missingWords({ region, letterhead, signature, numbering }: OfficeProfile, folder: string | null) {
  const parts: readonly [boolean, string][] = [
    [region.name === '', 'Nama daerah'],
    [region.seat === '', 'Tempat kedudukan'],
    [letterhead.address.length === 0, 'Alamat pada kop'],
    [signature.signatories.length === 0, 'Penanda tangan'],
    [numbering.unit === '' && numbering.template.includes('{unit}'), 'Kode unit pada nomor surat'],
    [folder === null, 'Folder cadangan'],
  ];
  return parts.filter(([isMissing]) => isMissing).map(([, word]) => word);
}
