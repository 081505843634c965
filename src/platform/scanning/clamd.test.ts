import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import { after, describe, test } from "node:test";
import { clamd, isClamdAddress } from "./clamd.ts";
import { clamdIsHere, startClamd, testVirus } from "./clamd-for-tests.ts";
import { noScanner } from "./scanner.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("ClamAV", {
	skip: clamdIsHere ? false : "clamd is missing",
}, async () => {
	if (!clamdIsHere) return;
	const { address, ...running } = await startClamd();
	after(() => running[Symbol.asyncDispose]());
	const { scan } = clamd(address);

	test("a file without virus is clean, and it is said who scanned", async () => {
		const found = await scan(bytesOf("Jadwal layanan"));
		assert.equal(found.outcome, "clean");
		assert.match(found.outcome === "clean" ? found.scanner : "", /^ClamAV/);
	});

	test("the test virus is found and named", async () => {
		const found = await scan(bytesOf(`surat ${testVirus} keputusan`));
		assert.equal(found.outcome, "infected");
		assert.match(found.outcome === "infected" ? found.found : "", /Test-Virus/);
	});

	test("many chunks arrive whole: a virus across the border of two is found", async () => {
		const before = new Uint8Array(64 * 1024 - 20).fill(32);
		const found = await scan(
			new Uint8Array([...before, ...bytesOf(testVirus), ...before]),
		);
		assert.equal(found.outcome, "infected");
	});

	test("an empty file is clean", async () => {
		assert.equal((await scan(new Uint8Array())).outcome, "clean");
	});

	test("what is larger than the scanner takes is not scanned, and never called clean", async () => {
		const found = await scan(new Uint8Array(8_000_000));
		assert.equal(found.outcome, "failed");
	});

	test("ten at once are all answered", async () => {
		const found = await Promise.all(
			Array.from({ length: 10 }, (_, n) =>
				scan(bytesOf(n % 2 ? testVirus : "bersih")),
			),
		);
		assert.deepEqual(
			found.map(({ outcome }) => outcome),
			Array.from({ length: 10 }, (_, n) => (n % 2 ? "infected" : "clean")),
		);
	});
});

test("without scanner nothing is called clean", async () => {
	assert.deepEqual(await noScanner.scan(bytesOf("x")), { outcome: "off" });
});

test("nobody at the address: it failed, at once", async () => {
	for (const address of ["/nowhere/clamd.ctl", "tcp://127.0.0.1:9"]) {
		const found = await clamd(address).scan(bytesOf("x"));
		assert.equal(found.outcome, "failed");
	}
});

test("a server that hears and never answers is waited for no longer than the patience", async (t) => {
	const { address, server } = await listening(() => undefined);
	t.after(() => server.close());
	const found = await clamd(address, 100).scan(bytesOf("x"));
	assert.deepEqual(found, {
		outcome: "failed",
		said: "no answer within 100 ms",
	});
});

test("an answer that is none of clamd's is no verdict", async (t) => {
	const { address, server } = await listening((write) => write("220 smtp OK"));
	t.after(() => server.close());
	assert.equal(
		(await clamd(address, 1_000).scan(bytesOf("x"))).outcome,
		"failed",
	);
});

test("an address is a path or tcp with a port", () => {
	assert.ok(isClamdAddress("/run/clamav/clamd.ctl"));
	assert.ok(isClamdAddress("tcp://127.0.0.1:3310"));
	assert.ok(isClamdAddress("tcp://[::1]:3310"));
	for (const wrong of ["clamd", "tcp://localhost", "http://localhost:3310", ""])
		assert.ok(!isClamdAddress(wrong), wrong);
});

async function listening(
	answer: (write: (text: string) => void) => void,
): Promise<{ address: string; server: Server }> {
	const server = createServer((socket) => {
		socket.on("error", () => undefined);
		socket.on("data", () => undefined);
		answer((text) => socket.end(text));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	return { address: `tcp://127.0.0.1:${port}`, server };
}
