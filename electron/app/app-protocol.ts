import { protocol, type Session } from 'electron';
import { answerPageRequest, PAGE_SCHEME } from './page-files.ts';
import { answerFileRequest, type FindViewable, isFileAddress } from './stored-file-answer.ts';

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

interface Served {
  /** The built page: absolute, may lie inside an asar archive. */
  pageFolder: string;
  findViewable: FindViewable;
  /** Called when the page has got its first scripts, and perhaps again with later ones. */
  onScriptsServed: () => void;
}

/** Serves the built page, and stored images and PDFs. */
export function servePage(session: Session, { pageFolder, findViewable, onScriptsServed }: Served): void {
  let pause: NodeJS.Timeout | undefined;
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    if (isFileAddress(request.url)) return answerFileRequest(findViewable, request);
    const answer = await answerPageRequest(pageFolder, request.url);
    if (pause !== undefined || request.url.endsWith('.js')) {
      clearTimeout(pause);
      pause = setTimeout(onScriptsServed, QUIET_MS);
    }
    return answer;
  });
}
