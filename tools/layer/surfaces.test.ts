import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#platform/root.ts";
import { gates, touchedBy } from "./few.ts";
import { type House, houseAt, reachedFrom, readerOf } from "./reach.ts";

const house = houseAt(root);
const asItIs = readerOf(house);

/** What people, programs and commands read; what is given away as files is read by everybody. */
const isSurface = (path: string): boolean =>
	/\/web\/|^src\/modules\/open-data\/|^src\/(site|cli|doctor)\/|^src\/(cli|errands|lapor-errands)\.ts$/.test(
		path,
	);

/** The ways on which a surface comes to what is few without a gate, and gates that touch more than they say. */
function around(planted: House = new Map()): string[] {
	const read = readerOf(planted, asItIs);
	const touched = (path: string) => touchedBy(read(path)?.code ?? "");
	const isGate = (path: string) => path in gates;
	const wider = Object.entries(gates).flatMap(([path, { touches }]) =>
		touched(path)
			.filter((table) => !touches.some((one) => one === table))
			.map((table) => `${path} touches ${table}`),
	);
	const surfaces = [...house.keys(), ...planted.keys()].filter(isSurface);
	const ways = [...reachedFrom(surfaces, isGate, read)].flatMap(
		([path, way]) => {
			const tables = isGate(path) ? [] : touched(path);
			return tables.length > 0
				? [`${tables.join(", ")}: ${way.join(" → ")}`]
				: [];
		},
	);
	return [...wider, ...ways];
}

test("no surface reads counts of few around the layer, by whatever names and over however many files", () => {
	assert.deepEqual(
		around(),
		[],
		"Show what `equity`, `complaints`, `surveys` and `rights-cases` told, never the counts themselves.",
	);
});

test("every gate is there, and a way ends at it", () => {
	for (const path of Object.keys(gates)) assert.ok(house.has(path), path);
});

const page = "src/modules/surveys/web/groups/how-many.tsx";
const queried = (table: string) =>
	`export const how = (cx) => surveysIn(cx.db).selectFrom("${table}").select("groups").execute();\n`;
const door = house.get("src/modules/surveys/index.ts") ?? "";
const plants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	"a page that asks for what people said of themselves": {
		[page]: queried("surveys.response"),
	},
	"a harmless name over two files and the door of the module": {
		"src/modules/surveys/groups/kept.ts": queried("surveys.response"),
		"src/modules/surveys/groups/nice.ts":
			'import { how } from "./kept.ts";\nexport const overview = (cx) => how(cx);\n',
		"src/modules/surveys/index.ts": `${door}\nexport { overview } from "./groups/nice.ts";\n`,
		[page]:
			'import { overview } from "../../index.ts";\nexport const Page = overview;\n',
	},
	"a count of what waits": {
		"src/modules/surveys/answering/queue.ts":
			"export const queue = (cx) => sql`select count(*) from surveys.arrival`.execute(cx.db);\n",
		[page]:
			'import { queue } from "../../answering/queue.ts";\nexport const Page = queue;\n',
	},
	"the counters of units by another name": {
		"src/modules/surveys/index.ts": `${door}\nexport { countersOf as figures } from "./counting/counters-of.ts";\n`,
		"src/site/figures.tsx":
			'import { figures } from "#surveys";\nexport const Page = figures;\n',
	},
	"an unprotected function that is called otherwise on the page": {
		"src/site/figures.tsx":
			'import { unprotectedUnits as units } from "#surveys";\nexport const Page = units;\n',
	},
	"complaints by group before they are told": {
		"src/modules/equity/web/raw.tsx":
			'import { unprotectedVoices } from "#complaints";\nexport const Page = unprotectedVoices;\n',
	},
	"everything of a file at once": {
		"src/modules/surveys/web/groups/all.ts":
			'import * as all from "../../counting/regions-of.ts";\nexport const Page = all;\n',
	},
	"a file that is fetched while the page is drawn": {
		[page]:
			'export const Page = async () => (await import("../../counting/units-of.ts")).unprotectedUnits;\n',
	},
	"what those who came to an event said of themselves": {
		"src/modules/events/web/reach/raw.ts":
			'export const raw = (cx) => eventsIn(cx.db).selectFrom("events.reach_counter").selectAll().execute();\n',
	},
	"a dataset of what was counted and not told": {
		"src/modules/open-data/sources/raw.ts":
			'import { unprotectedVoices } from "#complaints";\nexport const raw = unprotectedVoices;\n',
	},
	"a table whose name is put together": {
		[page]:
			"export const how = (cx, what) => surveysIn(cx.db).selectFrom(`surveys.$" +
			"{what}`).execute();\n",
	},
	"a table in quotes of its own, on a line of its own": {
		[page]:
			'export const how = (cx) => sql`\n\tselect groups\n\tfrom "surveys"."response"`.execute(cx.db);\n',
	},
	"a gate that reads more than it says": {
		"src/modules/surveys/remarks/remarks-of.ts": `${house.get("src/modules/surveys/remarks/remarks-of.ts")}\n${queried("surveys.response")}`,
	},
};
for (const [what, files] of Object.entries(plants))
	test(`planted: ${what} fails`, () => {
		assert.ok(around(new Map(Object.entries(files))).length > 0);
	});

/** Where functions that hand out what is few may be named: where they are made, and where they are handed to the layer. */
const mayNameUnprotected = [
	/^src\/modules\/surveys\/counting\//,
	/^src\/modules\/(surveys|complaints)\/index\.ts$/,
	/^src\/modules\/equity\/(release|voices|for-tests)\//,
	/^src\/modules\/complaints\/learning\/release\//,
	/^src\/modules\/rights-cases\/numbers\//,
	/^bench\//,
	/\.test\.tsx?$/,
];

test("what is handed out of few is named for what it is, and named nowhere else", () => {
	const named = ["src", "bench"].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.tsx?$/.test(name))
			.map((name) => `${folder}/${name}`)
			.filter(
				(path) =>
					!mayNameUnprotected.some((place) => place.test(path)) &&
					/\bunprotected[A-Z]/.test(readFileSync(join(root, path), "utf8")),
			),
	);
	assert.deepEqual(named, []);
	const names = ["surveys", "complaints"].flatMap((module) =>
		[
			...(house.get(`src/modules/${module}/index.ts`) ?? "").matchAll(
				/export \{([^}]*)\} from "[^"]*\/(?:regions-of|units-of|voices|cohorts)\.ts"/g,
			),
		]
			.flatMap(([, handed = ""]) => handed.split(","))
			.map((name) => name.trim())
			.filter((name) => name !== "" && !name.startsWith("type ")),
	);
	assert.ok(names.length >= 9);
	for (const name of names) assert.match(name, /^unprotected[A-Z]/);
});
