import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { failureOf } from '../../lib/api.ts';
import { FirstRun } from './first-run.tsx';
import { useStartup } from './start.queries.ts';
import { StartProblem } from './start-problem.tsx';

/** Lets the application in when the archive is open; else shows what is wrong, or the choice of the first run. */
export function StartGate({ children }: { children: ReactNode }) {
  const startup = useStartup();
  if (startup.isPending) {
    return (
      <Center h="100vh">
        <Loader aria-label="Membuka arsip" />
      </Center>
    );
  }
  if (startup.isError) {
    const { message, reference } = failureOf(startup.error);
    return (
      <StartProblem problem="unexpected" message={message} advice={[]} reference={reference} folder="" />
    );
  }
  const { data } = startup;
  if (data.status === 'failed') return <StartProblem {...data} folder={data.archiveFolder} />;
  return data.needsFirstRunChoice ? <FirstRun folder={data.archiveFolder} /> : children;
}
