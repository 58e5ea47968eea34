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

/** Serves the built page from `pageFolder` (absolute, may lie inside an asar archive). */
export function servePage(session: Session, pageFolder: string): void {
  session.protocol.handle(PAGE_SCHEME, (request) => answerPageRequest(pageFolder, request.url));
}
