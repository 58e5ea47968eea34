import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import {
  STATISTICS_SUBJECTS,
  type StatisticsOrder,
  type StatisticsQuestion,
} from '../../../../shared/contract/attendance.ts';
import { type Choice, ChoiceField } from '../../../components/choice-field.tsx';
import { DateField } from '../../../components/date-field.tsx';
import type { Semester } from './semesters.ts';

const SUBJECT_LABELS: Record<StatisticsQuestion['subject'], string> = {
  organisation: 'Per instansi',
  person: 'Per orang',
};
const ORDERS: readonly Choice<StatisticsOrder>[] = [
  { value: 'protocol', label: 'Urutan protokol' },
  { value: 'name', label: 'Nama' },
  { value: 'lowest', label: 'Hadir sendiri terendah' },
];
/** Not a semester: two days of one's own, or all time. */
export const OTHER_PERIOD = 'lain';

interface StatisticsFilterProps {
  question: StatisticsQuestion;
  semesters: readonly Semester[];
  period: string;
  order: StatisticsOrder;
  words: string;
  onQuestion: (question: StatisticsQuestion) => void;
  onPeriod: (period: string) => void;
  onOrder: (order: StatisticsOrder) => void;
  onWords: (words: string) => void;
}

/** Which meetings, whom, in which order. */
export function StatisticsFilter(props: StatisticsFilterProps) {
  const { question, semesters, period, order, words } = props;
  const { from, until } = question;
  const isReversed = from !== null && until !== null && until < from;
  const periods = [
    ...semesters.map(({ id, label }) => ({ value: id, label })),
    { value: OTHER_PERIOD, label: 'Periode lain' },
  ];
  return (
    <Group gap="xs" align="flex-end">
      <SegmentedControl
        size="xs"
        aria-label="Yang dihitung"
        data={STATISTICS_SUBJECTS.map((value) => ({ value, label: SUBJECT_LABELS[value] }))}
        value={question.subject}
        onChange={(chosen) => {
          const subject = STATISTICS_SUBJECTS.find((one) => one === chosen);
          if (subject !== undefined) props.onQuestion({ ...question, subject });
        }}
      />
      <ChoiceField label="Periode" w={260} choices={periods} value={period} onChange={props.onPeriod} />
      {period === OTHER_PERIOD && (
        <>
          <DateField
            label="Sejak"
            w={220}
            value={from}
            onChange={(day) => props.onQuestion({ ...question, from: day })}
          />
          <DateField
            label="Sampai"
            w={220}
            value={until}
            error={isReversed ? 'Mendahului “Sejak”.' : undefined}
            onChange={(day) => props.onQuestion({ ...question, until: day })}
          />
        </>
      )}
      <ChoiceField label="Urutan" w={190} choices={ORDERS} value={order} onChange={props.onOrder} />
      <TextInput
        label="Cari"
        w={200}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        value={words}
        onChange={(event) => props.onWords(event.currentTarget.value)}
      />
    </Group>
  );
}
