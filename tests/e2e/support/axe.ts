import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** The rules of axe that look at colours; all others say the same of a page in light and in dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Fewer rules that found something to look at mean that the page was not there. */
const FEWEST_RULES = 10;
const FEWEST_RULES_OF_PART = 4;

/** Stands for axe where it is in the page already: half of a short look would be reading it anew. */
const NOTHING = '0';

interface Part {
  /** Looks at what this selector finds only. */
  within?: string;
}

/** No violation that keeps anybody from working. Legacy mode: Electron opens no second page for axe. */
export async function expectAccessible(page: Page, screen: string, { within }: Part = {}): Promise<void> {
  const fewest = within === undefined ? FEWEST_RULES : FEWEST_RULES_OF_PART;
  await expectNoViolation(page, screen, await builder(page, within), fewest);
}

/** The same in light, and in dark what colours change; afterwards the colours follow the application again. */
export async function expectAccessibleInBoth(page: Page, screen: string, part: Part = {}): Promise<void> {
  await switchTo(page, 'light');
  await expectAccessible(page, `${screen}, light`, part);
  await switchTo(page, 'dark');
  const colours = (await builder(page, part.within)).withRules(COLOUR_RULES);
  await expectNoViolation(page, `${screen}, dark`, colours, 0);
  await page.emulateMedia({ colorScheme: null });
}

async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

/**
 * What passes is only counted, so that axe need not describe each of its places. The frames are the previews of papers:
 * they may run nothing, so that axe would only wait for their answer.
 */
async function builder(page: Page, within = 'html'): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => Reflect.has(window, 'axe'));
  return new AxeBuilder({ page, ...(isThere ? { axeSource: NOTHING } : {}) })
    .include(within)
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], iframes: false });
}

async function expectNoViolation(page: Page, screen: string, axe: AxeBuilder, fewest: number): Promise<void> {
  await waitForRest(page);
  const { violations, passes } = await axe.analyze();
  // That it looked at the page at all.
  expect(passes.length + violations.length, screen).toBeGreaterThan(fewest);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
  expect.soft(told, screen).toEqual([]);
}

/** Nothing fades or slides any more: while it does, its colours are mixed with what lies behind. */
async function waitForRest(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(describeMotion)).toEqual([]);
}

/** Runs in the page: what moves and comes to an end. */
async function describeMotion(): Promise<string[]> {
  // A dialog begins to move in one of the frames after it is there.
  const frames = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 3;
  for (let frame = 0; frame < frames; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  return document.getAnimations().flatMap(({ playState, effect }) => {
    const end = effect?.getComputedTiming().endTime;
    const isEnding = playState === 'running' && typeof end === 'number' && Number.isFinite(end);
    if (!isEnding) return [];
    return [effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 80) ?? '') : ''];
  });
}
