import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useAppearance } from '../lib/appearance.ts';
import { queryClient, refetchOnChanges } from '../lib/query-client.ts';
import { cssVariables, stillTheme, theme } from './theme.ts';

/** Monday; Saturday and Sunday are the days off. */
const DATES = { locale: 'id', firstDayOfWeek: 1, weekendDays: [0, 6] } as const;

/** What every screen needs around it. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Look>{children}</Look>
    </QueryClientProvider>
  );
}

/** Light or dark comes from the main process, which tells Chromium what the user prefers: nothing flashes at the start. */
function Look({ children }: { children: ReactNode }) {
  const isStill = useAppearance().motion === 'reduced';
  return (
    <MantineProvider
      theme={isStill ? stillTheme : theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ ...DATES, weekendDays: [...DATES.weekendDays] }}>
        <ModalsProvider labels={{ confirm: 'Ya', cancel: 'Batal' }} modalProps={{ centered: true }}>
          {/* Save bars, drawers and the pages' own buttons are all at the right. */}
          <Notifications
            position="bottom-left"
            limit={4}
            containerWidth={360}
            {...(isStill ? { transitionDuration: 0 } : {})}
          />
          {children}
        </ModalsProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

/** Refetches what changed in the store, for as long as the application's frame is shown. */
export function useRefetchOnChanges(): void {
  useEffect(() => refetchOnChanges(queryClient), []);
}
