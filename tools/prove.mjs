/**
 * `npm run prove`: what is too slow for every day, at full size and with free seeds: all files
 * `*.prove.ts`, and the walk over all pages in every width and theme. Words after `--` choose files.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAssets, buildServer } from "./build.mjs";
import { need } from "./machine.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const files = ["src", "journeys", "bench"]
	.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
			(name) => join(folder, name),
		),
	)
	.filter(
		(name) =>
			name.endsWith(".prove.ts") ||
			/^journeys\/walk(-on)?\.journey\.ts$/.test(name),
	)
	.filter(
		(name) => asked.length === 0 || asked.some((word) => name.includes(word)),
	)
	.sort();

const { found, says } = need("Chromium");
if (!found) console.log(`${says}\nNot tested: pages in a browser.`);
await Promise.all([buildAssets(), buildServer()]);
const { status } = spawnSync(
	"node",
	[
		"--import=tsx",
		"--test",
		"--test-concurrency=1",
		"--test-reporter=spec",
		...files,
	],
	{
		cwd: root,
		stdio: "inherit",
		env: {
			...process.env,
			RANGKUL_PROVE: "all",
			RANGKUL_CHROMIUM: found ?? "",
		},
	},
);
process.exitCode = status ?? 1;
