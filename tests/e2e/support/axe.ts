import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** The rules of axe that look at colours; all others say the same of a page in light and in dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Fewer rules that found something to look at mean that the page was not there. */
const FEWEST_RULES = 10;

/** No violation that keeps anybody from working. Legacy mode: Electron opens no second page for axe. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await expectNoViolation(screen, builder(page), FEWEST_RULES);
}

/** The same in light, and in dark what colours change; afterwards the colours follow the application again. */
export async function expectAccessibleInBoth(page: Page, screen: string): Promise<void> {
  await switchTo(page, 'light');
  await expectAccessible(page, `${screen}, light`);
  await switchTo(page, 'dark');
  await expectNoViolation(`${screen}, dark`, builder(page).withRules(COLOUR_RULES), 0);
  await page.emulateMedia({ colorScheme: null });
}

async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

/** What passes is only counted, so that axe need not describe each of its places. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function expectNoViolation(screen: string, axe: AxeBuilder, fewest: number): Promise<void> {
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
