/**
 * The build, in some two seconds: the server as one file, the style sheet, and the islands.
 * `buildAssets` alone serves the tests, which run the sources.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const record = join(root, "build/assets.json");
const served = join(root, "public/built");

/**
 * Bundles the program into build/main.js with its parts, and what it starts beside itself; then does what every start would
 * do again. Packages that are nothing but many small files of JavaScript come in too: to find and read each of them took as
 * long as all of our own code. Comments stay out: one sign beyond Latin in them doubles the code in memory.
 */
export async function buildServer() {
	for (const old of ["build/parts", "build/compiled"])
		rmSync(join(root, old), { recursive: true, force: true });
	const common = {
		absWorkingDir: root,
		outdir: "build",
		bundle: true,
		platform: "node",
		target: "node24",
		format: "esm",
		sourcemap: true,
		logLevel: "warning",
	};
	await Promise.all([
		build({
			...common,
			entryPoints: { main: "src/main.ts", "read-ahead": "src/read-ahead.ts" },
			splitting: true,
			chunkNames: "parts/[name]-[hash]",
			minifyWhitespace: true,
			lineLimit: 120,
			legalComments: "none",
			// What comes in may ask for parts of Node.js in the older way.
			banner: {
				js: 'import { createRequire as asker } from "node:module"; const require = asker(import.meta.url);',
			},
			plugins: [mostPackagesStayOutside],
		}),
		// It may do nothing but read files, and looks at files of strangers: it holds what it needs and no more.
		build({
			...common,
			entryPoints: {
				"inspect-worker": "src/modules/evidence/inspection/worker.ts",
			},
			plugins: [packagesStayOutside],
		}),
	]);
	await promisify(execFile)(process.execPath, [
		join(root, "build/read-ahead.js"),
	]);
}

/** Packages that read no file of their own and load nothing native. */
const comesIn =
	/^(?:better-auth|@better-auth|kysely|zod|hono|@hono|yaml|csv-parse|csv-stringify|intl-messageformat|decimal\.js|diff|uqr)(?:\/|$)/;

