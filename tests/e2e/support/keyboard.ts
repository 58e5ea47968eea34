import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 80;

/** A person without a mouse: every stop of the Tab key must show where it is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Tabs on until the element has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const way: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press(key);
      const { name, ring, isTarget } = await target.evaluateAll(describeFocus);
      expectRing(name, ring);
      way.push(name);
      if (isTarget) return;
    }
    throw new Error(`${target} was not reached by ${key}; on the way:\n${way.join('\n')}`);
  }

  /** The focused element, or what stands for it on the screen, gets a ring. */
  async expectVisibleFocus(): Promise<void> {
    const { name, ring } = await this.#page.evaluate(describeFocus, []);
    expectRing(name, ring);
  }
}

function expectRing(name: string, ring: string): void {
  expect(ring, `a ring around "${name}"`).not.toBe('');
}

/** Runs in the page; the ring may come with one of the next pictures that the screen draws. */
async function describeFocus(
  targets: readonly Element[],
): Promise<{ name: string; ring: string; isTarget: boolean }> {
  const MOST_PICTURES = 120;
  let focus = stand();
  for (let picture = 0; focus.ring === '' && picture < MOST_PICTURES; picture += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    focus = stand();
  }
  return { ...focus, isTarget: targets.some((target) => target === document.activeElement) };

  function stand(): { name: string; ring: string } {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: 'nothing', ring: '' };
    const name =
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim();
    // In a long text the blinking caret shows the place.
    if (element.isContentEditable && getComputedStyle(element).caretColor !== 'rgba(0, 0, 0, 0)')
      return { name, ring: 'caret' };
    // The browser's own radio or switch may be hidden under its picture, which then carries the ring.
    const isHidden = getComputedStyle(element).opacity === '0' || element.offsetWidth <= 1;
    const shown = isHidden
      ? [element.nextElementSibling, element.parentElement, element.closest('fieldset')]
      : [element];
    // A row whose link has the focus is drawn as one.
    const carriers = [...shown, element.closest('li')].filter((carrier) => carrier !== null);
    return { name, ring: carriers.map(ringOf).find((ring) => ring !== '') ?? '' };
  }

  function ringOf(carrier: Element): string {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(carrier);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1)
      return `${outlineWidth} ${outlineStyle}`;
    return boxShadow === 'none' ? '' : boxShadow;
  }
}
