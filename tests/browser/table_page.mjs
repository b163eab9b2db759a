// The table one works in, as the tests of it see it.
import assert from "node:assert/strict";
import { get } from "./people.mjs";

export const usages = "/nye-asker/tabell/usage?kolonner=municipality,system,version,users,hosting,criticality";

export const table = async (base, entity = "usage") => (await get(base, `/api/nye-asker/tables/${entity}`)).json();
export const grid = (page) => page.getByRole("grid");
export const status = (page) => page.locator(".statusline [role=status]");
export const undo = (page) => page.getByRole("button", { name: "Angre", exact: true });
export const waits = (page) => page.locator(".waits");
export const columnOf = async (page, name) => Number(await page.locator(`th:has(button.sort > span:text-is("${name}"))`).first().getAttribute("aria-colindex"));
export const cell = (page, row, column) => grid(page).locator(`tr[aria-rowindex="${row + 1}"] > [aria-colindex="${column}"]`);
export const shown = (page, place) => place.evaluate((element) => element.firstChild?.textContent ?? "");
export const focusIn = (place) => place.evaluate((element) => element === document.activeElement);

export async function textOf(base, id, field) {
  const page = await table(base);
  return page.rows.find((row) => row.id === id).values[page.columns.findIndex((c) => c.field === field)];
}

/** To a cell by the keys alone, from the table's first. */
export async function goTo(page, row, column) {
  await grid(page).locator("[tabindex='0']").first().focus();
  await page.keyboard.press("Control+Home");
  for (let r = 1; r < row; ++r) await page.keyboard.press("ArrowDown");
  for (let c = 2; c < column; ++c) await page.keyboard.press("ArrowRight");
  assert.ok(await focusIn(cell(page, row, column)), `the keys lead to row ${row}, column ${column}`);
}

/** What a spreadsheet would have put on the clipboard. */
export const paste = (page, text) => page.evaluate((data) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", data);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}, text);

export async function takeBack(page) {
  await undo(page).click();
  await page.getByText(/^Angret\./).waitFor();
}
