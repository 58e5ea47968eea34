import { createHashRouter, Navigate } from 'react-router';
import { RouteError } from './error-boundary.tsx';
import { Layout } from './layout.tsx';

/** Pages are loaded when they are first opened. The hash keeps the place when the window is reloaded. */
export const router = createHashRouter([
  {
    element: <Layout />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <div />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          {
            path: '/',
            lazy: async () => ({
              Component: (await import('../features/meetings/meetings-page.tsx')).MeetingsPage,
            }),
          },
          {
            path: '/rapat/:id/:tab?/:kind?',
            lazy: async () => ({ Component: (await import('./dossier-route.tsx')).DossierRoute }),
          },
          {
            path: '/direktori/:tab?',
            lazy: async () => ({
              Component: (await import('../features/directory/directory-page.tsx')).DirectoryPage,
            }),
          },
          {
            path: '/pengaturan/:section?',
            lazy: async () => ({
              Component: (await import('../features/settings/settings-page.tsx')).SettingsPage,
            }),
          },
          { path: '*', element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
]);
