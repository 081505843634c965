import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { S3Settings } from "./s3-store.ts";

/** The part of `s3rver` that we use; the package brings no types. */
type Server = new (
	options: Readonly<Record<string, unknown>>,
) => {
	run(): Promise<{ port: number }>;
	close(): Promise<void>;
};
const S3rver: Server = createRequire(import.meta.url)("s3rver");

/** A real server that speaks S3, on this machine alone, with one bucket in a folder of its own. */
export async function startS3(): Promise<
	AsyncDisposable & {
		readonly settings: S3Settings;
		/** It is away; what lies there stays. */
		readonly stop: () => Promise<void>;
		readonly startAgain: () => Promise<void>;
	}
> {
	const directory = mkdtempSync(join(tmpdir(), "rangkul-s3-"));
	const serverAt = (at: number) =>
		new S3rver({
			address: "127.0.0.1",
			port: at,
			silent: true,
			directory,
			configureBuckets: [{ name: "rangkul" }],
		});
	let server = serverAt(0);
	const { port } = await server.run();
	return {
		stop: () => server.close(),
		startAgain: async () => {
			server = serverAt(port);
			await server.run();
		},
		settings: {
			url: `http://127.0.0.1:${port}`,
			bucket: "rangkul",
			region: "us-east-1",
			key: "S3RVER",
			secret: "S3RVER",
		},
		[Symbol.asyncDispose]: async () => {
			await server.close();
			rmSync(directory, { recursive: true, force: true });
		},
	};
}
