import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { seriesRuleText } from '../../../../shared/domain/series.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { ReadOnlyFields } from '../../../components/read-only-fields.tsx';
import { Section } from '../../../components/section.tsx';
import { call } from '../../../lib/api.ts';
import { useSeriesList } from '../meetings.queries.ts';
import { openNextMeeting } from './next-meeting.tsx';
import { openSeriesDialog } from './series-dialog.tsx';
import { SeriesDrawer } from './series-drawer.tsx';
import { useAssignSeries } from './use-series-actions.ts';

const NEW = 'new';

/** To which series the meeting belongs, and the way to the next one. */
export function MeetingSeriesSection({ meetingId, title }: { meetingId: string; title: string }) {
  const navigate = useNavigate();
  const all = useSeriesList().data ?? [];
  const own = useQuery({
    queryKey: ['meeting', 'series', 'of', meetingId],
    queryFn: () => call('series.ofMeeting', { meetingId }),
  }).data;
  const assign = useAssignSeries();
  const [isOpen, setOpen] = useState(false);
  const choose = (choice: string) => {
    if (choice === NEW) {
      openSeriesDialog({ name: title, onSaved: ({ id }) => assign.mutate({ meetingId, seriesId: id }) });
    } else assign.mutate({ meetingId, seriesId: choice === '' ? null : choice });
  };
  return (
    <Section
      title="Seri"
      description="Rapat yang berulang: rapat berikutnya dibuat dari yang terakhir, dengan tindak lanjut yang masih terbuka."
    >
      <Group gap="sm" align="flex-end">
        <ReadOnlyFields>
          <ChoiceField
            label="Bagian dari seri"
            w={340}
            maw="100%"
            disabled={own === undefined || assign.isPending}
            choices={[
              { value: '', label: 'Tidak dalam seri' },
              ...all.map(({ id, value }) => ({ value: id, label: value.name })),
              { value: NEW, label: 'Seri baru…' },
            ]}
            value={own?.id ?? ''}
            onChange={choose}
          />
        </ReadOnlyFields>
        {own !== null && own !== undefined && (
          <>
            {own.value.kind === 'recurring' && (
              <Button
                variant="default"
                onClick={() => openNextMeeting(own.id, (id) => void navigate(`/rapat/${id}`))}
              >
                Buat rapat berikutnya…
              </Button>
            )}
            <Text size="sm" pb={6}>
              {own.value.kind === 'roadshow' ? 'Roadshow' : seriesRuleText(own.value.rule)}{' '}
              <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
                Lihat seri
              </Anchor>
            </Text>
          </>
        )}
      </Group>
      <SeriesDrawer seriesId={isOpen && own ? own.id : null} onClose={() => setOpen(false)} />
    </Section>
  );
}
