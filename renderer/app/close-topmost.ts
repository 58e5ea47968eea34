/**
 * Escape closes one dialog only: the one on top. Every open dialog of Mantine listens to the key by itself, so that a dialog
 * in a drawer would take the drawer, and what was typed in it, along. Answers the function that stops it.
 */
export function closeTopmostOnly(): () => void {
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || isTakenBy(event.target)) return;
    const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]')];
    if (dialogs.length < 2) return;
    const top = dialogs.findLast((dialog) => dialog.contains(document.activeElement)) ?? dialogs.at(-1);
    const button = top?.querySelector<HTMLElement>('.mantine-Modal-close, .mantine-Drawer-close');
    if (button === null || button === undefined) return;
    event.stopImmediatePropagation();
    button.click();
  };
  window.addEventListener('keydown', close, { capture: true });
  return () => window.removeEventListener('keydown', close, { capture: true });
}

/** A list or calendar that is open in a field closes first. */
function isTakenBy(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
}
