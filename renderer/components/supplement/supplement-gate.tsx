import { Loader } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import { call } from '../../lib/api.ts';
import { FailureAlert } from '../failure-alert.tsx';

const supplementQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['supplement', meetingId],
    queryFn: () => call('archive.getSupplement', { meetingId }),
  });

interface SupplementGateProps {
  meetingId: string;
  children: (stored: StoredSupplement) => ReactNode;
}

/** Shows its children once it is read what the further papers of a meeting need. */
export function SupplementGate({ meetingId, children }: SupplementGateProps) {
  const { data, error } = useQuery(supplementQuery(meetingId));
  if (data !== undefined) return children(data);
  if (error !== null) return <FailureAlert error={error} />;
  return <Loader size="sm" aria-label="Memuat isian naskah" />;
}
