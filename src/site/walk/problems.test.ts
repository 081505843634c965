import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "./problems.ts";

const page = (main: string): string =>
	`<!DOCTYPE html>
<html lang="id"><head><title>Layanan – Rangkul</title></head><body><main><h1>Layanan</h1>${main}</main></body></html>`;

const found = (main: string): Promise<string[]> =>
	problemsOf(page(main), { lang: "id", limit: 14, besides: 0 });

test("what is wrong with a page is found on each page anew, and nothing on the next that is well", async () => {
	for (const [main, problem] of [
		['<img src="/a.png">', /wcag\/h37/],
		['<p id="a"></p><p id="a"></p>', /no-dup-id/],
		['<p style="color: red">Satu</p>', /no-inline-style/],
		['<!-- [html-validate-disable-block wcag/h37] --><img src="/a.png">', /^$/],
		['<img src="/a.png">', /wcag\/h37/],
	] as const) {
		assert.match((await found(main)).join(), problem, main);
		assert.deepEqual(await found("<p>Satu</p>"), []);
	}
});
