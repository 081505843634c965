import { connect, type NetConnectOpts } from "node:net";
import type { Scan, Scanner } from "./scanner.ts";

/** Bytes of a chunk; clamd takes any size up to its own limit of a whole stream. */
const chunk = 64 * 1024;

/** In milliseconds. A person waits for it: what takes longer is scanned again later. */
const usualPatience = 20_000;

/**
 * The scanner ClamAV, asked over its socket: a path (`/run/clamav/clamd.ctl`) or an address
 * (`tcp://127.0.0.1:3310`). The bytes are sent along (INSTREAM), so that it needs no access to our files.
 */
export function clamd(address: string, patience = usualPatience): Scanner {
	const at = placeOf(address);
	const version = () => conversation(at, ["zVERSION\0"], patience);
	return {
		on: true,
		version,
		scan: async (bytes) => {
			try {
				const scanner = await version();
				return verdictOf(
					await conversation(at, streamed(bytes), patience),
					scanner,
				);
			} catch (error) {
				return {
					outcome: "failed",
					said: error instanceof Error ? error.message : String(error),
				};
			}
		},
	};
}

/** Whether a setting names a place where clamd can listen. */
export const isClamdAddress = (address: string): boolean => {
	if (address.startsWith("/")) return true;
	const url = URL.parse(address);
	return url?.protocol === "tcp:" && url.hostname !== "" && url.port !== "";
};

function placeOf(address: string): NetConnectOpts {
	if (address.startsWith("/")) return { path: address };
	const { hostname, port } = new URL(address);
	return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) };
}

/** INSTREAM of the manual of clamd: chunks with their length before them, and an empty one at the end. */
function* streamed(bytes: Uint8Array): Generator<string | Uint8Array> {
	yield "zINSTREAM\0";
	for (let start = 0; start < bytes.byteLength; start += chunk) {
		const part = bytes.subarray(start, start + chunk);
		yield lengthOf(part.byteLength);
		yield part;
	}
	yield lengthOf(0);
}

function lengthOf(size: number): Uint8Array {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(size);
	return length;
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(answer: string, scanner: string): Scan {
	if (answer === "stream: OK") return { outcome: "clean", scanner };
	const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
	return found
		? { outcome: "infected", scanner, found }
		: { outcome: "failed", said: answer || "no answer" };
}

/** Sends all parts and answers what came back. */
function conversation(
	at: NetConnectOpts,
	parts: Iterable<string | Uint8Array>,
	patience: number,
): Promise<string> {
	return new Promise((answer, fail) => {
		const heard: Buffer[] = [];
		const socket = connect(at);
		const clock = setTimeout(
			() => socket.destroy(new Error(`no answer within ${patience} ms`)),
			patience,
		);
		socket.on("data", (data) => heard.push(data));
		// What it said before it hung up (a limit of its own) counts more than that it hung up.
		socket.once("error", (error) => (heard.length > 0 ? end() : fail(error)));
		socket.once("close", () => {
			clearTimeout(clock);
			end();
		});
		const end = () =>
			answer(Buffer.concat(heard).toString("utf8").replace(/\0$/, "").trim());
		for (const part of parts) socket.write(part);
	});
}