const mostPackagesStayOutside = {
	name: "most-packages-stay-outside",
	setup({ onResolve }) {
		onResolve({ filter: /^[^.#/]/ }, ({ kind, path, importer }) =>
			kind === "entry-point" ||
			comesIn.test(path) ||
			(importer.includes("node_modules") && !path.startsWith("node:"))
				? null
				: { external: true },
		);
	},
};

/** Our own `#…` names are bundled; everything else that is not a path is a package. */
const packagesStayOutside = {
	name: "packages-stay-outside",
	setup({ onResolve }) {
		onResolve({ filter: /^[^.#/]/ }, ({ kind }) =>
			kind === "entry-point" ? null : { external: true },
		);
	},
};

/**
 * Bundles the files of tests, and what they start, into build/tests, where each process of the runner reads a few files
 * instead of some thousand. What asks where it stands stands where its source does. Answers the names of what was made.
 */
export async function buildTests(files) {
	rmSync(join(root, "build/tests"), { recursive: true, force: true });
	await build({
		absWorkingDir: root,
		entryPoints: files,
		outdir: "build/tests",
		outbase: ".",
		bundle: true,
		splitting: true,
		platform: "node",
		target: "node24",
		format: "esm",
		sourcemap: true,
		logLevel: "warning",
		plugins: [packagesStayOutside, standsWhereItsSourceDoes],
	});
	return files.map((file) =>
		join("build/tests", file.replace(/\.[mc]?tsx?$/, ".js")),
	);
}

const standsWhereItsSourceDoes = {
	name: "stands-where-its-source-does",
	setup({ onLoad }) {
		onLoad({ filter: /\.(tsx?|mjs)$/ }, async ({ path }) => {
			const text = readFileSync(path, "utf8");
			if (!text.includes("import.meta.")) return null;
			const { code } = await transform(text, {
				loader: { ".tsx": "tsx", ".ts": "ts" }[extname(path)] ?? "js",
				jsx: "preserve",
				target: "node24",
				sourcefile: path,
				sourcemap: "inline",
				define: {
					"import.meta.url": JSON.stringify(pathToFileURL(path)),
					"import.meta.dirname": JSON.stringify(dirname(path)),
				},
			});
			return { contents: code, loader: "jsx" };
		});
	},
};

/**
 * Style sheets and islands under names that hold their hash, so that browsers may keep them for ever,
 * and build/assets.json, which tells the pages what was made.
 */
export async function buildAssets() {
	const [css, whole, room, islands] = await Promise.all([
		buildStyle("public.css"),
		buildStyle("index.css"),
		buildStyle("room.css"),
		buildIslands(),
	]);
	mkdirSync(served, { recursive: true });
	const sheet = { name: "rangkul", extension: "css", text: whole };
	// The public one as a file too: a journey of many pages fetches it once.
	const public_ = { name: "rangkul-public", extension: "css", text: css };
	const room_ = { name: "rangkul-room", extension: "css", text: room };
	const hrefs = [sheet, public_, room_, ...islands].map(
		({ name, extension, text }) => {
			const file = `${name}-${hashOf(text, "hex").slice(0, 10)}.${extension}`;
			writeSafely(join(served, file), text);
			return [name, `/built/${file}`];
		},
	);
	const [[, cssHref], [, publicHref], [, roomHref], ...islandHrefs] = hrefs;
	const assets = {
		css,
		cssHash: `sha256-${hashOf(css, "base64")}`,
		cssHref,
		publicHref,
		roomHref,
		islands: Object.fromEntries(islandHrefs),
		inside: Object.fromEntries(
			islands
				.filter(({ name }) => insidePages.includes(name))
				.map(({ name, text }) => [
					name,
					{ text, hash: `sha256-${hashOf(text, "base64")}` },
				]),
		),
	};
	mkdirSync(join(root, "build"), { recursive: true });
	writeSafely(record, JSON.stringify(assets));
	return assets;
}

/** Small islands that a page which comes in one request has inside. */
const insidePages = ["error-focus", "other-language", "read-aloud"];

/** Builds the assets only when a source is younger than what was built. For tests. */
export async function freshAssets() {
	const sources = [
		fileURLToPath(import.meta.url),
		...["src/ui/styles", "src/ui/islands"].flatMap((folder) =>
			filesIn(join(root, folder), true),
		),
	];
	const built = existsSync(record) ? statSync(record).mtimeMs : 0;
	if (sources.some((file) => statSync(file).mtimeMs > built))
		return buildAssets();
	return JSON.parse(readFileSync(record, "utf8"));
}

/** Removes what earlier builds left and no page names any more. */
export function sweep(assets) {
	const named = new Set(
		[
			assets.cssHref,
			assets.publicHref,
			assets.roomHref,
			...Object.values(assets.islands),
		].map((href) => basename(href)),
	);
	for (const file of readdirSync(served))
		if (!named.has(file)) rmSync(join(served, file));
}

async function buildStyle(name) {
	const entry = join(root, "src/ui/styles", name);
	if (!existsSync(entry)) return "";
	const [file] = await bundled([entry], {
		minify: true,
		target: ["chrome99", "firefox97", "safari15.4"],
	});
	return file?.text.trim() ?? "";
}

async function buildIslands() {
	const folder = join(root, "src/ui/islands");
	const entries = filesIn(folder).filter((file) =>
		/(?<!\.test|\.d)\.tsx?$/.test(file),
	);
	const files = await bundled(entries, {
		minify: true,
		format: "esm",
		target: "es2022",
	});
	return files
		.map(({ path, text }) => ({
			name: basename(path, ".js"),
			extension: "js",
			text: text.trim(),
		}))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function bundled(entryPoints, options) {
	if (entryPoints.length === 0) return [];
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints,
		outdir: "public/built",
		bundle: true,
		write: false,
		logLevel: "warning",
		...options,
	});
	return outputFiles;
}

const filesIn = (folder, recursive = false) =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true, recursive })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
		: [];

const hashOf = (text, encoding) =>
	createHash("sha256").update(text).digest(encoding);

/** Two test processes may build at once: each reader finds a whole file. */
function writeSafely(file, text) {
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text);
	renameSync(draft, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [assets] = await Promise.all([buildAssets(), buildServer()]);
	sweep(assets);
}
