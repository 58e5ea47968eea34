import { createHashRouter, Navigate } from 'react-router';
import { RouteError } from './error-boundary.tsx';
import { HomeRoute } from './home-route.tsx';
import { Layout } from './layout.tsx';

/** Pages but the first one are loaded when they are first opened. The hash keeps the place when the window is reloaded. */
export const router = createHashRouter([
  {
    element: <Layout />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <div />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { path: '/', Component: HomeRoute },
          {
            path: '/rapat',
            lazy: async () => ({
              Component: (await import('../features/meetings/meetings-page.tsx')).MeetingsPage,
            }),
          },
          {
            path: '/rapat/:id/:tab?/:kind?',
            lazy: async () => ({ Component: (await import('./dossier-route.tsx')).DossierRoute }),
          },
          {
            path: '/tindak-lanjut/:id?',
            lazy: async () => ({
              Component: (await import('../features/followups/follow-ups-page.tsx')).FollowUpsPage,
            }),
          },
          {
            path: '/agenda-surat/:id?',
            lazy: async () => ({
              Component: (await import('../features/letters/agenda-page.tsx')).AgendaPage,
            }),
          },
          {
            path: '/direktori/:tab?',
            lazy: async () => ({
              Component: (await import('../features/directory/directory-page.tsx')).DirectoryPage,
            }),
          },
          {
            path: '/arsip/lama/:id',
            lazy: async () => ({ Component: (await import('../features/past/record-page.tsx')).RecordPage }),
          },
          {
            path: '/arsip/impor/:id',
            lazy: async () => ({ Component: (await import('../features/past/batch-page.tsx')).BatchPage }),
          },
          {
            path: '/arsip/:tab?',
            lazy: async () => ({ Component: (await import('./archive-route.tsx')).ArchiveRoute }),
          },
          {
            path: '/pergantian-tahun',
            lazy: async () => ({ Component: (await import('./year-change-route.tsx')).YearChangeRoute }),
          },
          {
            path: '/statistik',
            lazy: async () => ({
              Component: (await import('../features/attendance/statistics/statistics-page.tsx'))
                .StatisticsPage,
            }),
          },
          {
            path: '/pengaturan/:section?',
            lazy: async () => ({
              Component: (await import('../features/settings/settings-page.tsx')).SettingsPage,
            }),
          },
          {
            path: '/siapkan',
            lazy: async () => ({
              Component: (await import('../features/settings/setup/setup-page.tsx')).SetupPage,
            }),
          },
          {
            path: '/sampah',
            lazy: async () => ({ Component: (await import('../features/trash/trash-page.tsx')).TrashPage }),
          },
          {
            path: '/ambil-rapat',
            lazy: async () => ({
              Component: (await import('../features/transfer/receive-page.tsx')).ReceivePage,
            }),
          },
          { path: '*', element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
]);
