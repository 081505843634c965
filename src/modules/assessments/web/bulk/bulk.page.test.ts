import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ZipFile } from "yazl";
import { samplePdf, samplePhoto } from "#evidence/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleYear } from "../../samples.ts";

const year = sampleYear(new Date());
const address = `/penilaian/lapas-ambon/p2ham-2023/${year}`;
const origin = "http://localhost";

describe("many files at once, through the door that a browser uses", () => {
	let site: TestHouse;
	let photo: Uint8Array;
	before(async () => {
		site = await openTestHouse();
		photo = await samplePhoto();
	});
	after(() => site[Symbol.asyncDispose]());

	const page = async (path = `${address}/berkas`) =>
		(await site.ask(path, { as: "markus" })).text();
	const send = async (files: Readonly<Record<string, Uint8Array>>) => {
		const form = new FormData();
		form.set("token", await site.tokenOf("markus"));
		for (const [name, bytes] of Object.entries(files))
			form.append("berkas", new File([new Uint8Array(bytes)], name));
		return site.house.fetch(
			new Request(`${origin}${address}/berkas`, {
				method: "POST",
				headers: { cookie: await site.enter("markus") },
				body: form,
			}),
		);
	};

	test("a ZIP is sent: the page says what has its place, what waits and what was not kept", async () => {
		const zip = new ZipFile();
		zip.addBuffer(Buffer.from(photo), "c.3/juru bahasa isyarat.jpg");
		zip.addBuffer(Buffer.from(samplePdf("Jadwal")), "jadwal.pdf");
		zip.addBuffer(Buffer.from("<svg/>"), "gambar.svg");
		zip.end();
		const pieces: Buffer[] = [];
		for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
		const answer = await send({ "bukti.zip": Buffer.concat(pieces) });
		assert.equal(answer.status, 303);
		const html = await page();
		assert.match(html, /1 berkas tidak disimpan/);
		assert.match(html, /gambar\.svg/);
		assert.match(html, /butir\/c\.3/);
		assert.match(html, /3 berkas menunggu butirnya/);
	});

	test("wrong choices keep everything typed, and the right ones are done", async () => {
		const [, id] = /name="butir_([0-9a-f-]+)"/.exec(await page()) ?? [];
		assert.ok(id);
		const fields = [...(await page()).matchAll(/name="(butir_[^"]+)"/g)];
		const wrong = await site.ask(`${address}/berkas/tempat`, {
			as: "markus",
			form: {
				...Object.fromEntries(fields.map(([, name]) => [name ?? "", ""])),
				[`butir_${id}`]: "c.4",
				[`keterangan_${id}`]: "Notulen <rapat>",
				[`tanggal_${id}_hari`]: "31",
				[`tanggal_${id}_bulan`]: "2",
				[`tanggal_${id}_tahun`]: String(year),
			},
		});
		assert.equal(wrong.status, 422);
		const html = await wrong.text();
		assert.match(html, /value="Notulen &lt;rapat/);
		assert.match(html, /value="c\.4" selected/);
		const right = await site.ask(`${address}/berkas/tempat`, {
			as: "markus",
			form: { [`butir_${id}`]: "c.4", [`keterangan_${id}`]: "Notulen" },
		});
		assert.equal(right.status, 303);
		assert.match(await page(), /2 berkas menunggu butirnya/);
		assert.match(await page(`${address}/butir/c.4`), /Notulen/);
	});

	test("a name with control characters is kept without them", async () => {
		await send({ "a.1\u0007 surat\u202E.pdf": samplePdf("Surat") });
		const html = await page(`${address}/butir/a.1`);
		assert.match(html, /a\.1 surat\.pdf/);
		assert.doesNotMatch(html, /[\p{Bidi_Control}]|\p{Cc}(?<!\n)/u);
	});

	test("two gigabytes are refused before they are read, and nothing else is lost", async () => {
		const answer = await site.house.fetch(
			new Request(`${origin}${address}/berkas`, {
				method: "POST",
				headers: {
					cookie: await site.enter("markus"),
					"content-type": "multipart/form-data; boundary=x",
					"content-length": String(2 * 1024 ** 3),
				},
				body: "--x",
			}),
		);
		assert.equal(answer.status, 413);
		assert.match(await answer.text(), /25 MB/);
		assert.match(await page(), /2 berkas menunggu butirnya/);
	});

	test("the receipt shows every hash, of a photograph also that of the sealed original", async () => {
		const html = await page(`${address}/tanda-terima`);
		const hash = createHash("sha256").update(photo).digest("hex");
		assert.ok(html.includes(hash.replace(/(.{8})(?=.)/g, "$1 ")));
		assert.match(html, /sha256sum --check/);
	});

	test("sha256sum finds what is downloaded here, and what the unit has, to be what the lists say", async () => {
		const html = await page(`${address}/tanda-terima`);
		const lists = [...html.matchAll(/href="([^"]+\.sha256)"/g)].map(
			([, href]) => href ?? "",
		);
		assert.equal(lists.length, 2);
		for (const list of lists) {
			const text = await page(list);
			const folder = mkdtempSync(join(tmpdir(), "rangkul-receipt-"));
			writeFileSync(join(folder, "list"), text);
			const own = list.includes("diserahkan");
			const name = "juru bahasa isyarat.jpg";
			const saved = own ? photo : await downloaded(name);
			writeFileSync(join(folder, name), saved);
			const { status, stdout } = spawnSync(
				"sha256sum",
				["--check", "--strict", "--ignore-missing", "list"],
				{ cwd: folder, encoding: "utf8" },
			);
			rmSync(folder, { recursive: true });
			assert.deepEqual([status, stdout], [0, `${name}: OK\n`], list);
		}
	});

	async function downloaded(name: string): Promise<Uint8Array> {
		const html = await page(`${address}/butir/c.3`);
		const links = [...html.matchAll(/href="(\/bukti\/[^"]+)".*?<\/a>/g)];
		const href = links.find(([link]) => link.includes(name))?.[1];
		assert.ok(href, "no link to the file");
		const answer = await site.ask(href.replaceAll("&amp;", "&"), {
			as: "markus",
		});
		return new Uint8Array(await answer.arrayBuffer());
	}
});
