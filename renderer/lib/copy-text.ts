/**
 * Puts text on the clipboard, by the page's own copy command: it needs no permission, and it works only after a key or a
 * click of the user. Answers whether it worked.
 */
export function copyText(text: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isPut = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isDone && isPut;
}
