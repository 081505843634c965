/**
 * Which files of tests share a process, and how they do (decision 0097). What a process of the runner reads before its
 * first test, the house, the engine of the embedded database, it then reads once for some files.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, describe } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** How many share a process. What holds a database does more; where one of many is late, the rest wait for it. */
const kinds = [
	{ ends: /\.page\.test\.tsx?$/, most: 6 },
	{ ends: /\.db\.test\.tsx?$/, most: 6 },
	{ ends: /\.test\.tsx?$/, most: 16 },
];

/** What a file does that others in its process would feel, or that it would feel of them. */
const apart = [
	{ does: /process\.env\.\w+\s*=[^=]/, why: "sets its environment" },
	{
		does: /process\.(on|once|emit|exit|kill|chdir)\(|\.mock\./,
		why: "listens to its process, ends one, or stands in for a part of Node",
	},
	{
		does: /\b(spawn|fork)\(|Inspector\(/,
		why: "has processes beside it, and ends them when it likes",
	},
	{
		does: /performance\.now\(|process\.(cpu|memory|resource)Usage\(/,
		why: "measures time or memory",
	},
	{
		does: /\b(know[A-Z]\w*|traceBy|sendTraces|refreshShelf|publishDraft)\(/,
		why: "tells the program what it then knows for good",
	},
];

/** They take minutes: one that begins last would be alone with two cores. */
const long =
	/(^|\/)(walk|walk-on|excluded|excluded-anywhere|moving|matrix|fuzz)\.[^/]*$/;

export const takesMinutes = (file) => long.test(file);

/** Why a file has a process of its own; `null` where it shares one. */
export const whyApart = (file, source) =>
	takesMinutes(file)
		? "takes minutes"
		: (apart.find(({ does }) => does.test(source))?.why ?? null);

/**
 * The files by the processes in which they run; neighbours, which read the same, are in the same. First come those that
 * take minutes, then those that share, last those that are alone and short.
 */
export function together(
	files,
	sourceOf = (file) => readFileSync(join(root, file), "utf8"),
) {
	const placeOf = (file) => {
		if (takesMinutes(file)) return "first";
		if (whyApart(file, sourceOf(file))) return "last";
		return kinds.find(({ ends }) => ends.test(file)) ?? "last";
	};
	const places = Map.groupBy(files, placeOf);
	const each = (place) => (places.get(place) ?? []).map((file) => [file]);
	const shared = kinds.flatMap((kind) =>
		inEqualParts(places.get(kind) ?? [], kind.most),
	);
	return [...each("first"), ...shared, ...each("last")];
}

function inEqualParts(files, most) {
	const parts = Math.ceil(files.length / most);
	const begin = (part) => Math.round((part * files.length) / parts);
	return Array.from({ length: parts }, (_, part) =>
		files.slice(begin(part), begin(part + 1)),
	);
}

/** Each file of these processes by its name, and by the address of what was built of it. `built`: where that lies. */
export const modulesOf = (
	processes,
	built = (file) => join("build/tests", file.replace(/\.tsx?$/, ".js")),
) =>
	processes.map((files) =>
		files.map((file) => [file, pathToFileURL(resolve(root, built(file))).href]),
	);

/** What the runner starts for each of these processes: a program that is written into `folder`. */
export function programsOf(processes, folder) {
	mkdirSync(resolve(root, folder), { recursive: true });
	return processes.map((modules, number) => {
		const program = join(folder, `${number}.mjs`);
		writeFileSync(
			resolve(root, program),
			`import { inTurn } from ${JSON.stringify(import.meta.url)};\nawait inTurn(${JSON.stringify(modules)});\n`,
		);
		return program;
	});
}

/**
 * Reads files of tests one after the other, each into a suite of its name, so its hooks run for its tests alone. What belongs to
 * which suite Node knows by what called what: so the next is read when this one is read.
 */
export async function inTurn(modules) {
	const left = new Set(modules);
	// Whoever ends the process early, and well, would take the tests of the others along.
	process.on("exit", () => {
		if (left.size > 0) process.exitCode ||= 1;
	});
	for (const module of modules) {
		const [file, url] = module;
		await new Promise((read) =>
			describe(file, () => {
				after(() => left.delete(module));
				return import(url).finally(read);
			}),
		);
	}
}
