/**
 * Gives the focus back when a dialog or drawer closes, to what had it when it opened. Mantine does so only for those that
 * stay mounted while they are closed; ours are mostly made when they are asked for. Does nothing when something else has
 * taken the focus. Answers the function that stops it.
 */
export function returnFocusAfterDialogs(): () => void {
  let last: HTMLElement | null = null;
  const openers = new Map<Element, HTMLElement | null>();
  const observer = new MutationObserver(() => {
    for (const [dialog, opener] of openers) {
      if (dialog.isConnected) continue;
      openers.delete(dialog);
      if (document.activeElement === document.body && opener?.isConnected === true) opener.focus();
    }
    if (openers.size === 0) observer.disconnect();
  });
  const follow = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const dialog = target.closest('[role="dialog"]');
    if (dialog !== null && !openers.has(dialog)) {
      openers.set(dialog, last);
      observer.observe(document.body, { childList: true, subtree: true });
    }
    // The item of a menu is gone when the dialog closes; the button of the menu is not.
    if (target.closest('[role="menu"]') === null) last = target;
  };
  document.addEventListener('focusin', follow);
  return () => {
    document.removeEventListener('focusin', follow);
    observer.disconnect();
  };
}
