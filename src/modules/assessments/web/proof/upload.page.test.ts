import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { after, before, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { type DetailedError, Upload } from "tus-js-client";
import { bytesOf, newestOf } from "#evidence";
import { samplePdf } from "#evidence/samples";
import { theSystem } from "#kernel/actor.ts";
import { sha256Of } from "#platform/files/store.ts";
import { openCutLine } from "#platform/http/cut-line-for-tests.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { unitId } from "#units/samples";
import { sampleYear } from "../../samples.ts";

const piece = 256 * 1024;
const item = `/penilaian/lapas-ambon/p2ham-2023/${sampleYear(new Date())}/butir/c.3`;
let house: TestHouse;
let server: Server;
let port: number;
before(async () => {
	house = await openTestHouse();
	server = createServer(
		getRequestListener((request) => house.house.fetch(request)),
	);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	({ port } = server.address() as { port: number });
});
after(async () => {
	server.closeAllConnections();
	server.close();
	await house[Symbol.asyncDispose]();
});

/** A PDF of so many megabytes that no line can make smaller. */
function paper(megabytes: number): Uint8Array {
	const bytes = Buffer.alloc(megabytes * 1024 * 1024);
	let seed = 7;
	for (let at = 0; at < bytes.length; at += 4) {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		bytes.writeUInt32LE(seed, at);
	}
	bytes.set(samplePdf("Bukti besar"));
	return bytes;
}

interface Sent {
	readonly upload: Upload;
	/** What the server said to be safe, each time that it did. */
	readonly safe: readonly number[];
}

/** Sends as the page does: pieces of 256 KiB, again and again until it is there. */
async function send(
	origin: string,
	as: string,
	bytes: Uint8Array,
	options: { readonly url?: string } = {},
): Promise<Sent> {
	const cookie = await house.enter(as);
	const safe: number[] = [];
	return new Promise((done, fail) => {
		const upload = new Upload(Buffer.from(bytes), {
			endpoint: `${origin}${item}/unggahan`,
			uploadUrl: options.url ?? null,
			chunkSize: piece,
			headers: { cookie },
			metadata: { filename: "sk petugas.pdf" },
			retryDelays: [50, 100, 200, 400],
			onChunkComplete: (_size, accepted) => safe.push(accepted),
			onSuccess: () => done({ upload, safe }),
			onError: fail,
		});
		upload.start();
	});
}

const idOf = ({ upload }: Sent): string => upload.url?.split("/").pop() ?? "";

const statusOf = async (
	method: string,
	address: string,
	as: string,
	headers: Record<string, string> = {},
	body?: string,
): Promise<Response> =>
	house.house.fetch(
		new Request(`http://localhost${address}`, {
			method,
			headers: {
				host: "localhost",
				"tus-resumable": "1.0.0",
				cookie: await house.enter(as),
				...headers,
			},
			...(body === undefined ? {} : { body }),
		}),
	);

test("over a line that is cut three times a file arrives whole, with at most 15 percent more than itself", async () => {
	const bytes = paper(4);
	await using line = await openCutLine(port, {
		cutAt: [700_000, 1_900_000, 3_300_000],
	});
	const sent = await send(line.origin, "markus", bytes);
	assert.equal(line.cuts(), 3);
	const traffic = line.sent() / bytes.byteLength;
	assert.ok(traffic <= 1.15, `${traffic.toFixed(3)} times the file`);
	const cx = house.house.contextOf(theSystem);
	const arrived = await cx.parts.read(idOf(sent));
	assert.equal(sha256Of(arrived), sha256Of(bytes));
	assert.deepEqual(
		sent.safe,
		[...sent.safe].sort((a, b) => a - b),
		"what is safe only grows",
	);

	const listed = await (await house.ask(item, { as: "markus" })).text();
	assert.match(listed, /sk petugas\.pdf/);
	assert.match(listed, /Sudah sampai utuh, 4,2 MB/);
	const form = { lakukan: "bukti", versi: "0", unggahan: idOf(sent) };
	const answer = await house.ask(item, { as: "markus", form });
	assert.equal(answer.status, 303, await answer.text());
	const page = await (await house.ask(item, { as: "markus" })).text();
	assert.match(page, /Bukti \(1\)/);
	assert.doesNotMatch(page, /data-upload="[0-9a-f]/);
	const [, id = ""] = /id="bukti-([0-9a-f-]{36})"/.exec(page) ?? [];
	const kept = await newestOf(cx, unitId("lapas-ambon"), id);
	assert.ok(kept);
	assert.equal(sha256Of(await bytesOf(cx, kept)), sha256Of(bytes));
	const again = await house.ask(item, { as: "markus", form });
	assert.equal(again.status, 422, "the same upload is not added twice");
});

test("nobody else sees, continues or ends an upload: it looks as if it were not there", async () => {
	const sent = await send(`http://localhost:${port}`, "markus", paper(1));
	const address = new URL(sent.upload.url ?? "").pathname;
	assert.equal((await statusOf("HEAD", address, "markus")).status, 200);
	const patch = {
		"upload-offset": "0",
		"content-type": "application/offset+octet-stream",
	};
	for (const who of ["wulan", "yohana"] as const) {
		for (const [method, headers] of [
			["HEAD", {}],
			["PATCH", patch],
			["DELETE", {}],
		] as const) {
			const answer = await statusOf(method, address, who, headers);
			assert.ok([403, 404].includes(answer.status), `${who} ${method}`);
		}
	}
	const elsewhere = address.replace("/c.3/", "/c.4/");
	assert.equal((await statusOf("HEAD", elsewhere, "markus")).status, 404);
	assert.equal((await statusOf("DELETE", address, "markus")).status, 204);
	assert.equal((await statusOf("HEAD", address, "markus")).status, 404);
});

test("a piece at a wrong place changes nothing, and says so", async () => {
	const begun = await statusOf("POST", `${item}/unggahan`, "markus", {
		"upload-length": "10",
		"upload-metadata": `filename ${Buffer.from("../sk\u0007.pdf").toString("base64")}`,
	});
	const address = begun.headers.get("location") ?? "";
	const piece = (offset: string, text: string) =>
		statusOf(
			"PATCH",
			address,
			"markus",
			{
				"upload-offset": offset,
				"content-type": "application/offset+octet-stream",
			},
			text,
		);
	assert.equal((await piece("0", "%PDF-")).status, 204);
	assert.equal((await piece("0", "lain!")).status, 409);
	assert.equal((await piece("7", "lain!")).status, 409);
	const head = await statusOf("HEAD", address, "markus");
	assert.equal(head.headers.get("upload-offset"), "5");
	assert.equal(
		(await piece("5", "terlalu panjang")).status,
		413,
		"more than was announced",
	);
	await statusOf("DELETE", address, "markus");
});

test("two browsers that send the same upload at once leave one whole file", async () => {
	const bytes = paper(1);
	const begun = await statusOf("POST", `${item}/unggahan`, "markus", {
		"upload-length": String(bytes.byteLength),
		"upload-metadata": `filename ${Buffer.from("a.pdf").toString("base64")}`,
	});
	const url = `http://localhost:${port}${begun.headers.get("location")}`;
	const origin = `http://localhost:${port}`;
	const both = await Promise.allSettled([
		send(origin, "markus", bytes, { url }),
		send(origin, "markus", bytes, { url }),
	]);
	assert.ok(both.some(({ status }) => status === "fulfilled"));
	const cx = house.house.contextOf(theSystem);
	const id = url.split("/").pop() ?? "";
	assert.equal(sha256Of(await cx.parts.read(id)), sha256Of(bytes));
	await statusOf("DELETE", new URL(url).pathname, "markus");
});

test("a file of a wrong kind is refused with the kinds that do, as soon as it has arrived", async () => {
	const script = new TextEncoder().encode("<script>alert(1)</script>");
	const refused = await send(
		`http://localhost:${port}`,
		"markus",
		script,
	).catch((error: DetailedError) => error.originalResponse);
	assert.ok(refused && "getStatus" in refused);
	assert.equal(refused.getStatus(), 422);
	assert.match(refused.getBody(), /PDF, JPEG, PNG/);
	const page = await (await house.ask(item, { as: "markus" })).text();
	assert.doesNotMatch(page, /data-upload="[0-9a-f]/);
});

test("two gigabytes are refused at once, with the limit in a sentence of the page's language", async () => {
	const begin = (lang: string) =>
		statusOf("POST", `${lang}${item}/unggahan`, "markus", {
			"upload-length": String(2 * 1024 ** 3),
		});
	assert.match(await (await begin("")).text(), /lebih besar dari 20 MB/);
	assert.match(await (await begin("/en")).text(), /larger than 20 MB/);
});
