import type { openCreateMeeting as OpenCreateMeeting } from '../features/meetings/create-meeting.tsx';

/*
 * What lies over the page only when somebody asks for it. It is no part of the first page, which would stand later; once
 * that stands it is fetched too, so that nobody waits for it either.
 */

const PAUSE_MS = 1000;

const about = () => import('./about.tsx');
const createMeeting = () => import('../features/meetings/create-meeting.tsx');
export const palette = () => import('./palette/palette.tsx');
export const helpDrawer = () => import('../features/help/help-drawer.tsx');

/** Bantuan > Tentang Notula. */
export async function openAbout(): Promise<void> {
  (await about()).openAbout();
}

/** The form for a new meeting. */
export async function openCreateMeeting(...parts: Parameters<typeof OpenCreateMeeting>): Promise<void> {
  (await createMeeting()).openCreateMeeting(...parts);
}

/**
 * Fetches it all once the first page has had time to stand, the palette first; `whenPaletteIsThere` hears of that. Answers
 * the function that gives up.
 */
export function fetchLater(whenPaletteIsThere: () => void): () => void {
  const timer = setTimeout(() => {
    void palette().then(whenPaletteIsThere);
    for (const fetchPart of [createMeeting, helpDrawer, about]) void fetchPart();
  }, PAUSE_MS);
  return () => clearTimeout(timer);
}
