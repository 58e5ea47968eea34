import { Button, Checkbox, Group, NumberInput } from '@mantine/core';
import { ClockField } from '../../../components/clock-field.tsx';
import { DateField } from '../../../components/date-field.tsx';
import type { useRoadshow } from './use-roadshow.ts';

const ORDINALS = ['pertama', 'kedua', 'ketiga'] as const;

/** How the days and times are proposed: up to three meetings a day. */
export function RoadshowTimesFields({ plan }: { plan: ReturnType<typeof useRoadshow> }) {
  const { times, setTimes, rows, proposeAll } = plan;
  return (
    <Group gap="sm" align="flex-end">
      <DateField
        label="Mulai tanggal"
        value={times.firstDate}
        onChange={(firstDate) => setTimes({ ...times, firstDate })}
      />
      {ORDINALS.map((word, index) => (
        <ClockField
          key={word}
          label={`Rapat ${word}`}
          placeholder={index === 0 ? 'jj.mm' : 'tidak ada'}
          w={120}
          value={times.startTimes[index] ?? null}
          onChange={(time) => setTimes({ ...times, startTimes: times.startTimes.with(index, time) })}
        />
      ))}
      <NumberInput
        label="Lama (menit)"
        placeholder="selesai"
        w={120}
        min={1}
        max={1440}
        allowDecimal={false}
        allowNegative={false}
        value={times.minutes ?? ''}
        onChange={(minutes) => setTimes({ ...times, minutes: typeof minutes === 'number' ? minutes : null })}
      />
      <Checkbox
        label="Hari kerja saja (Senin-Jumat)"
        pb={6}
        checked={times.isWorkdaysOnly}
        onChange={(event) => setTimes({ ...times, isWorkdaysOnly: event.currentTarget.checked })}
      />
      <Button variant="default" disabled={rows.length === 0} onClick={proposeAll}>
        Usulkan ulang waktu dan tempat semua baris
      </Button>
    </Group>
  );
}
