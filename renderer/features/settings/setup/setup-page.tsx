import { Loader } from '@mantine/core';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { useProfiles } from '../settings.queries.ts';
import { SetupAssistant } from './setup-assistant.tsx';

/** The first-run assistant, on the profile that new meetings take; it can be opened again from the settings. */
export function SetupPage() {
  const profiles = useProfiles();
  if (profiles.isError)
    return <FailureAlert error={profiles.error} onRetry={() => void profiles.refetch()} />;
  const stored = profiles.data?.find(({ isDefault }) => isDefault) ?? profiles.data?.[0];
  if (stored === undefined) return <Loader size="sm" aria-label="Memuat" />;
  return <SetupAssistant key={stored.id} stored={stored} />;
}
