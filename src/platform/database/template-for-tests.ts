import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { createPglite } from "./open.ts";

/**
 * Closes this database and answers its data, of which copies are opened. A dump of a database that runs is one after a
 * power cut: each copy would do all again that was written since the database was made. So the data are put in order
 * once, as where a database is shut down, and the log of what was written is left out but for its end.
 */
export async function templateOf(pglite: PGlite): Promise<Uint8Array> {
	const dump = await pglite.dumpDataDir("none");
	await pglite.close();
	const folder = mkdtempSync(join(tmpdir(), "rangkul-template-"));
	try {
		tar(folder, ["-xf", "-"], new Uint8Array(await dump.arrayBuffer()));
		await (await createPglite({ dataDir: folder })).close();
		const [, ...after] = readdirSync(join(folder, "pg_wal"))
			.filter((name) => /^[0-9A-F]{24}$/.test(name))
			.sort();
		for (const name of after) rmSync(join(folder, "pg_wal", name));
		return tar(folder, ["-cf", "-", ...readdirSync(folder)]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function tar(
	folder: string,
	what: readonly string[],
	input?: Uint8Array,
): Uint8Array {
	const { status, stdout, stderr } = spawnSync("tar", ["-C", folder, ...what], {
		input,
		maxBuffer: 1e9,
	});
	if (status !== 0) throw new Error(`tar could not move the data: ${stderr}`);
	return new Uint8Array(stdout);
}
