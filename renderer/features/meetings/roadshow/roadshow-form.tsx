import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { contract } from '../../../../shared/contract/index.ts';
import { askToDiscard } from '../../../components/ask-to-discard.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { FormButtons } from '../../../components/form-buttons.tsx';
import { Section } from '../../../components/section.tsx';
import { call } from '../../../lib/api.ts';
import { useRemoveSeries } from '../series/use-series-actions.ts';
import { notifyWithUndo } from '../undo-notification.tsx';
import { slotOf, useClashes } from '../use-clashes.ts';
import { RoadshowContentFields } from './roadshow-content.tsx';
import { RoadshowDistricts } from './roadshow-districts.tsx';
import { RoadshowTable } from './roadshow-table.tsx';
import { RoadshowTimesFields } from './roadshow-times.tsx';
import { type PlannedRow, type RoadshowContent, useRoadshow } from './use-roadshow.ts';

interface RoadshowFormProps {
  onCancel: () => void;
  onMade: (seriesId: string) => void;
}

/** Everything is shown, and can be changed, before the first meeting is written; then all are made in one go. */
export function RoadshowForm({ onCancel, onMade }: RoadshowFormProps) {
  const plan = useRoadshow();
  const { content, rows } = plan;
  const [hasTried, setTried] = useState(false);
  const errors = hasTried ? errorsOf(content, rows) : {};
  const undo = useUndoRoadshow();
  const make = useMutation({
    mutationFn: () => call('meetings.makeRoadshow', inputOf(content, rows)),
    onSuccess: ({ seriesId, meetingIds }) => {
      notifyWithUndo(`${meetingIds.length} rapat dibuat dalam roadshow ${content.name}.`, () =>
        undo(seriesId),
      );
      onMade(seriesId);
    },
    meta: { showsFailure: true },
  });
  // Once they are made they would collide with themselves.
  const planned = make.isSuccess ? [] : rows;
  const clashes = useClashes(
    planned.map((row) => ({ ...slotOf(null, { ...content.meeting, ...row, endDate: null }), invitees: [] })),
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (rows.length === 0 || make.isPending || Object.keys(errorsOf(content, rows)).length > 0) return;
    make.mutate();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={1500} mx="auto">
        <Section
          title="1. Isi bersama"
          description="{kecamatan}, {camat}, dan {tempat} diganti menurut tiap baris."
        >
          <RoadshowContentFields plan={plan} errors={errors} />
        </Section>
        <Section title="2. Waktu" description="Usulan saja: tiap baris di bawah dapat diubah.">
          <RoadshowTimesFields plan={plan} />
        </Section>
        <Section title="3. Kecamatan">
          <RoadshowDistricts plan={plan} />
        </Section>
        <Section title={`4. Rapat yang akan dibuat (${rows.length})`}>
          <RoadshowTable plan={plan} errors={errors} clashes={clashes} />
        </Section>
        {make.isError && <FailureAlert error={make.error} />}
        {hasTried && Object.keys(errors).length > 0 && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            Ada isian yang perlu diperbaiki. Belum ada rapat yang dibuat.
          </Text>
        )}
        <FormButtons
          submit={`Buat ${rows.length} rapat`}
          isBusy={make.isPending}
          isDisabled={rows.length === 0}
          onCancel={() => (rows.length > 0 ? askToDiscard(onCancel) : onCancel())}
        />
      </Stack>
    </form>
  );
}

function useUndoRoadshow(): (seriesId: string) => void {
  const remove = useRemoveSeries(() => undefined);
  return (seriesId) => {
    void call('series.get', { id: seriesId }).then(({ series }) =>
      remove.mutate({ series, withMeetings: true }),
    );
  };
}

const inputSchema = contract['meetings.makeRoadshow'].input;
type RoadshowInput = z.input<typeof inputSchema>;

/** Rows without a day or a start never get here: `errorsOf` refuses them. */
function inputOf(content: RoadshowContent, rows: readonly PlannedRow[]): RoadshowInput {
  return { ...content, rows: rows.map(({ id: _id, ...row }) => ({ ...row, ...dayOf(row) })) };
}

function dayOf({ date, startTime }: Pick<PlannedRow, 'date' | 'startTime'>) {
  return { date: date ?? '', startTime: startTime ?? '' };
}

/** Sentences by dotted path; a missing day or time is told as such. */
function errorsOf(content: RoadshowContent, rows: readonly PlannedRow[]): Record<string, string> {
  const errors: Record<string, string> = {};
  rows.forEach(({ date, startTime }, index) => {
    if (date === null) errors[`rows.${index}.date`] = 'Isi tanggal.';
    if (startTime === null) errors[`rows.${index}.startTime`] = 'Isi pukul.';
  });
  for (const { path, message } of inputSchema.safeParse(inputOf(content, rows)).error?.issues ?? [])
    errors[path.join('.')] ??= message;
  return errors;
}
