import type { Page } from '@playwright/test';
import { Frame } from './pages/frame.ts';
import { MeetingList } from './pages/meeting-list.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { StartScreen } from './pages/start-screen.ts';

/** The pages of one window, by the names that a clerk would call them. */
export function pagesOf(page: Page) {
  return {
    start: new StartScreen(page),
    frame: new Frame(page),
    list: new MeetingList(page),
    settings: new SettingsPage(page),
  };
}
