import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { root } from "../src/platform/root.ts";
import {
	axeFinds,
	openBrowser,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

let site: RunningSite;
let browser: Browser;
let page: Page;
/** The same page with script, for axe: where there is none, nothing of it runs. */
let beside: Page;

before(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	({ page } = await visitor(browser, site, { javaScriptEnabled: false }));
	({ page: beside } = await visitor(browser, site));
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

async function axeHere(): Promise<string[]> {
	await beside.goto(page.url());
	return axeFinds(beside);
}

/** As an auditor runs it, on a machine without the data. */
function verify(file: string, key: string) {
	const { status, stdout } = spawnSync(
		process.execPath,
		["--import", "tsx", join(root, "src/cli.ts"), "verify", file, "--key", key],
		{
			encoding: "utf8",
			cwd: root,
			env: { ...process.env, RANGKUL_DATA: join(file, "nothing-here") },
		},
	);
	return { exit: status, found: JSON.parse(stdout) };
}

test("an auditor goes from a predicate to its calculation sheet, to the package of the year, and finds every byte that was changed", async () => {
	await page.goto(
		`${site.origin}/hasil/p2ham-2023/2026?provinsi=36&kabupaten=36.73`,
	);
	await page.getByRole("rowheader").getByRole("link").first().click();
	await page.getByRole("heading", { name: "Bagaimana nilai ini" }).waitFor();
	assert.deepEqual(await axeHere(), []);

	await page.goto(`${site.origin}/hasil/p2ham-2023/2026`);
	await page.getByRole("link", { name: /hitung ulang sendiri/ }).click();
	assert.deepEqual(await axeHere(), []);
	const said = await page.request.get(`${site.origin}/hasil/kunci`);
	const key = /^key (\S+)/.exec(await said.text())?.[1] ?? assert.fail();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Unduh paket" }).click(),
	]);
	const file = await download.path();

	const honest = verify(file, key);
	assert.deepEqual(
		[honest.exit, honest.found.whole, honest.found.keyExpected],
		[0, true, true],
		JSON.stringify(honest.found),
	);
	assert.ok(honest.found.recomputed > 0);

	const bytes = readFileSync(file);
	const at = bytes.indexOf('"score"') + 12;
	bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
	writeFileSync(`${file}-changed`, bytes);
	const changed = verify(`${file}-changed`, key);
	assert.equal(changed.exit, 1);
	assert.equal(changed.found.whole, false);
	assert.ok(changed.found.findings.length > 0);
});
