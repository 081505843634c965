import { spawn } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { clamd } from "./clamd.ts";

/** The harmless text by which all scanners can be tried; in two parts, so that none takes this file for one. */
export const testVirus = [
	"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-",
	"ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

/** `npm test` names it; otherwise it is looked for where Debian puts it. */
const program =
	process.env.RANGKUL_TEST_CLAMD ??
	["/usr/sbin/clamd"].find((path) => existsSync(path)) ??
	null;

/** Whether clamd is here; where everything is required it must be. */
export const clamdIsHere =
	program !== null || process.env.RANGKUL_REQUIRE === "all";

/**
 * A clamd of our own: a socket in a folder of its own, and one signature, that of {@link testVirus}. It takes
 * streams of one megabyte at most.
 */
export async function startClamd(): Promise<
	AsyncDisposable & { readonly address: string }
> {
	if (program === null)
		throw new Error(
			"clamd is missing. Type: sudo apt-get install clamav-daemon",
		);
	const folder = mkdtempSync(join(tmpdir(), "rangkul-clamd-"));
	// As root it turns into its own user only where it is told to; the folder is ours.
	chmodSync(folder, 0o755);
	const address = join(folder, "socket");
	mkdirSync(join(folder, "signatures"));
	writeFileSync(
		join(folder, "signatures/test.ndb"),
		`Test-Virus:0:*:${Buffer.from(testVirus).toString("hex")}\n`,
	);
	const config = join(folder, "clamd.conf");
	writeFileSync(
		config,
		[
			`LocalSocket ${address}`,
			`DatabaseDirectory ${join(folder, "signatures")}`,
			`TemporaryDirectory ${folder}`,
			"Foreground yes",
			"StreamMaxLength 1M",
			"MaxThreads 2",
		].join("\n"),
	);
	const running = spawn(program, ["-c", config], { stdio: "ignore" });
	const ended = new Promise<void>((done) => running.once("exit", () => done()));
	const scanner = clamd(address);
	for (let tries = 0; ; tries += 1) {
		const version = await scanner.version().catch(() => null);
		if (version) break;
		if (tries > 200 || running.exitCode !== null)
			throw new Error(`clamd did not start (${running.exitCode})`);
		await pause(50);
	}
	return {
		address,
		[Symbol.asyncDispose]: async () => {
			running.kill();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
