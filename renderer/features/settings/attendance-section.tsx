import { NativeSelect, Stack, Text } from '@mantine/core';
import { ATTENDANCE_COLUMNS } from '../../../shared/domain/office-profile.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { OrderedList } from '../../components/ordered-list.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, NumberField, SwitchField } from './fields.tsx';
import { COLUMN_NAMES, ORIENTATIONS } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

export function AttendanceSection({ form }: SectionProps) {
  const attendance = partOf(form, 'attendance');
  const { value } = attendance;
  return (
    <>
      <Section title="Lembar dan baris">
        <FieldRow>
          <ChoiceField
            label="Arah kertas"
            w={150}
            choices={ORIENTATIONS}
            value={value.orientation}
            onChange={(orientation) => attendance.set('orientation', orientation)}
          />
          <NumberField
            label="Tinggi baris"
            unit="mm"
            value={value.rowHeight}
            error={attendance.error('rowHeight')}
            onChange={(height) => attendance.set('rowHeight', height)}
          />
          <NumberField
            label="Baris kosong tambahan"
            unit="baris"
            w={170}
            value={value.blankRows}
            error={attendance.error('blankRows')}
            onChange={(rows) => attendance.set('blankRows', rows)}
          />
        </FieldRow>
        <SwitchField
          label="Kolom tanda tangan berselang-seling (ganjil kiri, genap kanan)"
          value={value.isStaggered}
          onChange={(isOn) => attendance.set('isStaggered', isOn)}
        />
        <SwitchField
          label="Tanda tangan pimpinan rapat di akhir daftar"
          value={value.hasChairSignature}
          onChange={(isOn) => attendance.set('hasChairSignature', isOn)}
        />
        <SwitchField
          label="Kode QR arsip di sudut bawah, agar pindaian masuk sendiri ke berkas rapat (perlu margin bawah 20 mm)"
          value={value.hasScanCode}
          onChange={(isOn) => attendance.set('hasScanCode', isOn)}
        />
      </Section>
      <ColumnFields form={form} />
    </>
  );
}

function ColumnFields({ form }: SectionProps) {
  const attendance = partOf(form, 'attendance');
  const { columns } = attendance.value;
  const error = attendance.error('columns');
  const free = ATTENDANCE_COLUMNS.filter((column) => !columns.includes(column));
  const setColumns = (names: readonly string[]) =>
    attendance.set(
      'columns',
      names.flatMap((name) => ATTENDANCE_COLUMNS.filter((column) => column === name)),
    );
  return (
    <Section title="Kolom" description="Dicetak dari kiri ke kanan menurut urutan ini, setelah kolom nomor.">
      <Stack gap="xs" maw={460}>
        <OrderedList
          label="Kolom daftar hadir"
          items={columns.map((column) => ({
            id: column,
            name: `kolom ${COLUMN_NAMES[column]}`,
            content: <Text size="sm">{COLUMN_NAMES[column]}</Text>,
          }))}
          onOrder={setColumns}
          onRemove={(removed) => setColumns(columns.filter((column) => column !== removed))}
        />
        {error !== undefined && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
        {free.length > 0 && (
          <NativeSelect
            label="Tambahkan kolom"
            w={220}
            value=""
            data={[
              { value: '', label: 'Pilih kolom' },
              ...free.map((column) => ({ value: column, label: COLUMN_NAMES[column] })),
            ]}
            onChange={(event) => setColumns([...columns, event.currentTarget.value])}
          />
        )}
      </Stack>
    </Section>
  );
}
