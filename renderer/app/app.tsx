import { RouterProvider } from 'react-router';
import { StartGate } from '../features/start/start-gate.tsx';
import { useFollowAppearance } from '../lib/appearance.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Providers } from './providers.tsx';
import { router } from './router.tsx';

/** The page: nothing of it is shown before the main process has said how the start went. */
export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <Appearance />
        <StartGate>
          <RouterProvider router={router} />
        </StartGate>
      </ErrorBoundary>
    </Providers>
  );
}

/** Also before the archive is open: the first screen looks as the user has chosen. */
function Appearance() {
  useFollowAppearance();
  return null;
}
