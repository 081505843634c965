import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { moduleNames, modules, publishedViews } from "./architecture.ts";

/** One `import … from`, `export … from` or `import()` of a file, with the file of ours that it leads to. */
interface Import {
	readonly from: string;
	readonly says: string;
	/** `null` is a package or a part of Node. */
	readonly to: string | null;
	/** Types only: the import is gone when the program runs. */
	readonly erased: boolean;
}

const doors: Readonly<Record<string, string>> = {
	"": "index.ts",
	"/web": "web/index.ts",
	"/samples": "samples.ts",
	"/for-tests": "for-tests.ts",
};
const files = filesBelow("src").filter((file) => /(?<!\.d)\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

test("every import of our own leads to a file", () => {
	nothing(
		imports.filter(({ to }) => to !== null && !existsSync(to)),
		"leads nowhere",
	);
});

test("every module folder stands in architecture.ts, and the other way round", () => {
	const folders = readdirSync("src/modules");
	assert.deepEqual(
		folders.filter((name) => !isModule(name)),
		[],
	);
	assert.deepEqual(
		moduleNames.filter((name) => !folders.includes(name)),
		[],
	);
});

test("architecture.ts lists modules low to high", () => {
	for (const [place, name] of moduleNames.entries())
		for (const below of modules[name])
			assert.ok(
				moduleNames.slice(0, place).some((before) => before === below),
				`${name} may not call ${below}, which does not stand before it`,
			);
});

test("a module calls only the modules that architecture.ts lets it call", () => {
	nothing(
		imports.filter(({ from, to }) => {
			const caller = moduleOf(from);
			const called = moduleOf(to);
			if (!caller || !called || caller === called) return false;
			return !(modules[caller] as readonly string[]).includes(called);
		}),
		"calls a module that it may not call",
	);
});

test("a module is entered by its doors", () => {
	nothing(
		imports.filter(({ from, says, to }) => {
			const called = moduleOf(to);
			if (!called || moduleOf(from) === called) return false;
			const door = Object.keys(doors).find(
				(end) => says === `#${called}${end}`,
			);
			return door === undefined;
		}),
		"enters a module by the window",
	);
});

test("samples are for samples, tests, and the pages of the demonstration", () => {
	nothing(
		imports.filter(
			({ from, says }) =>
				says.endsWith("/samples") &&
				!isTest(from) &&
				!/(^|\/)samples\.tsx?$/.test(from) &&
				!isTableOfRoutes(from),
		),
		"takes samples into earnest code",
	);
});

test("what is for tests is for tests alone", () => {
	nothing(
		imports.filter(
			({ from, says }) => says.endsWith("/for-tests") && !isTest(from),
		),
		"takes a helper of tests into earnest code",
	);
});

test("inside a module imports are relative, across modules they are named", () => {
	nothing(
		imports.filter(({ from, says, to }) => {
			const own = moduleOf(from);
			if (!own || !to) return false;
			const same = moduleOf(to) === own;
			if (!same) return says.startsWith(".") && to.startsWith("src/");
			// A web floor may name its own core the way others do.
			return says.startsWith("#") && !isWeb(from) && !isTest(from);
		}),
		"is written the wrong way",
	);
});

test("the web floor of a module calls its own core through index.ts", () => {
	nothing(
		imports.filter(({ from, to }) => {
			const own = moduleOf(from);
			if (!own || !to || !isWeb(from) || isTest(from) || isTableOfRoutes(from))
				return false;
			if (moduleOf(to) !== own || isWeb(to)) return false;
			return to !== `src/modules/${own}/index.ts`;
		}),
		"passes the door of its own core",
	);
});

test("a core knows neither pages nor the web floor", () => {
	nothing(
		imports.filter(
			({ from, to }) =>
				moduleOf(from) !== null &&
				!isWeb(from) &&
				!isTest(from) &&
				to !== null &&
				(isWeb(to) || to.startsWith("src/ui/")),
		),
		"reaches up from the core",
	);
});

test("kernel imports kernel, zod and decimal.js", () => {
	nothing(
		imports.filter(
			({ from, says, to }) =>
				isIn("kernel", from) &&
				!isTest(from) &&
				!(to ? isIn("kernel", to) : ["zod", "decimal.js"].includes(says)),
		),
		"is not for the kernel",
	);
});

test("platform knows no page, no module, no site", () => {
	nothing(
		imports.filter(
			({ from, to }) =>
				isIn("platform", from) &&
				to !== null &&
				!isIn("platform", to) &&
				!isIn("kernel", to),
		),
		"reaches up from the platform",
	);
});

test("ui knows kernel and libraries", () => {
	nothing(
		imports.filter(
			({ from, says, to }) =>
				isIn("ui", from) &&
				!isTest(from) &&
				(to
					? !isIn("ui", to) && !isIn("kernel", to)
					: says.startsWith("node:")),
		),
		"is not for ui",
	);
});

test("the browser's JSX stays on islands, the server's JSX off them", () => {
	nothing(
		imports.filter(({ from, says }) =>
			says.startsWith("hono/jsx/dom")
				? !from.startsWith("src/ui/islands/")
				: from.startsWith("src/ui/islands/") && says.startsWith("hono"),
		),
		"mixes the two runtimes",
	);
});

/** They see everything, so nobody may see them. */
const top = [
	"main",
	"run",
	"read-ahead",
	"serve",
	"assemble",
	"data",
	"errands",
	"distribute-errand",
	"moving-errands",
	"rounds",
	"all-rounds",
].map((name) => `src/${name}.ts`);

test("nobody sees those who see everything", () => {
	nothing(
		imports.filter(
			({ from, to }) =>
				to !== null &&
				top.includes(to) &&
				!top.includes(from) &&
				!isTest(from) &&
				!from.startsWith("src/cli"),
		),
		"sees the top of the house",
	);
});

test("nobody but the top, the command line and the site itself sees the site", () => {
	nothing(
		imports.filter(
			({ from, to }) =>
				to !== null &&
				isIn("site", to) &&
				!isIn("site", from) &&
				!top.includes(from) &&
				!isTest(from) &&
				!from.startsWith("src/cli"),
		),
		"reaches up to the site",
	);
});

test("no folder without an idea", () => {
	const empty = /(^|\/)(utils?|common|helpers?|shared|misc|lib)(\/|\.|$)/;
	assert.deepEqual(
		filesBelow("src").filter((file) => empty.test(file)),
		[],
	);
});

test("no imports in a circle", () => {
	const next = new Map<string, string[]>();
	for (const { from, to, erased } of imports)
		if (to !== null && !erased) next.set(from, [...(next.get(from) ?? []), to]);
	const done = new Set<string>();
	const circles: string[] = [];
	const walk = (file: string, way: readonly string[]): void => {
		if (way.includes(file))
			circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
		else if (!done.has(file)) {
			for (const to of next.get(file) ?? []) walk(to, [...way, file]);
			done.add(file);
		}
	};
	for (const file of next.keys()) walk(file, []);
	assert.deepEqual(circles, []);
});

test("a module names only its own tables, and views that others publish", () => {
	const owners = [...moduleNames, "platform"];
	// A hyphen makes it the name of a deed or of an announcement: `identity.code-made`.
	const table = new RegExp(
		`['"\`\\s(](${owners.join("|")})\\.([a-z_]+)(?![a-z_-])`,
		"g",
	);
	const strange = files
		.filter((file) => !isTest(file) && !file.endsWith("samples.ts"))
		.flatMap((file) => {
			const own =
				moduleOf(file) ?? (isIn("platform", file) ? "platform" : null);
			if (!own) return [];
			return [...sqlIn(readFileSync(file, "utf8")).matchAll(table)]
				.filter(([, owner]) => owner !== own)
				.map(([, owner, name]) => `${owner}.${name}`)
				.filter((name) => !(publishedViews as readonly string[]).includes(name))
				.filter((name) => tablesAndViews().has(name))
				.map((name) => `${file} reads ${name}`);
		});
	assert.deepEqual(strange, []);
});

test("the views that architecture.ts publishes exist, and are views", () => {
	for (const name of publishedViews)
		assert.equal(tablesAndViews().get(name), "view", name);
});

/** All tables and views that migrations make, by full name. */
function tablesAndViews(): ReadonlyMap<string, "table" | "view"> {
	made ??= new Map(
		filesBelow("src")
			.filter((file) => file.endsWith(".sql"))
			.flatMap((file) => [
				...readFileSync(file, "utf8").matchAll(
					/create (?:or replace )?(table|view) (?:if not exists )?([a-z_]+\.[a-z_]+)/g,
				),
			])
			.map(([, kind, name]) => [
				name ?? "",
				kind === "view" ? "view" : "table",
			]),
	);
	return made;
}
let made: ReadonlyMap<string, "table" | "view"> | undefined;

/** Source without its comments: prose may name what code may not. */
function sqlIn(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/^\s*\/\/.*$/gm, "")
		.replace(/^\s*(import|export)[^;]*?from .*$/gm, "");
}

