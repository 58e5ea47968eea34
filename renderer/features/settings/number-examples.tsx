import { Code, Paper, Text } from '@mantine/core';
import { EMPTY_INVITATION, type Invitation } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { type NUMBER_PARTS, printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';

/** The parts of a number, each with its meaning. */
export const NUMBER_PART_MEANINGS: Readonly<Record<(typeof NUMBER_PARTS)[number], string>> = {
  kode: 'Kode klasifikasi',
  urut: 'Nomor urut',
  unit: 'Kode unit',
  bulan: 'Bulan, 01 sampai 12',
  bulan_romawi: 'Bulan Romawi, I sampai XII',
  tahun: 'Tahun',
  sifat: 'Huruf keamanan (B, T, R, SR)',
};
const SAMPLE_MEETING = meetingSchema.parse({ title: 'Contoh', date: '2025-08-31' });

/** A number as the pattern prints it, with and without its running part. */
export function NumberExamples({ profile }: { profile: OfficeProfile }) {
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
