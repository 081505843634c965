/** Builds what is not built, then runs it in the same process. */
import { readdirSync, statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

// Keeps what V8 made of the packages: half a second of every start but the first.
enableCompileCache({ directory: join(root, "build/compiled"), portable: true });
if (!isBuilt()) {
	const { buildAssets, buildServer, sweep } = await import("./build.mjs");
	const [assets] = await Promise.all([buildAssets(), buildServer()]);
	sweep(assets);
}
await import("../build/main.js");

/** Whether everything that was built is younger than every source and every tool. */
function isBuilt() {
	const built = ["build/main.js", "build/assets.json"].map((name) =>
		timeOf(join(root, name)),
	);
	const sources = ["src", "tools"].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true }).map((name) =>
			join(root, folder, name),
		),
	);
	const youngest = Math.max(
		...[...sources, join(root, "package-lock.json")].map(timeOf),
	);
	return Math.min(...built) > youngest;
}

function timeOf(file) {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
