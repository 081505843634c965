import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Whoever would rather speak records a voice that is not theirs any more: it is made on the device, heard, thrown away
 * and made anew, and only then sent. A file that they pick is said to be as it is, and can be disguised as well.
 */
let site: RunningSite;
let browser: Browser;
before(async () => {
	[site, browser] = await Promise.all([
		startSite(),
		openBrowser([
			"--use-fake-device-for-media-stream",
			"--use-fake-ui-for-media-stream",
		]),
	]);
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const says = (page: Page, words: string) =>
	page
		.locator("hidden-voice [role=status]")
		.filter({ hasText: words })
		.first()
		.waitFor();

interface Chosen {
	readonly name: string;
	readonly type: string;
	readonly head: string;
	readonly hertz: number;
	readonly channels: number;
}

/** What is in the picker, as the form would send it. */
const chosen = (page: Page): Promise<Chosen | null> =>
	page.evaluate<Chosen | null>(`(async () => {
		const [file] = document.querySelector("input[name=suara]").files;
		if (!file) return null;
		const view = new DataView(await file.arrayBuffer());
		const head = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(at)));
		return { name: file.name, type: file.type, head, hertz: view.getUint32(24, true), channels: view.getUint16(22, true) };
	})()`);

async function record(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Rekam dan samarkan suara" }).click();
	await says(page, "Sedang merekam");
	await page.waitForTimeout(1_500);
	await page.getByRole("button", { name: "Berhenti merekam" }).click();
	await says(page, "lebih sulit dikenali, bukan mustahil");
}

const disguised: Chosen = {
	name: "suara.wav",
	type: "audio/wav",
	head: "RIFF",
	hertz: 16_000,
	channels: 1,
};

test("she records, hears another voice, throws it away, and sends the next one", async () => {
	const { page, context, complaints } = await visitor(browser, site, {
		viewport: { width: 360, height: 740 },
		permissions: ["microphone"],
	});
	const uploads: string[] = [];
	page.on("request", (request) => {
		if (request.method() === "POST") uploads.push(request.url());
	});
	await page.goto("/ruang/lembar");
	await record(page);
	assert.deepEqual(await chosen(page), disguised);
	const heardWell = await page
		.locator("hidden-voice audio")
		.evaluate(async (audio: unknown) => {
			const player = audio as { play: () => Promise<void>; error: unknown };
			await player.play();
			return player.error === null;
		});
	assert.ok(heardWell);
	assert.equal(await sideways(page), 0);
	assert.deepEqual(await axeFinds(page), []);
	await page.getByRole("button", { name: "Buang rekaman" }).click();
	await says(page, "Rekaman dibuang");
	assert.equal(await chosen(page), null);
	await record(page);
	assert.deepEqual(uploads, []);
	await press(page, "Kirim");
	await page.locator("p.code").waitFor();
	assert.deepEqual(complaints, []);
	await context.close();
});

test("a recording that she picks is said to be as it is, and becomes another voice when she presses", async () => {
	const { page, context } = await visitor(browser, site);
	await page.goto("/ruang/lembar");
	await page.getByLabel("Suara", { exact: false }).last().setInputFiles({
		name: "cerita.wav",
		mimeType: "audio/wav",
		buffer: tone(),
	});
	await says(page, "belum disamarkan");
	await page
		.getByRole("button", { name: "Samarkan suara di berkas ini" })
		.click();
	await says(page, "lebih sulit dikenali, bukan mustahil");
	assert.deepEqual(await chosen(page), disguised);
	await context.close();
});

test("without script the page says that the voice stays as it is, and what to do instead", async () => {
	const { page, context } = await visitor(browser, site, {
		javaScriptEnabled: false,
	});
	await page.goto("/ruang/lembar");
	await page.getByText("suara Anda tetap dikenali").waitFor();
	await page.getByText("minta petugas menelepon").waitFor();
	assert.equal(await page.getByRole("button", { name: /Rekam/ }).count(), 0);
	await context.close();
});

/** A second of a tone: WAV, 44.1 kHz, one channel, 16 bits. */
function tone(): Buffer {
	const rate = 44_100;
	const file = Buffer.alloc(44 + rate * 2);
	file.write("RIFF", 0, "latin1");
	file.writeUInt32LE(36 + rate * 2, 4);
	file.write("WAVEfmt ", 8, "latin1");
	file.writeUInt32LE(16, 16);
	file.writeUInt16LE(1, 20);
	file.writeUInt16LE(1, 22);
	file.writeUInt32LE(rate, 24);
	file.writeUInt32LE(rate * 2, 28);
	file.writeUInt16LE(2, 32);
	file.writeUInt16LE(16, 34);
	file.write("data", 36, "latin1");
	file.writeUInt32LE(rate * 2, 40);
	for (let at = 0; at < rate; at += 1)
		file.writeInt16LE(
			Math.round(9_000 * Math.sin((2 * Math.PI * 180 * at) / rate)),
			44 + at * 2,
		);
	return file;
}
