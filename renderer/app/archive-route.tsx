import { Loader, Stack } from '@mantine/core';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../components/page-header.tsx';
import { TabPages } from '../components/tab-pages/tab-pages.tsx';

interface ArchiveTab {
  name: string;
  label: string;
  Content: LazyExoticComponent<ComponentType>;
}

/** Parts of several features, which do not know each other: Cari, Keputusan, Daftar arsip, Arsip lama, Jejak perubahan. */
const TABS: readonly ArchiveTab[] = [
  {
    name: 'cari',
    label: 'Cari',
    Content: lazy(async () => ({ default: (await import('../features/search/search-tab.tsx')).SearchTab })),
  },
  {
    name: 'keputusan',
    label: 'Keputusan',
    Content: lazy(async () => ({
      default: (await import('../features/decisions/register-tab.tsx')).RegisterTab,
    })),
  },
  {
    name: 'daftar',
    label: 'Daftar arsip',
    Content: lazy(async () => ({
      default: (await import('../features/retention/record-list-tab.tsx')).RecordListTab,
    })),
  },
  {
    name: 'lama',
    label: 'Arsip lama',
    Content: lazy(async () => ({ default: (await import('../features/past/past-tab.tsx')).PastTab })),
  },
  {
    name: 'pindaian',
    label: 'Pindaian',
    Content: lazy(async () => ({ default: (await import('../features/scans/scans-tab.tsx')).ScansTab })),
  },
  {
    name: 'jejak',
    label: 'Jejak perubahan',
    Content: lazy(async () => ({ default: (await import('../features/audit/trail-tab.tsx')).TrailTab })),
  },
  {
    name: 'keutuhan',
    label: 'Keutuhan',
    Content: lazy(async () => ({ default: (await import('./integrity-tab.tsx')).IntegrityTab })),
  },
];

/** Page "Arsip": everything that is kept, to be found, listed and proved. */
export function ArchiveRoute() {
  const { tab } = useParams();
  const navigate = useNavigate();
  const current = TABS.find(({ name }) => name === tab) ?? TABS[0];
  return (
    <Stack gap={0} h="100%">
      <PageHeader
        title="Arsip"
        description="Semua rapat, naskah, dan lampiran yang tersimpan di komputer ini."
      />
      {current !== undefined && (
        <TabPages
          label="Bagian arsip"
          tabs={TABS}
          current={current.name}
          onChange={(name) => void navigate(`/arsip/${name ?? ''}`)}
        >
          <Suspense fallback={<Loader size="sm" aria-label="Memuat bagian arsip" />}>
            <current.Content key={current.name} />
          </Suspense>
        </TabPages>
      )}
    </Stack>
  );
}
