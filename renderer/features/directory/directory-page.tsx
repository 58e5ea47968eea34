import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { GroupTab } from './group-tab.tsx';
import { OrganisationTab } from './organisation-tab.tsx';
import { PersonTab } from './person-tab.tsx';
import { PositionTab } from './position-tab.tsx';

const TABS = [
  { name: 'jabatan', label: 'Jabatan', Content: PositionTab },
  { name: 'orang', label: 'Orang', Content: PersonTab },
  { name: 'instansi', label: 'Instansi', Content: OrganisationTab },
  { name: 'kelompok', label: 'Kelompok', Content: GroupTab },
] as const;

/** Everyone that is invited, presides or signs: organisations, positions with their holders, people, groups. */
export function DirectoryPage() {
  const { tab } = useParams();
  const navigate = useNavigate();
  const current = TABS.find(({ name }) => name === tab) ?? TABS[0];
  return (
    <>
      <PageHeader
        title="Direktori"
        description="Jabatan, pejabat, instansi, dan kelompok undangan. Naskah yang sudah dibuat tidak ikut berubah."
      />
      <Tabs
        value={current.name}
        onChange={(name) => void navigate(`/direktori/${name ?? ''}`)}
        keepMounted={false}
      >
        <Tabs.List>
          {TABS.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ name, Content }) => (
          <Tabs.Panel key={name} value={name}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
