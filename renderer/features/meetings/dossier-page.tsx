import { Anchor, Group, Loader, Tabs, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { meetingDateText, meetingTimeText } from '../../../shared/domain/meeting-text.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { useMeeting } from './meetings.queries.ts';
import { StateBadge } from './state-badge.tsx';

const TABS = [
  { value: 'rapat', label: 'Rapat' },
  { value: 'undangan', label: 'Undangan' },
  { value: 'hadir', label: 'Daftar hadir' },
  { value: 'notula', label: 'Notula' },
] as const;
export type DossierTab = (typeof TABS)[number]['value'];

export function isDossierTab(text: string): text is DossierTab {
  return TABS.some((tab) => tab.value === text);
}

interface DossierPageProps {
  meetingId: string;
  tab: DossierTab;
  /** What the chosen tab shows. */
  children: ReactNode;
}

/** Berkas: one meeting with its papers. Alt+1 to Alt+4 choose a tab, as do the arrow keys on the tabs. */
export function DossierPage({ meetingId, tab, children }: DossierPageProps) {
  const navigate = useNavigate();
  const meeting = useMeeting(meetingId);
  const show = (next: string | null) => void navigate(`/rapat/${meetingId}/${next ?? 'rapat'}`);
  useHotkeys(
    TABS.map(({ value }, index) => [`alt+${index + 1}`, () => show(value)]),
    [],
  );

  return (
    <>
      <Anchor component={Link} to="/" size="sm">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> Semua rapat
      </Anchor>
      {meeting.isError && <FailureAlert error={meeting.error} onRetry={() => void meeting.refetch()} />}
      {meeting.isPending && <Loader size="sm" aria-label="Memuat berkas rapat" />}
      {meeting.data !== undefined && (
        <>
          <DossierHead meeting={meeting.data.value} />
          <Tabs value={tab} onChange={show} keepMounted={false}>
            <Tabs.List aria-label="Bagian berkas">
              {TABS.map(({ value, label }, index) => (
                <Tabs.Tab key={value} value={value} title={`Alt+${index + 1}`}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab} pt="sm">
              <Suspense fallback={<Loader size="sm" aria-label="Memuat bagian berkas" />}>
                {children}
              </Suspense>
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}

function DossierHead({ meeting }: { meeting: Meeting }) {
  const when = [meetingDateText(meeting), meetingTimeText(meeting, 'announced')];
  const whenText = when.filter((part) => part !== '').join(', ');
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="xs" wrap="nowrap" mb={4}>
      <title>{`${meeting.title} - Notula`}</title>
      <div style={{ minWidth: 0 }}>
        <Title order={1} size="h4" lineClamp={2} title={meeting.title} style={{ overflowWrap: 'anywhere' }}>
          {meeting.title}
        </Title>
        <Text size="sm" c="dimmed">
          {whenText === '' ? 'Tanggal belum ditentukan' : whenText}
        </Text>
      </div>
      <Group gap="xs" style={{ flexShrink: 0 }}>
        {meeting.isSpecimen && (
          <Text size="sm" c="dimmed">
            Contoh
          </Text>
        )}
        <StateBadge state={meeting.state} />
      </Group>
    </Group>
  );
}
