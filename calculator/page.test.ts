import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { page } from "./inline.mjs";

const HERE = new URL("./", import.meta.url);
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

function read(name: string) {
	return readFileSync(new URL(name, HERE), "utf8");
}

test("the page holds the calculator word for word, and is current", () => {
	assert.ok(read("index.html").includes(read("calculator.js")));
	assert.equal(read("index.html"), page(), "node calculator/inline.mjs");
});

test("the calculator needs nothing, and can stand in a page", () => {
	const calculator = read("calculator.js");
	assert.doesNotMatch(calculator, /^import\b|\bimport\s*\(|\brequire\s*\(/m);
	assert.doesNotMatch(calculator, /\beval\b|new Function|fetch|XMLHttp/);
	assert.doesNotMatch(calculator, /<\/script|<!--/i);
});

test("the page asks for nothing of any other place", () => {
	assert.doesNotMatch(read("index.html"), /(?:src|href)=|url\(|https?:/);
});

test("opened from the disk it calculates, refuses, and speaks two languages", {
	skip: !existsSync(CHROMIUM) && "no Chromium here",
}, async () => {
	const browser = await chromium.launch({ executablePath: CHROMIUM });
	try {
		const tab = await browser.newPage();
		const faults: string[] = [];
		tab.on("pageerror", (error) => faults.push(error.message));
		tab.on("console", (line) => {
			if (line.type() === "error") {
				faults.push(line.text());
			}
		});
		await tab.goto(new URL("index.html", HERE).href);
		await tab.getByRole("button", { name: "Isi dengan contoh" }).click();
		const row = tab.getByRole("row", { name: /a · Sarana/ });
		assert.match((await row.textContent()) ?? "", /83\.33333333333333333333/);
		assert.match((await tab.locator("#summary").textContent()) ?? "", /90\.00/);

		await tab.getByRole("button", { name: "English" }).click();
		assert.equal(await tab.locator("html").getAttribute("lang"), "en");
		assert.equal(await tab.getByText("Facilities").count(), 1);
		await audit(tab);

		await tab.getByLabel("Or paste what is in it").fill("{");
		await tab.getByRole("button", { name: "Calculate" }).click();
		assert.match(
			(await tab.getByRole("alert").textContent()) ?? "",
			/not JSON/,
		);
		assert.equal(await tab.locator("#result").isHidden(), true);
		assert.deepEqual(faults, []);
	} finally {
		await browser.close();
	}
});

/** The rules of WCAG 2.2 AA that a machine can tell. */
async function audit(tab: import("playwright-core").Page) {
	const axe = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));
	// evaluate, not a script element: the page lets no other script in.
	await tab.evaluate(readFileSync(axe, "utf8"));
	const broken = await tab.evaluate(
		"axe.run().then((result) => result.violations.map((one) => one.id))",
	);
	assert.deepEqual(broken, []);
}
