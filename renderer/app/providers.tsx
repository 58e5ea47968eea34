import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { queryClient, refetchOnChanges } from '../lib/query-client.ts';
import { cssVariables, theme } from './theme.ts';

/** Monday; Saturday and Sunday are the days off. */
const DATES = { locale: 'id', firstDayOfWeek: 1, weekendDays: [0, 6] } as const;

/** What every screen needs around it. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <DatesProvider settings={{ ...DATES, weekendDays: [...DATES.weekendDays] }}>
          <ModalsProvider labels={{ confirm: 'Ya', cancel: 'Batal' }} modalProps={{ centered: true }}>
            {/* Save bars, drawers and the pages' own buttons are all at the right. */}
            <Notifications position="bottom-left" limit={4} containerWidth={360} />
            {children}
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** Refetches what changed in the store, for as long as the application's frame is shown. */
export function useRefetchOnChanges(): void {
  useEffect(() => refetchOnChanges(queryClient), []);
}
