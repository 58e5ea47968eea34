import { Checkbox, Loader, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { formatDate, weekday } from '../../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATE_WORDS } from '../../../../shared/domain/follow-up-progress.ts';
import { COPY_ALL, type CopyChoice } from '../../../../shared/domain/meeting-copy.ts';
import { retitleForDate } from '../../../../shared/domain/series.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { call } from '../../../lib/api.ts';
import { flushAll } from '../../../lib/open-autosavers.ts';
import { useMeeting } from '../meetings.queries.ts';
import { NewMeetingForm } from '../new-meeting-form.tsx';

const MODAL_ID = 'next-meeting';
const MOST_SHOWN = 5;

/** Proposes the next meeting of a series, makes it, and hands its id to `onMade`. */
export function openNextMeeting(seriesId: string, onMade: (id: string) => void): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Rapat berikutnya dalam seri',
    size: 'lg',
    children: <NextMeeting seriesId={seriesId} onMade={onMade} />,
  });
}

function NextMeeting({ seriesId, onMade }: { seriesId: string; onMade: (id: string) => void }) {
  const proposal = useQuery({
    queryKey: ['meeting', 'series', 'next', seriesId],
    queryFn: async () => {
      // The newest meeting may be the one that is just being typed into.
      await flushAll();
      return call('series.proposeNext', { id: seriesId });
    },
    // The promises of earlier meetings change elsewhere.
    staleTime: 0,
    gcTime: 0,
  });
  if (proposal.isError) return <FailureAlert error={proposal.error} />;
  if (proposal.data === undefined) return <Loader size="sm" aria-label="Menyiapkan usulan" />;
  return <NextMeetingForm seriesId={seriesId} proposal={proposal.data} onMade={onMade} />;
}

interface NextMeetingFormProps {
  seriesId: string;
  proposal: OutputOf<'series.proposeNext'>;
  onMade: (id: string) => void;
}

function NextMeetingForm({ seriesId, proposal, onMade }: NextMeetingFormProps) {
  const source = useMeeting(proposal.sourceId).data?.value;
  const [date, setDate] = useState(proposal.date);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [take, setTake] = useState<CopyChoice>({ ...COPY_ALL, attendees: false });
  const [carriesOpenItems, setCarries] = useState(true);
  const title =
    typedTitle ?? (source === undefined ? proposal.title : retitleForDate(source.title, source.date, date));
  const make = useMutation({
    mutationFn: () => call('series.makeNext', { id: seriesId, title, date, take, carriesOpenItems }),
    onSuccess: ({ id }) => {
      modals.close(MODAL_ID);
      onMade(id);
    },
    meta: { showsFailure: true },
  });
  return (
    <NewMeetingForm
      modalId={MODAL_ID}
      source={source}
      title={title}
      onTitle={setTitle}
      date={date}
      dateHint={dateHint(proposal, date)}
      onDate={setDate}
      take={take}
      onTake={setTake}
      make={make}
      submitLabel="Buat dan buka"
    >
      <CarriedItems items={proposal.openItems} isOn={carriesOpenItems} onChange={setCarries} />
    </NewMeetingForm>
  );
}

/** Where the day comes from; a day of the weekend is only told, because holidays are the office's own matter. */
function dateHint({ lastDate, date: proposed }: OutputOf<'series.proposeNext'>, date: string | null): string {
  const last = lastDate === null ? '' : `Rapat terakhir ${formatDate(lastDate)}. `;
  const origin =
    proposed === null ? 'Tentukan tanggalnya, atau kosongkan.' : 'Tanggal diusulkan menurut jadwal seri.';
  const day = date === null ? '' : weekday(date);
  const isWeekend = day === 'Sabtu' || day === 'Minggu';
  return `${last}${origin}${isWeekend ? ` Perhatikan: jatuh pada hari ${day}.` : ''}`;
}

interface CarriedItemsProps {
  items: OutputOf<'series.proposeNext'>['openItems'];
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** The open promises that would become the first agenda item. */
function CarriedItems({ items, isOn, onChange }: CarriedItemsProps) {
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Tidak ada tindak lanjut yang masih terbuka dari rapat sebelumnya.
      </Text>
    );
  }
  const more = items.length - MOST_SHOWN;
  return (
    <div>
      <Checkbox
        label={`Bawa ${items.length} tindak lanjut yang masih terbuka`}
        description="Menjadi mata acara pertama, “Tindak lanjut rapat sebelumnya”, dengan daftarnya di notula"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <ul style={{ margin: '6px 0 0', paddingInlineStart: '2.5rem', fontSize: '0.8125rem' }}>
        {items.slice(0, MOST_SHOWN).map(({ id, text, owner, due, state }) => (
          <li key={id}>
            {text}
            {owner !== '' && `, ${owner}`}
            {due !== null && `, batas ${formatDate(due)}`} ({FOLLOW_UP_STATE_WORDS[state]})
          </li>
        ))}
        {more > 0 && <li>dan {more} lagi</li>}
      </ul>
    </div>
  );
}
