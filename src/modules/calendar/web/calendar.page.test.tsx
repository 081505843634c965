import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Decree, DecreedDay, Holiday } from "#calendar";
import { emptyForm } from "#kernel/form.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { DecreePage } from "./decree-page.tsx";
import { DecreesPage } from "./decrees-page.tsx";
import { PublicPage } from "./public-page.tsx";
import { filledWith, readDecree } from "./read-decree.ts";
import { versionsOf } from "./versions.tsx";

const at = (now: string) => ({
	...sampleView("id"),
	...wordsIn("id"),
	now: new Date(now),
});
const view = at("2026-11-20T03:00:00Z");
const says = (html: unknown, text: string) =>
	assert.ok(String(html).includes(text), `${text} is missing`);
const day = (day: string, name = "Libur"): DecreedDay => ({
	day,
	name,
	kind: "libur-nasional",
});
const decree = (change: Partial<Decree> = {}): Decree => ({
	id: "one",
	number: "1 Tahun 2025",
	title: "Hari Libur 2026",
	year: 2026,
	province: null,
	issuedOn: "2025-09-19",
	issuedBy: "Tiga menteri",
	source: null,
	replaces: null,
	days: [day("2026-01-01")],
	shipped: false,
	publishedAt: new Date("2025-09-19T03:00:00Z"),
	verified: null,
	replacedBy: null,
	...change,
});
const formOf = (fields: Record<string, string>): FormData => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
};

describe("the list of decrees says how far one can count", () => {
	const pageWith = (...decrees: Decree[]) =>
		DecreesPage({ view, decrees, provinces: [] });
	test("and names the next year when nobody has decreed anything for it", () => {
		says(pageWith(decree()), "Belum ada keputusan untuk 2027");
	});
	test("and both years when this one is missing, too; a draft and a province do not count", () => {
		says(
			pageWith(
				decree({ publishedAt: null }),
				decree({ year: 2027, province: "81" }),
			),
			"Belum ada keputusan untuk 2026 dan 2027",
		);
	});
	test("and where it ends", () => {
		says(
			pageWith(decree(), decree({ year: 2027 })),
			"Hari kerja dapat dihitung sampai akhir 2027. Untuk 2028 belum ada keputusan",
		);
	});
});

test("a draft shows which days would change before it is published", () => {
	const before = decree();
	const page = DecreePage({
		view,
		decree: decree({
			id: "two",
			publishedAt: null,
			replaces: "one",
			days: [day("2026-08-18")],
		}),
		replaces: before,
		replacedBy: null,
		provinces: [],
		version: "7",
		changed: "",
		state: emptyForm,
	});
	says(page, "Menjadi libur: Selasa, 18 Agustus 2026.");
	says(page, "Tidak libur lagi: Kamis, 1 Januari 2026.");
	says(page, 'name="versi" value="7"');
});

describe("a decree that was typed", () => {
	const typed = {
		nomor: "1 Tahun 2027",
		tentang: "Hari libur 2028",
		tahun: "2028",
		berlaku: "",
		ditetapkan_hari: "2",
		ditetapkan_bulan: "11",
		ditetapkan_tahun: "2026",
		oleh: "Tiga menteri",
		sumber: "",
		mengganti: "",
		hari: "1 Januari libur nasional Tahun Baru\nJumat, 25 Desember cuti bersama Natal\napa saja",
	};
	test("names every line that cannot be read by its number, and keeps every letter", () => {
		const read = readDecree(view, formOf(typed));
		assert.equal(read.ok, false);
		assert.deepEqual(
			read.state.problems.map(({ field, says, about }) => [
				field,
				says,
				about?.line,
			]),
			[
				["hari", "calendar.line.other-weekday", 2],
				["hari", "calendar.line.no-date", 3],
			],
		);
		assert.deepEqual(read.state.typed.hari, [typed.hari]);
	});
	test("is read, and comes back into its fields as it was", () => {
		const lines = "2028-01-01 libur-nasional Tahun Baru";
		const read = readDecree(view, formOf({ ...typed, hari: lines }));
		assert.ok(read.ok);
		const again = filledWith(read.text);
		assert.deepEqual(again.typed.hari, [lines]);
		assert.deepEqual(again.typed.ditetapkan_bulan, ["11"]);
	});
	test("stands beside what somebody else saved meanwhile, line against line", () => {
		const saved = decree({ days: [day("2028-01-01", "Tahun Baru")] });
		const html = versionsOf({
			view,
			by: "Agus",
			saved,
			typed: filledWith({
				...saved,
				days: [day("2028-01-02", "Tahun Baru")],
			}),
			provinces: [],
			decrees: [],
		});
		says(html, "<td>2028-01-01 libur-nasional Tahun Baru</td>");
		says(html, "<td>2028-01-02 libur-nasional Tahun Baru</td>");
		assert.ok(
			!String(html).includes("Tiga menteri"),
			"what is the same stays out",
		);
	});
});

test("everybody sees the next three holidays first, and which year has no decree", () => {
	const holiday = (at: string): Holiday => ({
		...day(at),
		province: null,
		decreeId: "one",
	});
	const html = String(
		PublicPage({
			view,
			province: "",
			provinces: [],
			years: [
				{
					year: 2026,
					decrees: [decree()],
					holidays: ["2026-11-19", "2026-12-24", "2026-12-25"].map(holiday),
				},
				{ year: 2027, decrees: [], holidays: [] },
			],
		}),
	);
	const next = html.slice(html.indexOf("Libur berikutnya"));
	assert.ok(next.indexOf("24 Desember") < next.indexOf("19 November"));
	says(html, "Belum ada keputusan untuk 2027");
	says(html, "belum dicocokkan dengan naskah tercetak");
});
