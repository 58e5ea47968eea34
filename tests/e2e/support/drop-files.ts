import type { Locator, Page } from '@playwright/test';

/** Drops real files of this computer on a place of the page, as the file manager would. */
export async function dropFiles(page: Page, place: Locator, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      multiple: true,
      id: 'dropped',
    });
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles([...paths]);
  const dataTransfer = await page.evaluateHandle(() => {
    const input = document.querySelector('#dropped');
    const data = new DataTransfer();
    if (input instanceof HTMLInputElement) for (const file of input.files ?? []) data.items.add(file);
    input?.remove();
    return data;
  });
  for (const event of ['dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer });
}
