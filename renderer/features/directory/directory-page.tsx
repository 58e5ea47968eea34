import { Stack } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { TabPages } from '../../components/tab-pages/tab-pages.tsx';
import { DoublesTab } from './doubles/doubles-tab.tsx';
import { GroupTab } from './group-tab.tsx';
import { ImportTab } from './import/import-tab.tsx';
import { OrganisationTab } from './organisation-tab.tsx';
import { PersonTab } from './person-tab.tsx';
import { PositionTab } from './position-tab.tsx';
import { ProtocolTab } from './protocol-tab.tsx';

const TABS = [
  { name: 'jabatan', label: 'Jabatan', Content: PositionTab },
  { name: 'orang', label: 'Orang', Content: PersonTab },
  { name: 'instansi', label: 'Instansi', Content: OrganisationTab },
  { name: 'kelompok', label: 'Kelompok', Content: GroupTab },
  { name: 'protokol', label: 'Urutan protokol', Content: ProtocolTab },
  { name: 'impor', label: 'Impor dan ekspor', Content: ImportTab },
  { name: 'ganda', label: 'Data ganda', Content: DoublesTab },
] as const;

/** Everyone that is invited, presides or signs: organisations, positions with their holders, people, groups. */
export function DirectoryPage() {
  const { tab } = useParams();
  const navigate = useNavigate();
  const current = TABS.find(({ name }) => name === tab) ?? TABS[0];
  return (
    <Stack gap={0} h="100%">
      <PageHeader
        title="Direktori"
        description="Jabatan, pejabat, instansi, dan kelompok undangan. Naskah yang sudah dibuat tidak ikut berubah."
      />
      <TabPages
        label="Bagian direktori"
        tabs={TABS}
        current={current.name}
        onChange={(name) => void navigate(`/direktori/${name ?? ''}`)}
      >
        <current.Content key={current.name} />
      </TabPages>
    </Stack>
  );
}
