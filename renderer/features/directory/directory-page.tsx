import { Stack, Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import classes from './directory-page.module.css';
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
      <Tabs
        value={current.name}
        onChange={(name) => void navigate(`/direktori/${name ?? ''}`)}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List aria-label="Bagian direktori">
          {TABS.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={current.name} className={classes.panel}>
          <current.Content key={current.name} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
