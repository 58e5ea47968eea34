import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { YearChangeState } from '../../../shared/contract/year-change.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { STEP_STATE_WORDS, stepTitle } from './step-words.ts';
import { useMarkStep } from './year-change.queries.ts';

interface StepCardProps {
  year: number;
  /** Counted from 1. */
  place: number;
  step: YearChangeState['steps'][number];
  children: ReactNode;
}

const COLORS = { open: 'yellow', done: 'teal', skipped: 'gray' } as const;

/** One step: what there is to see and do, and how the clerk has left it. Each can be skipped and taken up again. */
export function StepCard({ year, place, step, children }: StepCardProps) {
  const titleId = useId();
  const title = stepTitle(step.id, year);
  return (
    <Paper component="section" withBorder p="sm" aria-labelledby={titleId}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={2} size="h5" id={titleId}>
              {place}. {title}
            </Title>
            <Badge variant="outline" color={COLORS[step.state]} tt="none" c="var(--mantine-color-text)">
              {STEP_STATE_WORDS[step.state]}
            </Badge>
            {step.state !== 'open' && step.at !== null && (
              <Text size="xs" c="dimmed">
                {momentWords(step.at)}
              </Text>
            )}
          </Group>
          <StepButtons year={year} step={step} title={title} />
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}

function StepButtons({ year, step, title }: Pick<StepCardProps, 'year' | 'step'> & { title: string }) {
  const mark = useMarkStep();
  const set = (state: (typeof step)['state']) => mark.mutate({ year, step: step.id, state });
  const button = { size: 'xs', variant: 'default', disabled: mark.isPending } as const;
  if (step.state !== 'open') {
    return (
      <Button {...button} aria-label={`Buka lagi: ${title}`} onClick={() => set('open')}>
        Buka lagi
      </Button>
    );
  }
  return (
    <Group gap={6}>
      <Button {...button} aria-label={`Lewati: ${title}`} onClick={() => set('skipped')}>
        Lewati
      </Button>
      <Button {...button} aria-label={`Tandai selesai: ${title}`} onClick={() => set('done')}>
        Tandai selesai
      </Button>
    </Group>
  );
}
