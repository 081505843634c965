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
	AsyncDisposable & { readonly settings: S3Settings }
> {
	const directory = mkdtempSync(join(tmpdir(), "rangkul-s3-"));
	const server = new S3rver({
		address: "127.0.0.1",
		port: 0,
		silent: true,
		directory,
		configureBuckets: [{ name: "rangkul" }],
	});
	const { port } = await server.run();
	return {
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
