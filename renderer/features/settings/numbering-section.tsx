import { Button, Code, Group, Paper, Table, Text } from '@mantine/core';
import { EMPTY_INVITATION, type Invitation } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { checkNumberTemplate, NUMBER_PARTS, printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, NumberField, TextField } from './fields.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

const SECURITIES: readonly Choice<OfficeProfile['numbering']['security']>[] = [
  { value: '', label: 'Tidak dicetak' },
  { value: 'B', label: 'B (biasa)' },
  { value: 'T', label: 'T (terbatas)' },
  { value: 'R', label: 'R (rahasia)' },
  { value: 'SR', label: 'SR (sangat rahasia)' },
];
const PART_MEANINGS: Readonly<Record<(typeof NUMBER_PARTS)[number], string>> = {
  kode: 'Kode klasifikasi',
  urut: 'Nomor urut',
  unit: 'Kode unit',
  bulan: 'Bulan, 01 sampai 12',
  bulan_romawi: 'Bulan Romawi, I sampai XII',
  tahun: 'Tahun',
  sifat: 'Huruf keamanan (B, T, R, SR)',
};
const SAMPLE_MEETING = meetingSchema.parse({ title: 'Contoh', date: '2025-08-31' });

export function NumberingSection({ form }: SectionProps) {
  const numbering = partOf(form, 'numbering');
  const { value, set, error } = numbering;
  return (
    <>
      <Section title="Pola nomor">
        <TextField
          label="Pola"
          maw={520}
          required
          value={value.template}
          error={error('template') ?? checkNumberTemplate(value.template)}
          onChange={(template) => set('template', template)}
        />
        <NumberExamples profile={form.value} />
        <PartButtons onPick={(part) => set('template', `${value.template}{${part}}`)} />
      </Section>
      <Section title="Isi bagian nomor">
        <FieldRow>
          <NumberField
            label="Lebar nomor urut"
            description="0: tanpa nol di depan."
            unit="angka"
            w={180}
            value={value.sequenceWidth}
            error={error('sequenceWidth')}
            onChange={(width) => set('sequenceWidth', width)}
          />
          <TextField
            label="Kode unit"
            description="Misalnya Bag.Um atau Setda."
            w={220}
            value={value.unit}
            error={error('unit')}
            onChange={(unit) => set('unit', unit)}
          />
          <ChoiceField
            label="Huruf keamanan"
            description="Untuk bagian {sifat}."
            w={200}
            choices={SECURITIES}
            value={value.security}
            onChange={(security) => set('security', security)}
          />
        </FieldRow>
        <FieldRow>
          <CodeField
            label="Kode klasifikasi undangan"
            width={220}
            value={value.invitationCode}
            error={error('invitationCode')}
            onChange={(code) => set('invitationCode', code)}
          />
          <CodeField
            label="Kode klasifikasi notula"
            width={220}
            value={value.minutesCode}
            error={error('minutesCode')}
            onChange={(code) => set('minutesCode', code)}
          />
        </FieldRow>
        <Text size="xs" c="dimmed">
          Nomor urut mulai lagi dari 1 setiap 1 Januari. Kode lama seperti 005 boleh dipakai.
        </Text>
      </Section>
    </>
  );
}

function NumberExamples({ profile }: { profile: OfficeProfile }) {
  const numberOf = (change: Partial<Invitation>) =>
    printedNumber({ ...EMPTY_INVITATION, ...change }, SAMPLE_MEETING, profile);
  return (
    <Paper withBorder p="xs" maw={520} aria-live="polite">
      <Text size="sm">
        Contoh (nomor urut 15, 31 Agustus 2025): <strong>{numberOf({ sequence: 15 })}</strong>
      </Text>
      <Text size="sm">
        Nomor urut dikosongkan: <Code fz="sm">{numberOf({})}</Code>
      </Text>
    </Paper>
  );
}

function PartButtons({ onPick }: { onPick: (part: string) => void }) {
  return (
    <Table verticalSpacing={2} maw={520} aria-label="Bagian nomor yang dapat dipakai">
      <Table.Tbody>
        {NUMBER_PARTS.map((part) => (
          <Table.Tr key={part}>
            <Table.Td w={150}>{`{${part}}`}</Table.Td>
            <Table.Td>{PART_MEANINGS[part]}</Table.Td>
            <Table.Td>
              <Group justify="flex-end">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Sisipkan {${part}} di akhir pola`}
                  onClick={() => onPick(part)}
                >
                  Sisipkan
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
