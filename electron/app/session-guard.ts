import { app, type Session, type WebContents } from 'electron';
import { isStartPage, type PageAddress } from './page-address.ts';

/** Chromium switches, before Electron is ready: no name is ever looked up and nothing is fetched in the background. */
export function cutNetworkAtStart(address: PageAddress): void {
  const exceptions =
    address.devServer === null ? '' : ', EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`);
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Guards every web contents that will ever exist: no navigation, no new window, no webview. */
export function guardWebContents(address: PageAddress): void {
  app.on('web-contents-created', (_event, contents) => guardOne(contents, address));
}

function guardOne(contents: WebContents, address: PageAddress): void {
  contents.on('will-navigate', (event) => {
    if (!isStartPage(event.url, address.start)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Denies every permission and download, and cancels every request that is not for our page. */
export function guardSession(session: Session, address: PageAddress): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !address.isAllowedRequest(details.url) });
  });
}
