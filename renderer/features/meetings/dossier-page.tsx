import { Anchor, Button, Group, Loader, Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { FailureAlert } from '../../components/failure-alert.tsx';
import classes from './dossier.module.css';
import { DossierHead } from './dossier-head.tsx';
import { DOSSIER_TABS, type DossierTab } from './dossier-tabs.ts';
import { useMeeting } from './meetings.queries.ts';

const TABS = DOSSIER_TABS;

export function isDossierTab(text: string): text is DossierTab {
  return TABS.some((tab) => tab.value === text);
}

interface DossierPageProps {
  meetingId: string;
  tab: DossierTab;
  /** Marks of other features for the head, e.g. of the security class. */
  marks?: ReactNode;
  /** Stands under the head, above the tabs. */
  banner?: ReactNode;
  /** What the chosen tab shows. */
  children: ReactNode;
}

/** Berkas: one meeting with its papers. Alt and the place of a tab choose it, as do the arrow keys on the tabs. */
export function DossierPage({ meetingId, tab, marks, banner, children }: DossierPageProps) {
  const navigate = useNavigate();
  const meeting = useMeeting(meetingId);
  const show = (next: string | null) => void navigate(`/rapat/${meetingId}/${next ?? 'rapat'}`);
  useHotkeys(
    TABS.map(({ value }, index) => [`alt+${index + 1}`, () => show(value)]),
    [],
  );

  return (
    <>
      <Anchor component={Link} to="/rapat" size="sm">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> Semua rapat
      </Anchor>
      {meeting.isError && <FailureAlert error={meeting.error} onRetry={() => void meeting.refetch()} />}
      {meeting.isPending && <Loader size="sm" aria-label="Memuat berkas rapat" />}
      {meeting.data !== undefined && (
        <>
          <DossierHead stored={meeting.data} marks={marks} />
          {banner}
          <Tabs value={tab} onChange={show} keepMounted={false}>
            <Tabs.List aria-label="Bagian berkas" className={classes.tabs}>
              {TABS.map(({ value, label }, index) => (
                <Tabs.Tab key={value} value={value} title={`Alt+${index + 1}`}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab} pt="sm">
              <Suspense fallback={<Loader size="sm" aria-label="Memuat bagian berkas" />}>
                {children}
                <NextTab meetingId={meetingId} tab={tab} />
              </Suspense>
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}

/** At the end of a part the way on to the next one, in the order of the work. */
function NextTab({ meetingId, tab }: { meetingId: string; tab: DossierTab }) {
  const next = TABS[TABS.findIndex(({ value }) => value === tab) + 1];
  if (next === undefined) return null;
  return (
    <Group justify="flex-end" mt="sm">
      <Button
        component={Link}
        to={`/rapat/${meetingId}/${next.value}`}
        variant="default"
        rightSection={<IconArrowRight size={16} aria-hidden />}
      >
        Lanjut ke {next.label}
      </Button>
    </Group>
  );
}
