/*
 * Loaded into the main process before the application (`-r`): tells when the window can be used, that is when the first
 * page stands with its content and has been painted.
 */
const { app } = require('electron');

const WHEN_USABLE = `new Promise((resolve) => {
  const look = () => {
    const stands = document.querySelector('main h1') !== null && document.querySelector('main section') !== null;
    const loads = document.querySelector('[aria-label^="Memuat"]') !== null;
    if (!stands || loads) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
  };
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript(WHEN_USABLE);
    process.stdout.write(`usable ${at}\n`);
  });
});
