import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import sharp from "sharp";
import { demoSecret } from "#platform/config.ts";
import { type Database, openEmbedded } from "#platform/database/open.ts";
import { tokenFor } from "#platform/http/forgery.ts";
import { dayFields, dayOf } from "#territory";
import { freshAssets } from "../../tools/build.mjs";
import { assemble, type Rangkul } from "../assemble.ts";
import { canary, findsOf } from "./canary-for-tests.ts";
import { seededTemplate } from "./for-tests.ts";

/**
 * Somebody takes the disk: the data of the database with its log of what was written, the files, what was on the way; and
 * what the site wrote into its log, its answers' headers and its mails. Sentences were planted in every field of the room
 * in which somebody writes. None of them may be there, in no spelling.
 */

const origin = "http://localhost";
const said = new Map<string, string>();
/** A sentence of its own for each field. */
const plant = (field: string): string => {
	const words = canary(field);
	said.set(field, words);
	return words;
};

interface Browser {
	readonly cookies: Map<string, string>;
	as?: string;
}

describe("the disk is stolen while the server is stopped", () => {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-stolen-"));
	const log: string[] = [];
	const headers: string[] = [];
	let database: Database;
	let house: Rangkul;
	let open: { readonly where: string; readonly words: string };

	before(async () => {
		database = await openEmbedded(folder, await seededTemplate());
		house = assemble({
			database,
			config: {
				mode: "demo",
				secret: demoSecret,
				origin,
				dataFolder: folder,
			},
			assets: await freshAssets(),
			log: (line) => {
				log.push(
					JSON.stringify(line, (_, value) =>
						value instanceof Error ? String(value.stack) : value,
					),
				);
			},
		});
		open = await tellInTheOpen();
		await tellInTheRoom();
		await leaveADraft();
		await workOnIt();
		await house.deliverNow();
		await house.watch();
		await house.tidy();
		await sql`checkpoint`.execute(database.db);
	});
	after(async () => {
		await database.close().catch(() => undefined);
		rmSync(folder, { recursive: true, force: true });
	});

	async function send(
		browser: Browser,
		path: string,
		form?: Record<string, string | File>,
	): Promise<Response> {
		const cookie = () =>
			[...browser.cookies]
				.map(([name, value]) => `${name}=${value}`)
				.join("; ");
		const session = await house.sessionOf(
			new Request(origin, { headers: { cookie: cookie() } }),
		);
		const body = new FormData();
		body.set("token", tokenFor(demoSecret, session, new Date()));
		for (const [name, value] of Object.entries(form ?? {}))
			body.append(name, value);
		const answer = await house.fetch(
			new Request(origin + path, {
				method: form ? "POST" : "GET",
				headers: { cookie: cookie() },
				...(form ? { body } : {}),
			}),
		);
		headers.push(JSON.stringify([...answer.headers]));
		for (const one of answer.headers.getSetCookie()) {
			const [name = "", value = ""] = (one.split(";")[0] ?? "").split("=");
			if (value === "" || /Max-Age=0/.test(one)) browser.cookies.delete(name);
			else browser.cookies.set(name, value);
		}
		return answer;
	}

	const browser = (): Browser => ({ cookies: new Map() });

	async function enter(userName: string): Promise<Browser> {
		const theirs = browser();
		const answer = await send(theirs, "/masuk/contoh", { akun: userName });
		assert.equal(answer.status, 303, userName);
		return theirs;
	}

	/** What is meant to be read by an office stands in the clear: the search must find it, or it finds nothing at all. */
	async function tellInTheOpen() {
		const words = canary("complaint");
		const answer = await send(browser(), "/pengaduan/ke/kanwil-kemenkum-ntt", {
			jenis: "complaint",
			tentang: "service",
			cerita: words,
			rahasia: "unknown",
			lembar: "00000000-0000-4000-8000-0000000ca9a1",
		});
		assert.equal(answer.status, 200);
		return { where: "the open complaint", words };
	}

	const picture = async (name: string): Promise<File> => {
		const bytes = await sharp({
			create: { width: 40, height: 30, channels: 3, background: "#884" },
		})
			.withExif({ IFD0: { ImageDescription: plant("file metadata") } })
			.jpeg()
			.toBuffer();
		return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
	};

	let code = "";
	async function tellInTheRoom(): Promise<void> {
		const hers = browser();
		const answer = await send(hers, "/ruang/lembar", {
			bahaya: "ya",
			milik: "someone-else",
			kejadian: plant("happened"),
			tempat: plant("where"),
			waktu: plant("when"),
			harapan: plant("wish"),
			kantor: "rutan-rangkasbitung",
			siapa: plant("others"),
			korban_nama: plant("victim name"),
			korban_hubungi: plant("victim reach"),
			korban_bantuan: plant("victim helps"),
			kuasa_nama: plant("attorney name"),
			kuasa_hubungi: plant("attorney reach"),
			anak: "ya",
			wali_nama: plant("guardian name"),
			wali_hubungi: plant("guardian reach"),
			nama: plant("reporter name"),
			kontak: plant("reporter contact"),
			surat: "passport",
			nomor: plant("paper number").slice(0, 30),
			juru: plant("interpreter"),
			bahasa: plant("language"),
			cara: plant("reach how"),
			jam: plant("safe times"),
			berkas: await picture(`${plant("file name")}.jpg`),
			lembar: "00000000-0000-4000-8000-0000000ca9a2",
		});
		const html = await answer.text();
		assert.equal(answer.status, 200, html.slice(0, 2_000));
		code = /[0-9A-Z]{4}(?: [0-9A-Z]{4}){3} [0-9A-Z]/.exec(html)?.[0] ?? "";
		assert.notEqual(code, "");
		const visit = browser();
		await send(visit, "/lacak", { kode: code });
		const added = await send(visit, "/ruang/saya/tambah", {
			kata: plant("addition"),
		});
		assert.equal(added.status, 303);
	}

	async function leaveADraft(): Promise<void> {
		const hers = browser();
		for (const step of ["1", "2", "3", "4", "5"])
			await send(hers, `/ruang/isi/${step}`, {
				kejadian: plant("draft happened"),
				tempat: plant("draft where"),
				harapan: plant("draft wish"),
			});
		// And what went wrong on the way.
		await send(hers, "/ruang/lembar", {
			kejadian: plant("wrong sheet"),
			kantor: plant("wrong office"),
		});
		await send(hers, "/lacak", { kode: plant("wrong code") });
		await send(hers, `/ruang/${encodeURIComponent(plant("address"))}`);
	}

	async function workOnIt(): Promise<void> {
		const intan = await enter("intan");
		const list = await (await send(intan, "/ruang/meja")).text();
		const paths = [
			...list.matchAll(/\/ruang\/meja\/[0-9a-f-]{36}\/[0-9a-f-]{36}/g),
		].map(([path]) => path);
		const own = await Promise.all(
			paths.map(async (path) => ({
				path,
				html: await (await send(intan, path)).text(),
			})),
		);
		const theirs = own.find(({ html }) =>
			html.includes(said.get("happened") ?? "?"),
		);
		assert.ok(theirs, "Intan reads it");
		const at = theirs.path;
		const file = /\/berkas\/[0-9a-f-]{36}/.exec(theirs.html)?.[0] ?? "";
		const kept = await send(intan, at + file);
		assert.equal(kept.status, 200);
		assert.match(
			kept.headers.get("content-disposition") ?? "",
			/''berkas-1\.jpeg$/,
		);
		const deed = async (path: string, form: Record<string, string>) => {
			const done = await send(intan, `${at}/${path}`, form);
			assert.equal(done.status, 303, `${path}: ${await done.text()}`);
		};
		await deed("catatan", { catatan: plant("note") });
		await deed("pesan", { pesan: plant("message") });
		await deed("siapa", { alasan: plant("reason") });
		const versionNow = async () =>
			/name="versi_simpan" value="(\d+)"/.exec(
				await (await send(intan, at)).text(),
			)?.[1] ?? "";
		const review = new Date(Date.now() + 90 * 86_400_000)
			.toISOString()
			.slice(0, 10);
		await deed("simpan", {
			sebab: plant("hold"),
			...dayFields("tinjau", review),
			versi_simpan: await versionNow(),
		});
		await deed("simpan/akhiri", {
			sebab_akhiri: plant("hold lifted"),
			versi_akhiri: await versionNow(),
		});
		await deed("kode", { bukti: plant("proof of a lost code") });
		const version = /name="versi" value="(\d+)"/.exec(
			await (await send(intan, at)).text(),
		)?.[1];
		await deed("langkah", {
			langkah: "begin-check",
			versi: version ?? "",
			kata: plant("step"),
		});
		await deed("isi", {
			peristiwa: plant("act"),
			orang_lain: plant("act person"),
			tempat: plant("act place"),
			waktu: plant("act when"),
			pihak_lain: plant("act by whom"),
			hak: "life",
		});
		await deed("isi/nama", { jenis: "place", nama: plant("place") });
		await send(intan, `${at}/isi`, {
			orang_lain: plant("act without words"),
			tombol: "cari",
			cari: plant("office searched for"),
		});
		await passOn(at, deed);
		await deed("keadaan", {
			keadaan: "c",
			keadaan_kata: plant("safety heard"),
		});
		const waits = await (await send(intan, at)).text();
		await deed("dibaca", {
			dibaca: plant("safety done"),
			versi: versionIn(waits),
		});
		for (const who of ["arif", "nuri"]) {
			const custodian = await enter(who);
			if (who === "arif") await bringsBack(custodian);
			const waiting = await (await send(custodian, "/ruang/pinjam")).text();
			const ours = waiting
				.split("<h2")
				.find((part) => part.includes(said.get("reason") ?? "?"));
			const lend = /\/ruang\/pinjam\/[0-9a-f-]{36}/.exec(ours ?? "")?.[0] ?? "";
			assert.equal((await send(custodian, lend, {})).status, 303, who);
		}
		const read = await send(intan, `${at}/siapa/baca`, {});
		assert.match(
			await read.text(),
			new RegExp(said.get("reporter name") ?? "?"),
		);
		// Somebody who may not, and addresses that carry words.
		const hendra = await enter("hendra");
		assert.equal((await send(hendra, at)).status, 403);
		await send(intan, `${at}/catatan`, {
			catatan: `${plant("note too long")}${"x".repeat(5_000)}`,
		});
	}

	/** Proposed, agreed to by the code with a way to be reached, sent, received and answered. */
	async function passOn(
		at: string,
		deed: (path: string, form: Record<string, string>) => Promise<void>,
	): Promise<void> {
		const intan = await enter("intan");
		const next = async (path: string, form: Record<string, string>) =>
			deed(path, {
				versi: versionIn(await (await send(intan, at)).text()),
				nomor: "1",
				...form,
			});
		await next("sambung", {
			lembaga: "lain",
			lembaga_lain: plant("body"),
			alamat: plant("body reach"),
			sebab: plant("referral why"),
			petikan: plant("extract"),
		});
		const visit = browser();
		await send(visit, "/lacak", { kode: code });
		const agreed = await send(visit, "/ruang/saya/sambung", {
			nomor: "1",
			putusan: "agree",
			hubungi_1: plant("referral contact"),
		});
		assert.equal(agreed.status, 303);
		await next("sambung/lanjut", {
			apa: "send",
			nama_1: plant("signer"),
			jabatan_1: plant("duty"),
		});
		const today = dayOf(new Date()).split("-");
		await next("sambung/lanjut", {
			apa: "receive",
			tanda_1: plant("receipt"),
			penerima_1: plant("receipt who"),
			hari_1_hari: today[2] ?? "",
			hari_1_bulan: today[1] ?? "",
			hari_1_tahun: today[0] ?? "",
		});
		await next("sambung/lanjut", {
			apa: "answer",
			jawab_1: plant("referral answer"),
		});
	}

	const versionIn = (html: string): string =>
		/name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";

	/** Half of a case that no officer can open, with a reason of theirs. */
	async function bringsBack(custodian: Browser): Promise<void> {
		const html = await (await send(custodian, "/ruang/pinjam")).text();
		const [, berkas = ""] =
			/<option value="([0-9a-f-]{36} [0-9a-f-]{36})"/.exec(html) ?? [];
		const begun = await send(custodian, "/ruang/pinjam", {
			berkas,
			alasan: plant("reason of a key holder"),
		});
		assert.equal(begun.status, 303);
	}

	test("what stands in the clear on purpose is found, so the search can find something", async () => {
		const rows = await allRows(database);
		assert.ok(findsOf(open.words, Buffer.from(rows)).length > 0);
		assert.ok(said.size > 30, `${said.size} sentences were planted`);
	});

	test("no row of any table holds a planted sentence, in no spelling", async () => {
		const rows = Buffer.from(await allRows(database));
		for (const [field, words] of said)
			assert.deepEqual(findsOf(words, rows), [], field);
	});

	test("no log line and no header of an answer holds one", () => {
		const lines = Buffer.from([...log, ...headers].join("\n"));
		for (const [field, words] of said)
			assert.deepEqual(findsOf(words, lines), [], field);
	});

	test("no file of the disk holds one: data, log of what was written, files, what was on the way", async () => {
		await database.close();
		let searched = 0;
		for (const file of filesIn(folder)) {
			const bytes = readFileSync(file);
			searched += bytes.length;
			for (const part of [bytes, ...unpacked(bytes)])
				for (const [field, words] of said)
					assert.deepEqual(findsOf(words, part), [], `${field} in ${file}`);
		}
		assert.ok(searched > 10_000_000, `${searched} bytes were searched`);
	});
});

/** Every row of every table as text, in full: nothing is packed in it. */
async function allRows({ db }: Database): Promise<string> {
	const { rows: tables } = await sql<{ name: string }>`
		select quote_ident(schemaname) || '.' || quote_ident(tablename) as name
		from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(
		db,
	);
	const parts: string[] = [];
	for (const { name } of tables) {
		const { rows } = await sql<{ whole: string }>`
			select whole::text as whole from ${sql.raw(name)} as whole`.execute(db);
		parts.push(...rows.map(({ whole }) => whole));
	}
	return parts.join("\n");
}

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

/** What lies packed in it, wherever a gzip begins. */
function unpacked(bytes: Buffer): Buffer[] {
	const found: Buffer[] = [];
	const begin = Buffer.from([0x1f, 0x8b, 0x08]);
	for (
		let at = bytes.indexOf(begin);
		at >= 0;
		at = bytes.indexOf(begin, at + 1)
	)
		try {
			found.push(gunzipSync(bytes.subarray(at)));
		} catch {
			// It only looked like one.
		}
	return found;
}
