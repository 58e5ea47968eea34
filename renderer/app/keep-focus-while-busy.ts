/** What surrounds a button and can take the focus in its stead. */
const SURROUNDINGS = '[role="dialog"], main';

interface Busy {
  button: HTMLElement;
  surroundings: HTMLElement | null;
}

/**
 * A button that shows that it works is disabled meanwhile, and a disabled button loses the focus: whoever works with the
 * keyboard would begin at the top of the page again. When the work has ended the button has the focus again, or what
 * surrounded it when it is gone. Does nothing when something else has taken the focus. Answers the function that stops it.
 */
export function keepFocusWhileBusy(): () => void {
  let left: HTMLElement | null = null;
  let busy: Busy | null = null;
  const giveBack = ({ button, surroundings }: Busy) => {
    busy = null;
    leaving.disconnect();
    if (document.activeElement !== document.body) return;
    if (button.isConnected) button.focus({ preventScroll: true });
    // Whoever closed the whole dialog gets the focus elsewhere.
    else if (surroundings?.isConnected === true) surroundings.focus({ preventScroll: true });
  };
  // Only asked while a button works: it hears of every change of the page.
  const leaving = new MutationObserver(() => {
    if (busy !== null && !busy.button.isConnected) giveBack(busy);
  });
  const working = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLElement)) continue;
      const isWorking = target.hasAttribute('data-loading');
      if (isWorking && target === left) {
        left = null;
        busy = { button: target, surroundings: target.closest<HTMLElement>(SURROUNDINGS) };
        leaving.observe(document.body, { childList: true, subtree: true });
      } else if (!isWorking && target === busy?.button) giveBack(busy);
    }
  });
  // The browser takes the focus away in the moment in which the button is disabled, before anybody hears that it works.
  const follow = ({ target }: FocusEvent) => {
    left = target instanceof HTMLButtonElement && target.disabled ? target : null;
  };
  document.addEventListener('focusout', follow);
  working.observe(document.body, { subtree: true, attributeFilter: ['data-loading'] });
  return () => {
    document.removeEventListener('focusout', follow);
    working.disconnect();
    leaving.disconnect();
  };
}
