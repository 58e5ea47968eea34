import { Group, Radio, TextInput } from '@mantine/core';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import type { Supplement } from '../../../shared/domain/supplement.ts';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { SupplementGate } from '../../components/supplement/supplement-gate.tsx';
import { useSupplement } from '../../components/supplement/use-supplement.ts';

type Sheet = Supplement['attendanceSheet'];

const PRESENCES: readonly { value: Sheet['presence']; label: string }[] = [
  { value: 'all', label: 'Semua peserta' },
  { value: 'onsite', label: 'Hanya yang luring' },
  { value: 'online', label: 'Hanya yang daring' },
];
const VARIANTS: readonly { value: Sheet['variant']; label: string }[] = [
  { value: 'standard', label: 'Biasa' },
  { value: 'payment', label: 'SPJ (NIP, golongan, dan jumlah uang)' },
];

/** Which rows the printed list has, and whether it serves for payment. */
export function SheetOptions({ meetingId }: { meetingId: string }) {
  return <SupplementGate meetingId={meetingId}>{(stored) => <Options stored={stored} />}</SupplementGate>;
}

function Options({ stored }: { stored: StoredSupplement }) {
  const autosave = useSupplement(stored);
  const { value, errors, setField } = autosave;
  const sheet = value.attendanceSheet;
  const set = (fields: Partial<Sheet>) => setField('attendanceSheet', { ...sheet, ...fields });
  return (
    <Section title="Lembar yang dicetak">
      <SaveStatus of={autosave} />
      <Radio.Group
        label="Peserta"
        value={sheet.presence}
        onChange={(choice) => {
          const next = PRESENCES.find((one) => one.value === choice);
          if (next !== undefined) set({ presence: next.value });
        }}
      >
        <Group gap="md" mt={4} data-field="attendanceSheet.presence">
          {PRESENCES.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label="Bentuk"
        value={sheet.variant}
        onChange={(choice) => {
          const next = VARIANTS.find((one) => one.value === choice);
          if (next !== undefined) set({ variant: next.value });
        }}
      >
        <Group gap="md" mt={4} data-field="attendanceSheet.variant">
          {VARIANTS.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </Group>
      </Radio.Group>
      {sheet.variant === 'payment' && (
        <TextInput
          label="Judul kolom jumlah"
          maw={320}
          value={sheet.paymentLabel}
          error={errors['attendanceSheet.paymentLabel']}
          data-field="attendanceSheet.paymentLabel"
          onChange={(event) => set({ paymentLabel: event.currentTarget.value })}
        />
      )}
    </Section>
  );
}
