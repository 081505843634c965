import assert from "node:assert/strict";
import { test } from "node:test";
import { type Meanwhile, settingKeys } from "#settings";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { savedSays } from "./saved-says.ts";
import { SettingsPage } from "./settings-page.tsx";
import { readSettings, stateOf } from "./typed-settings.ts";

const view = { ...sampleView("id"), ...wordsIn("id") };
const nothing = readSettings(new FormData()).values;
const savedAt = new Date("2026-03-02T02:00:00Z");
const meanwhile: Meanwhile = {
	values: { ...nothing, phone: "(021) 111", email: "rekan@contoh.example" },
	taken: ["email"],
	contested: ["phone"],
	now: {
		number: 4,
		values: { ...nothing, phone: "(021) 222", email: "rekan@contoh.example" },
		savedAt,
		savedBy: "rekan",
	},
	savedAt,
	savedBy: "rekan",
	own: false,
};
const pageOf = (meanwhile: Meanwhile): string =>
	String(
		SettingsPage({
			view,
			state: stateOf(meanwhile.values),
			kept: meanwhile.now,
			by: "Sari",
			contested: { meanwhile, by: "Sari" },
		}),
	);
const tableIn = (html: string): string =>
	/<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";

test("only what is contradicted is compared, my text stays in its field, and the next saving begins from theirs", () => {
	const html = pageOf(meanwhile);
	const table = tableIn(html);
	assert.match(table, /\(021\) 222[\s\S]*\(021\) 111/);
	assert.deepEqual(
		settingKeys.filter((key) =>
			table.includes(view.t(`settings.field.${key}`)),
		),
		["phone"],
	);
	assert.match(html, /<input[^>]*value="\(021\) 111"/);
	assert.match(html, /<input[^>]*value="rekan@contoh.example"/);
	assert.match(html, /<input[^>]*name="versi"[^>]*value="4"/);
	assert.match(html, /Orang lain baru saja menyimpan/);
});

test("a version that I saved myself in another tab is not called somebody else's", () => {
	const html = pageOf({ ...meanwhile, own: true });
	assert.match(html, /Anda sendiri, di tempat lain/);
	assert.doesNotMatch(html, /Orang lain/);
});

test("saving over an older page says that it was merged, and with whose", () => {
	const says = (given: Parameters<typeof savedSays>[0]) =>
		view.t(savedSays(given));
	assert.equal(says(null), "Setelan sudah disimpan.");
	assert.equal(says({ taken: [], own: false }), "Setelan sudah disimpan.");
	assert.match(says({ taken: ["email"], own: false }), /orang lain.*hilang/);
	assert.match(
		says({ taken: ["email"], own: true }),
		/Anda sendiri, di tempat lain.*hilang/,
	);
});
