// The mapping template is fetched from the page where the mapping is seen.
import assert from "node:assert/strict";
import fs from "node:fs";
import { open, withPage } from "./browser.mjs";

const fetched = (width, language, link, name) => ({
  name: `${link} ${width}`,
  run: (world) => withPage(world, { width, language }, async (page) => {
    await open(page, "/nye-asker/kartlegging");
    const coming = page.waitForEvent("download");
    const place = page.getByRole("link", { name: link, exact: true });
    await place.focus();
    await page.keyboard.press("Enter");
    const file = await coming;
    assert.equal(file.suggestedFilename(), name);
    const bytes = fs.readFileSync(await file.path());
    assert.equal(bytes.subarray(0, 2).toString(), "PK", "a workbook is a zip");
    assert.ok(bytes.length > 20_000);
  }),
});

export const tests = [
  fetched(1280, "nb", "Mal for kartlegging", "nye-asker-mal-for-kartlegging.xlsx"),
  fetched(390, "en", "Mapping template", "nye-asker-mapping-template.xlsx"),
];
