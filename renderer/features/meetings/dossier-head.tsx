import { Anchor, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import { meetingDateText, meetingTimeText } from '../../../shared/domain/meeting-text.ts';
import { DossierActions } from './dossier-actions.tsx';
import { useProfiles } from './meetings.queries.ts';
import { StateBadge } from './state-badge.tsx';

/** Which meeting this is, when, on whose paper, and how far it is; the last two lead to where they are changed. */
export function DossierHead({ stored, marks }: { stored: StoredMeeting; marks?: ReactNode }) {
  const { id, profileId, value: meeting } = stored;
  const when = [meetingDateText(meeting), meetingTimeText(meeting, 'announced')];
  const whenText = when.filter((part) => part !== '').join(', ');
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="xs" mb={4}>
      <title>{`${meeting.title} - Notula`}</title>
      <div style={{ flex: '1 1 24rem', minWidth: 0 }}>
        <Title order={1} size="h4" lineClamp={2} title={meeting.title} style={{ overflowWrap: 'anywhere' }}>
          {meeting.title}
        </Title>
        <Text size="sm" c="dimmed">
          {whenText === '' ? 'Tanggal belum ditentukan' : whenText}
          {' · Profil kantor: '}
          <FieldLink meetingId={id} field="profileId" title="Ganti profil kantor rapat ini">
            <ProfileName id={profileId} />
          </FieldLink>
        </Text>
      </div>
      <Group gap="xs" style={{ flexShrink: 0 }}>
        {meeting.isSpecimen && (
          <Text size="sm" c="dimmed">
            Contoh
          </Text>
        )}
        {marks}
        <FieldLink meetingId={id} field="state" title="Ubah status rapat">
          <StateBadge facts={meeting} />
        </FieldLink>
        <DossierActions stored={stored} />
      </Group>
    </Group>
  );
}

function ProfileName({ id }: { id: string }) {
  return useProfiles().data?.find((profile) => profile.id === id)?.value.name ?? '…';
}

interface FieldLinkProps {
  meetingId: string;
  field: string;
  title: string;
  children: ReactNode;
}

/** Leads to a field of the tab Rapat. */
function FieldLink({ meetingId, field, title, children }: FieldLinkProps) {
  return (
    <Anchor
      component={Link}
      to={`/rapat/${meetingId}/rapat`}
      state={{ field }}
      title={title}
      size="sm"
      underline="always"
    >
      {children}
    </Anchor>
  );
}
