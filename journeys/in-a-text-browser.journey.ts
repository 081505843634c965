import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type RunningSite, removeFolder, startSite } from "./harness.ts";
import {
	enter,
	find,
	lynxIsHere,
	newFolder,
	read,
	tab,
} from "./text-browser.ts";

const step = "/pengaduan/ke/kanwil-kemenkum-ntt/langkah";
const story = "Loket tutup tiga jam tanpa pemberitahuan";
const goOn = [...find("BUTTON) Lanjut"), enter];

/** The answer of this number: answers follow the last link before them, and the one that stands for none. */
const choose = (number: number, after = "Kantor lain") => [
	...find(after),
	...Array.from({ length: number + 1 }, () => tab),
	enter,
];

describe("in a browser of text, by keys alone", { skip: !lynxIsHere }, () => {
	let site: RunningSite;
	let folder: string;
	let code = "";
	before(async () => {
		folder = newFolder();
		site = await startSite();
	});
	after(async () => {
		await site[Symbol.asyncDispose]();
		removeFolder(folder);
	});

	test("he tells an office in six steps that its counter was closed, and reads his code", async () => {
		const page = await read(folder, `${site.origin}${step}/1`, [
			...choose(2),
			...goOn,
			...choose(1, "Ke"),
			...goOn,
			// The link before the form; the field is the next.
			...find("Kantor lain"),
			tab,
			story,
			// Place, and the three parts of the day.
			...[tab, tab, tab, tab, tab],
			enter,
			...goOn,
			...choose(3),
			...goOn,
			...find("BUTTON) Kirim"),
			enter,
		]);
		code =
			/\b([0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z])\b/.exec(
				page,
			)?.[1] ?? "";
		assert.notEqual(code, "", page);
	});

	test("what nobody chose is not sent: the first answer does not stand for silence", async () => {
		const page = await read(folder, `${site.origin}${step}/1`, goOn);
		assert.match(page, /Pilih apa yang ingin Anda sampaikan/);
	});

	test("each answer of a question stands on a line of its own, with what it means below", async () => {
		const page = await read(folder, `${site.origin}${step}/1`, []);
		assert.match(
			page,
			/Pengaduan\s*\n\s*Ada yang salah[^\n]*\n\s*\( \) Kritik\s*\n/,
		);
	});

	test("with the code he reads how it goes", async () => {
		const page = await read(folder, `${site.origin}/lacak`, [
			// Both languages stand between the last door and the field.
			...find("Masuk"),
			...[tab, tab, tab],
			code,
			// Over the PIN, which he did not set.
			...[tab, tab],
			enter,
		]);
		assert.ok(page.includes(story), page);
		assert.match(page, /Kritik tentang/);
	});
});
