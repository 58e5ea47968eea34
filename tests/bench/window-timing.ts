import type { Locator, Page } from '@playwright/test';

/** What must stand on the page: an element that holds these words, as text or as the value of a field. */
export interface Standing {
  selector: string;
  text: string;
}

/**
 * Milliseconds from the last key or click of `act` to the second frame after the page shows what is awaited, by the page's
 * own clock: the driver's own way to the window does not count.
 */
export async function timeUntil(page: Page, standing: Standing, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    performance.clearMarks();
    const mark = () => {
      performance.clearMarks('acted');
      performance.mark('acted');
    };
    document.addEventListener('keydown', mark, true);
    document.addEventListener('pointerdown', mark, true);
  });
  const ending = page.evaluate(({ selector, text }) => {
    const wordsOf = (element: Element) =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : (element.textContent ?? '');
    return new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`"${text}" never stood in ${selector}`)), 20_000);
      const look = () => {
        const acted = performance.getEntriesByName('acted')[0];
        const stands = [...document.querySelectorAll(selector)].some((one) => wordsOf(one).includes(text));
        if (acted === undefined || !stands) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.now() - acted.startTime));
      };
      requestAnimationFrame(look);
    });
  }, standing);
  await act();
  return ending;
}

/** Milliseconds from each key of `text` to the end of the frame that draws it. */
export async function keyDelays(page: Page, field: Locator, text: string, pause: number): Promise<number[]> {
  await page.evaluate(() => {
    performance.clearMeasures();
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          // Runs when the frame has been laid out and painted.
          channel.port1.onmessage = () => performance.measure('key', { start: timeStamp });
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await field.pressSequentially(text, { delay: pause });
  await page.waitForTimeout(pause);
  return page.evaluate(() => performance.getEntriesByName('key').map(({ duration }) => duration));
}
