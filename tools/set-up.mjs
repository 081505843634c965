/**
 * Everything that `npm start`, `npm test`, `npm run prove` and `npm run bench` need before the real
 * thing runs: the packages of package-lock.json, and Node 24, which is one of them. Works on Node 20
 * with nothing installed, so it imports nothing but Node itself.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const binaries = join(root, "node_modules/.bin");

/** What each task runs, on Node 24. */
const tasks = {
	start: ["tools/start.mjs"],
	test: ["tools/test.mjs"],
	prove: ["tools/prove.mjs"],
	bench: ["tools/bench.mjs"],
	pictures: ["--import=tsx", "tools/pictures.ts"],
};

const [task, ...rest] = process.argv.slice(2);
if (!task || !(task in tasks))
	stop(`Say what to do: ${Object.keys(tasks).join(", ")}.`);
if (!isInstalled()) await install();
const node = findNode();
process.exitCode = await run(node, [...tasks[task], ...rest], {
	PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`,
});

/** Whether npm's own record of what it installed agrees with the lock file. */
function isInstalled() {
	const wanted = packagesOf(join(root, "package-lock.json"));
	const present = packagesOf(join(root, "node_modules/.package-lock.json"));
	return Object.entries(wanted).every(
		([place, { version, optional, link }]) =>
			place === "" || optional || link || present[place]?.version === version,
	);
}

function packagesOf(file) {
	return existsSync(file)
		? JSON.parse(readFileSync(file, "utf8")).packages
		: {};
}

async function install() {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	console.log(
		"Installing what package-lock.json names (once, about a minute) …",
	);
	const ticking = setInterval(
		() => console.log(`  still installing, ${seconds()} s …`),
		5_000,
	);
	const [npm, before] = npmCommand();
	const code = await run(npm, [
		...before,
		"ci",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	]);
	clearInterval(ticking);
	if (code !== 0)
		stop(
			"npm could not install the packages; its message stands above. Mend that, then try again.",
		);
	console.log(`Installed in ${seconds()} s.`);
}

/** The npm that called us, or the one on the path. */
function npmCommand() {
	const called = process.env.npm_execpath;
	return called && /npm-cli\.[cm]?js$/.test(called)
		? [process.execPath, [called]]
		: ["npm", []];
}

/** Node 24 from the packages; a Node on the machine that is new enough will do as well. */
function findNode() {
	const packaged = join(binaries, "node");
	if (isNew(packaged)) return packaged;
	if (isNew(process.execPath)) return process.execPath;
	console.log(
		"The package `node` did not run its install script; asking npm to run it now …",
	);
	const [npm, before] = npmCommand();
	spawnSync(
		npm,
		[
			...before,
			"rebuild",
			"node",
			"--ignore-scripts=false",
			"--foreground-scripts",
		],
		{
			cwd: root,
			stdio: "inherit",
		},
	);
	if (isNew(packaged)) return packaged;
	return stop(
		[
			"Rangkul runs on Node 24, which comes as the npm package `node`; its install script was not allowed to run.",
			"Type one of these, then try again:",
			"  npm rebuild node --ignore-scripts=false      (npm 10 and 11)",
			"  npm install-scripts approve node && npm ci   (npm 12)",
			"or install Node 24 on this machine.",
		].join("\n"),
	);
}

function isNew(file) {
	const { status, stdout } = spawnSync(file, ["--version"], {
		encoding: "utf8",
	});
	return status === 0 && Number(/^v(\d+)/.exec(stdout)?.[1]) >= 24;
}

/** Runs a program in the folder of Rangkul and answers its exit code; what stops us stops it. */
function run(program, args, environment = {}) {
	return new Promise((done) => {
		const child = spawn(program, args, {
			cwd: root,
			stdio: "inherit",
			env: { ...process.env, ...environment },
		});
		const pass = (signal) => child.kill(signal);
		// A terminal interrupts the whole group; we only wait until the child has put its things in order.
		const wait = () => undefined;
		process.on("SIGTERM", pass).on("SIGHUP", pass).on("SIGINT", wait);
		child.on("error", (error) =>
			stop(`${program} could not be started: ${error.message}`),
		);
		child.on("exit", (code, signal) => {
			process.off("SIGTERM", pass).off("SIGHUP", pass).off("SIGINT", wait);
			done(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1));
		});
	});
}

function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}
