import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** A file as far as it matters what it leads to. */
interface Read {
	/** Values that it takes, by the file or door that they are asked of; all of them where the name is not said. */
	readonly takes: readonly {
		readonly from: string;
		readonly names: readonly string[] | null;
	}[];
	/** Names that it hands on from elsewhere: where they come from, and how they are called there. */
	readonly handsOn: ReadonlyMap<
		string,
		{ readonly from: string; readonly name: string }
	>;
	/** Without comments. */
	readonly code: string;
}

export type Reader = (path: string) => Read | null;

/** The files of a house by path, so that a test can plant one. */
export type House = ReadonlyMap<string, string>;

export const houseAt = (root: string): House =>
	new Map(
		readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.tsx?$/.test(name) && !isForTests(name))
			.map((name) => [
				`src/${name}`,
				readFileSync(join(root, "src", name), "utf8"),
			]),
	);

const isForTests = (name: string): boolean =>
	/\.(test|prove|journey|sample|bench)\.tsx?$|(^|\/)samples\.ts$|for-tests/.test(
		name,
	);

/** Every file that some files lead to by the values that they take, with a way there; a file of `stops` leads no further. */
export function reachedFrom(
	starts: readonly string[],
	stops: (path: string) => boolean,
	read: Reader,
): ReadonlyMap<string, readonly string[]> {
	const reached = new Map<string, readonly string[]>();
	const waiting = starts.map((path) => ({ path, way: [path] }));
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { path, way } = next;
		if (reached.has(path)) continue;
		reached.set(path, way);
		if (stops(path)) continue;
		for (const { from, names } of read(path)?.takes ?? [])
			for (const file of originsOf(read, from, names))
				waiting.push({ path: file, way: [...way, file] });
	}
	return reached;
}

/** The files in which the names that are asked of a file are made; a door itself makes nothing. */
function originsOf(
	read: Reader,
	from: string,
	names: readonly string[] | null,
	seen = new Set<string>(),
): string[] {
	const file = read(from);
	if (!file || seen.has(`${from} ${names}`)) return [];
	seen.add(`${from} ${names}`);
	if (names === null)
		return [from, ...[...file.handsOn.values()].map((each) => each.from)];
	return names.flatMap((name) => {
		const handed = file.handsOn.get(name);
		return handed ? originsOf(read, handed.from, [handed.name], seen) : [from];
	});
}

/** Reads a file once; one that is not there is looked for underneath. Paths are resolved by the short names of the house. */
export function readerOf(house: House, under: Reader | null = null): Reader {
	const known = new Map<string, Read | null>();
	return (path) => {
		const before = known.get(path);
		if (before !== undefined) return before;
		const text = house.get(path);
		const read =
			text === undefined ? (under?.(path) ?? null) : readFile(path, text);
		known.set(path, read);
		return read;
	};
}

const statement =
	/(?:^|\n)(import|export)\s+(type\s+)?(?:(\*)(?:\s+as\s+\w+)?|(?:\w+\s*,\s*)?\{([^}]*)\})\s*from\s*"([^"]+)"/g;

/** Fetched while the program runs; what is taken of it, where that is said. */
const fetched = /(?:\{([^{}]*)\}\s*=\s*await\s+)?\bimport\(\s*"([^"]+)"/g;

function readFile(path: string, text: string): Read {
	const code = text
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/(^|\s)\/\/[^\n]*/g, "$1");
	const takes: Read["takes"][number][] = [];
	const handsOn = new Map<string, { from: string; name: string }>();
	for (const [, verb, isType, star, list = "", asked = ""] of code.matchAll(
		statement,
	)) {
		const from = resolve(path, asked);
		if (!from || isType) continue;
		if (star) {
			takes.push({ from, names: null });
			continue;
		}
		const names = list
			.split(",")
			.map((each) => each.trim())
			.filter((each) => each !== "" && !each.startsWith("type "))
			.map((each) => each.split(/\s+as\s+/));
		if (verb === "import")
			takes.push({ from, names: names.map(([name = ""]) => name) });
		else
			for (const [name = "", as = name] of names)
				handsOn.set(as, { from, name });
	}
	for (const [, list, asked = ""] of code.matchAll(fetched)) {
		const from = resolve(path, asked);
		const names = list
			?.split(",")
			.map((name) => name.split(":")[0]?.trim() ?? "");
		if (from) takes.push({ from, names: names?.filter(Boolean) ?? null });
	}
	return { takes, handsOn, code };
}

function resolve(path: string, asked: string): string | null {
	if (asked.startsWith(".")) return normalize(join(dirname(path), asked));
	const [, name = "", rest = ""] = /^#([^/]+)\/?(.*)$/.exec(asked) ?? [];
	if (name === "") return null;
	if (["kernel", "platform", "ui", "site"].includes(name))
		return `src/${name}/${rest}`;
	if (rest === "web") return `src/modules/${name}/web/index.ts`;
	return rest === ""
		? `src/modules/${name}/index.ts`
		: `src/modules/${name}/${rest}.ts`;
}
