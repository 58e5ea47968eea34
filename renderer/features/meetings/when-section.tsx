import { Group } from '@mantine/core';
import { ZONES } from '../../../shared/domain/dates.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ClockField } from '../../components/clock-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import { ClashNotes } from './clash-notes.tsx';
import type { ClashProps } from './meeting-form.ts';

const ZONE_CHOICES = ZONES.map((zone) => ({ value: zone, label: zone }));

export function WhenSection({ form, clashes }: ClashProps) {
  const { value, setField, errors } = form;
  return (
    <Section title="Waktu dan tempat">
      <Group gap="sm" align="flex-start">
        <DateField
          label="Tanggal"
          value={value.date}
          error={errors.date}
          data-field="date"
          onChange={(date) => setField('date', date)}
        />
        <DateField
          label="Sampai tanggal"
          placeholder="bila beberapa hari"
          value={value.endDate}
          error={errors.endDate}
          data-field="endDate"
          onChange={(endDate) => setField('endDate', endDate)}
        />
      </Group>
      <Group gap="sm" align="flex-start">
        <ClockField
          label="Pukul"
          value={value.startTime}
          error={errors.startTime}
          data-field="startTime"
          onChange={(startTime) => setField('startTime', startTime)}
        />
        <ClockField
          label="Sampai pukul"
          placeholder="selesai"
          value={value.endTime}
          error={errors.endTime}
          data-field="endTime"
          onChange={(endTime) => setField('endTime', endTime)}
        />
        <ChoiceField
          label="Zona"
          w={90}
          choices={ZONE_CHOICES}
          value={value.zone}
          onChange={(zone) => setField('zone', zone)}
        />
        <ClockField
          label="Dibuka pukul"
          description="Waktu sebenarnya"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value.actualStart}
          error={errors.actualStart}
          data-field="actualStart"
          onChange={(actualStart) => setField('actualStart', actualStart)}
        />
        <ClockField
          label="Ditutup pukul"
          description="Untuk notula"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value.actualEnd}
          error={errors.actualEnd}
          data-field="actualEnd"
          onChange={(actualEnd) => setField('actualEnd', actualEnd)}
        />
      </Group>
      <LongText
        label="Tempat"
        description="Ruang, gedung, dan jalan; satu baris untuk tiap bagian"
        value={value.place}
        error={errors.place}
        data-field="place"
        onChange={(place) => setField('place', place)}
      />
      <ClashNotes clashes={clashes.filter(({ kind }) => kind !== 'leader')} />
    </Section>
  );
}
