/* The least that Electron can show: the floor that the start of the application is measured against. */
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadURL(
    'data:text/html,<title>Halo</title><main><h1>Halo</h1><section>Halo</section></main>',
  );
});