function importsOf(file: string): Import[] {
	const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
	const named =
		/(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;
	return [...text.matchAll(named)].map(([whole, fixed, late]) => {
		const says = fixed ?? late ?? "";
		const erased = /^\s*(import|export)\s+type\s/.test(whole);
		return { from: file, says, to: fileOf(file, says), erased };
	});
}

/** The file that a name leads to: relative, or by the `imports` of package.json. */
function fileOf(from: string, says: string): string | null {
	if (says.startsWith(".")) return normalize(join(dirname(from), says));
	if (!says.startsWith("#")) return null;
	const [, floor, rest] = /^#(kernel|platform|ui|site)\/(.+)$/.exec(says) ?? [];
	if (floor) return `src/${floor}/${rest}`;
	const [, name, end = ""] = /^#([^/]+)(\/.*)?$/.exec(says) ?? [];
	return `src/modules/${name}/${doors[end] ?? `no door ${end}`}`;
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

function moduleOf(file: string | null): keyof typeof modules | null {
	const name = /^src\/modules\/([^/]+)\//.exec(file ?? "")?.[1];
	return name !== undefined && isModule(name) ? name : null;
}

function isModule(name: string): name is keyof typeof modules {
	return Object.hasOwn(modules, name);
}

function isIn(floor: string, file: string): boolean {
	return file.startsWith(`src/${floor}/`);
}

function isWeb(file: string): boolean {
	return /^src\/modules\/[^/]+\/web\//.test(file);
}

/** Tests, and what only tests use. */
function isTest(file: string): boolean {
	return /\.(test|sample)\.tsx?$|(^|\/)for-tests(\.tsx?$|\/)|^src\/site\/walk\//.test(
		file,
	);
}

/** Rows of the route table carry examples, which name the cast. */
function isTableOfRoutes(file: string): boolean {
	return (
		/\/(web\/)?[a-z0-9-]*(routes|examples)\.tsx?$/.test(file) ||
		isDemoDoor(file)
	);
}

/** The sign-in page of the demonstration lists the cast. */
function isDemoDoor(file: string): boolean {
	return file === "src/modules/identity/web/sample-accounts.tsx";
}

function nothing(found: readonly Import[], what: string): void {
	assert.deepEqual(
		found.map(({ from, says }) => `${from}: ${says} ${what}`),
		[],
	);
}
