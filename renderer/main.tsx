import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import 'dayjs/locale/id';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app.tsx';
import { askAhead } from './app/ask-ahead.ts';
import { closeTopmostOnly } from './app/close-topmost.ts';
import { keepFocusWhileBusy } from './app/keep-focus-while-busy.ts';
import { guardLeaving } from './app/leave-guard.ts';
import { returnFocusAfterDialogs } from './app/return-focus.ts';
import { reportStrayErrors } from './app/stray-errors.ts';

// The page may not build code from text (content security policy), so zod must not try to.
z.config({ jitless: true });
void askAhead();
guardLeaving();
reportStrayErrors();
returnFocusAfterDialogs();
keepFocusWhileBusy();
closeTopmostOnly();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
