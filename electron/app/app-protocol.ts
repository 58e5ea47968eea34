import { protocol, type Session } from 'electron';
import { answerPageRequest, PAGE_SCHEME } from './page-files.ts';

/** Must run before Electron is ready: Chromium learns of schemes only at its start. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** The page asks for its scripts at once; after this pause it has them all and is busy reading them. */
const QUIET_MS = 15;

/**
 * Serves the built page from `pageFolder` (absolute, may lie inside an asar archive). `onScriptsServed` is called when the
 * page has got its first scripts, and perhaps again with later ones.
 */
export function servePage(session: Session, pageFolder: string, onScriptsServed: () => void): void {
  let pause: NodeJS.Timeout | undefined;
  session.protocol.handle(PAGE_SCHEME, async ({ url }) => {
    const answer = await answerPageRequest(pageFolder, url);
    if (pause !== undefined || url.endsWith('.js')) {
      clearTimeout(pause);
      pause = setTimeout(onScriptsServed, QUIET_MS);
    }
    return answer;
  });
}
