/**
 * `npm run bench`: every `bench/*.bench.ts` in order, each printing its figures beside their limits.
 * `-- --full` measures at full size; other words choose files.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { buildAssets, buildServer } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const full = process.argv.includes("--full");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));

await Promise.all([buildAssets(), buildServer()]);
console.log(
	`${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${cpus().length} × ${cpus()[0]?.model ?? "unknown"} · ${Math.round(totalmem() / 2 ** 30)} GiB · ${full ? "full size" : "a hundredth of the size"}`,
);
for (const file of readdirSync(`${root}/bench`).filter((name) => name.endsWith(".bench.ts")).sort()) {
	if (asked.length > 0 && !asked.some((word) => file.includes(word))) continue;
	console.log(`\n━━ ${file.replace(".bench.ts", "")}`);
	const { status } = spawnSync("node", ["--expose-gc", "--import=tsx", `bench/${file}`], {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, RANGKUL_BENCH: full ? "full" : "hundredth" },
	});
	if (status !== 0) process.exitCode = 1;
}
