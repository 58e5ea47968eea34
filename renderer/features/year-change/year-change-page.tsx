import { Anchor, Group, Loader, NumberInput, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { YearChangeState } from '../../../shared/contract/year-change.ts';
import type { YearStep } from '../../../shared/domain/year-change.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { CloseStep, FollowUpsStep, LettersStep, MinutesStep } from './check-steps.tsx';
import { BackupStep, NumbersStep, RecordsStep, RegisterStep } from './print-steps.tsx';
import { StepCard } from './step-card.tsx';
import { useYearChange } from './year-change.queries.ts';

interface YearChangePageProps {
  /** Opens the form for the next meeting of a series, which belongs to another feature. */
  onNextMeeting: (seriesId: string) => void;
}

/** Pergantian tahun: the old year is checked and printed, the new one begins. Any order, as often as wanted. */
export function YearChangePage({ onNextMeeting }: YearChangePageProps) {
  const [year, setYear] = useState<number | null>(null);
  const change = useYearChange(year);
  if (change.isError) return <FailureAlert error={change.error} onRetry={() => void change.refetch()} />;
  if (change.data === undefined) return <Loader size="sm" aria-label="Memuat pergantian tahun" />;
  const state = change.data;
  const left = state.steps.filter((step) => step.state === 'open').length;
  return (
    <Stack gap="sm" maw={980}>
      <title>Pergantian tahun - Notula</title>
      <Anchor component={Link} to="/agenda-surat" size="sm">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> Agenda surat
      </Anchor>
      <PageHeader
        title={`Pergantian tahun ${state.year} ke ${state.year + 1}`}
        description="Langkah boleh dilewati, diulang, dan dilanjutkan lain hari. Tidak ada yang diubah sebelum Anda menekan tombolnya."
      />
      <Group gap="sm" align="flex-end">
        <NumberInput
          label="Tahun yang ditutup"
          w={150}
          min={1900}
          max={2998}
          allowDecimal={false}
          thousandSeparator={false}
          value={state.year}
          onChange={(typed) => {
            if (typeof typed === 'number' && typed >= 1900 && typed <= 2998) setYear(typed);
          }}
        />
        <Text size="sm" c="dimmed" role="status" pb={6}>
          {state.meetings} rapat pada {state.year}.{' '}
          {left === 0 ? 'Semua langkah sudah dikerjakan atau dilewati.' : `${left} langkah belum dikerjakan.`}
        </Text>
      </Group>
      {state.steps.map((step, index) => (
        <StepCard key={step.id} year={state.year} place={index + 1} step={step}>
          <StepContent step={step.id} state={state} onNextMeeting={onNextMeeting} />
        </StepCard>
      ))}
    </Stack>
  );
}

interface StepContentProps extends YearChangePageProps {
  step: YearStep;
  state: YearChangeState;
}

function StepContent({ step, state, onNextMeeting }: StepContentProps) {
  switch (step) {
    case 'letters':
      return <LettersStep state={state} />;
    case 'minutes':
      return <MinutesStep state={state} />;
    case 'follow-ups':
      return <FollowUpsStep state={state} onNextMeeting={onNextMeeting} />;
    case 'close':
      return <CloseStep state={state} />;
    case 'register':
      return <RegisterStep state={state} />;
    case 'records':
      return <RecordsStep state={state} />;
    case 'numbers':
      return <NumbersStep state={state} />;
    case 'backup':
      return <BackupStep />;
  }
}
