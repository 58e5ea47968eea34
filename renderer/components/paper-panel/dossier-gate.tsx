import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureAlert } from '../failure-alert.tsx';
import { type StoredDossier, useDossier } from './dossier-queries.ts';

interface DossierGateProps {
  meetingId: string;
  children: (dossier: StoredDossier) => ReactNode;
}

/** Shows its children once the whole dossier is read; tells what went wrong otherwise. */
export function DossierGate({ meetingId, children }: DossierGateProps) {
  const { dossier, error } = useDossier(meetingId);
  if (error !== null) return <FailureAlert error={error} />;
  if (dossier === null) return <Loader m="md" aria-label="Memuat berkas rapat" />;
  return children(dossier);
}
