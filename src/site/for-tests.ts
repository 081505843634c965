import { createHash, randomBytes } from "node:crypto";
import {
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Kysely, PGliteDialect } from "kysely";
import { closeInspector } from "#evidence";
import { keyCookie, personByUserName } from "#identity";
import { refreshShelf } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { endPersonKeys } from "#keys";
import { demoSecret } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { aloneEmbedded } from "#platform/database/alone.ts";
import { migrate } from "#platform/database/migrate.ts";
import {
	createPglite,
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { rewinding } from "#platform/database/rewinding-for-tests.ts";
import { templateOf } from "#platform/database/template-for-tests.ts";
import { folderStore } from "#platform/files/folder-store.ts";
import { memoryParts } from "#platform/files/parts.ts";
import type { FileStore } from "#platform/files/store.ts";
import type { Door } from "#platform/http/door.ts";
import { tokenFor } from "#platform/http/forgery.ts";
import type { Example } from "#platform/http/route.ts";
import type { Heard } from "#platform/observing/heard.ts";
import { root } from "#platform/root.ts";
import { dayOf } from "#territory";
import { moduleNames } from "../../architecture.ts";
import { freshAssets } from "../../tools/build.mjs";
import { assemble, type Rangkul } from "../assemble.ts";
import { seedWhenEmpty } from "../errands.ts";
import { fillSearch } from "./searchable.ts";

/** The whole house on the sample stories, in memory. */
export interface TestHouse extends AsyncDisposable {
	readonly house: Rangkul;
	/** Cookies of a sample person, who entered by the one click; a stranger when left out. */
	readonly enter: (
		userName: string | undefined,
		key?: OwnKey,
	) => Promise<string>;
	/** The cookie of a visit, begun with the code of a receipt; nothing when left out. */
	readonly visit: (code: string | undefined) => Promise<string>;
	/** What a form of this person carries against forgery. */
	readonly tokenOf: (userName: string | undefined) => Promise<string>;
	/** Asks for a page, or posts a form with the token of its sender. */
	readonly ask: (path: string, asked?: Asked) => Promise<Response>;
}

/** How the key of their own is; open when left out. Who has none lost it for good in this house. */
type OwnKey = Example["key"];

interface Asked {
	readonly as?: string | undefined;
	readonly key?: OwnKey | undefined;
	readonly code?: string | undefined;
	readonly form?: Readonly<Record<string, string>> | undefined;
}

const origin = "http://localhost";

/** Whoever came in is taken at their word for some minutes; a walk over all pages takes longer, and comes in anew. In milliseconds. */
const stillFresh = 12 * 60_000;

/** Where the files of the stories lie; their names are their hashes, so all copies of the house share them. */
export const seededFiles = join(root, "build/test-files/files");
const config = {
	mode: "demo",
	secret: demoSecret,
	origin,
	dataFolder: join(root, "build/test-files"),
	// Where nobody listens: the pages say so, and the password way stays.
	provider: {
		issuer: "http://127.0.0.1:1",
		clientId: "rangkul",
		clientSecret: "of-tests",
		name: "Akun Contoh",
		trustsMfa: false,
	},
} as const;

/** Opens a copy of the seeded house; seeding itself happens once for each state of the sources. */
export async function openTestHouse(more: SetUp = {}): Promise<TestHouse> {
	return inhabit(
		await openEmbedded(null, await seededTemplate(), more.heard?.asked),
		more,
	);
}

/** What else is set up: the address of a virus scanner, where the site is reached, another store than that of the stories' files, and who hears what goes on. */
interface SetUp {
	readonly files?: FileStore;
	readonly clamd?: string;
	readonly origin?: string;
	readonly heard?: Heard;
	/** Turns away what can wait. */
	readonly door?: Door;
	/** Hears every line of the log. */
	readonly log?: (line: Record<string, unknown>) => void;
}

/**
 * One copy of the seeded house for many deeds, each of which finds it as it was seeded: what the last one did is
 * undone, which takes a tenth of the time of a copy. One is open at a time.
 */
export async function openRewindingHouse(
	more: SetUp = {},
): Promise<AsyncDisposable & { readonly fresh: () => Promise<TestHouse> }> {
	const pglite = await createPglite({ loadDataDir: await seededTemplate() });
	return {
		fresh: async () => inhabit(await rewinding(pglite), more),
		[Symbol.asyncDispose]: () => pglite.close(),
	};
}

async function inhabit(
	database: Database,
	more: SetUp = {},
): Promise<TestHouse> {
	const house = await houseOn(database, more);
	// As a server does when it starts: what was published into the data is on the shelf.
	await refreshShelf(house.contextOf(theSystem));
	const entered = new Map<string, { at: number; cookie: Promise<string> }>();
	const enter = (
		userName: string | undefined,
		key?: OwnKey,
	): Promise<string> => {
		if (userName === undefined) return Promise.resolve("");
		const name = `${userName} ${key}`;
		const known = entered.get(name);
		if (known && Date.now() - known.at < stillFresh) return known.cookie;
		const cookie = signIn(house, userName, key);
		entered.set(name, { at: Date.now(), cookie });
		return cookie;
	};
	const tokenOf = async (userName: string | undefined): Promise<string> => {
		const cookie = await enter(userName);
		const session = await house.sessionOf(
			new Request(origin, { headers: cookie ? { cookie } : {} }),
		);
		return tokenFor(demoSecret, session, new Date());
	};
	const visits = new Map<string, Promise<string>>();
	const visit = (code: string | undefined): Promise<string> => {
		if (code === undefined) return Promise.resolve("");
		const known = visits.get(code) ?? openVisit(house, code);
		visits.set(code, known);
		return known;
	};
	return {
		house,
		enter,
		visit,
		tokenOf,
		ask: async (path, { as, key, code, form } = {}) => {
			const cookie = [await enter(as, key), await visit(code)]
				.filter(Boolean)
				.join("; ");
			const headers = new Headers(cookie ? { cookie } : {});
			if (!form) return house.fetch(new Request(origin + path, { headers }));
			const body = new URLSearchParams({ token: await tokenOf(as), ...form });
			return house.fetch(
				new Request(origin + path, { method: "POST", headers, body }),
			);
		},
		[Symbol.asyncDispose]: database.close,
	};
}

const houseOn = async (
	database: Database,
	{ heard, door, log, files = folderStore(seededFiles), ...more }: SetUp = {},
): Promise<Rangkul> =>
	assemble({
		database,
		config: { ...config, ...more },
		...(heard && { served: heard.served }),
		...(door && { door }),
		assets: await freshAssets(),
		files,
		parts: memoryParts(),
		log: (all) => {
			log?.(all);
			const { level, ...line } = all;
			if (level === "error") console.error(line);
		},
	});

/** The house while its database cannot be reached. */
export const houseWithoutDatabase = async (): Promise<Rangkul> =>
	houseOn(await openPostgres("postgres://nobody@127.0.0.1:1/none"));

async function openVisit(house: Rangkul, code: string): Promise<string> {
	const token = tokenFor(demoSecret, null, new Date());
	const answer = await house.fetch(
		new Request(`${origin}/lacak`, {
			method: "POST",
			body: new URLSearchParams({ token, kode: code }),
		}),
	);
	const cookies = answer.headers.getSetCookie();
	if (answer.status !== 303 || cookies.length === 0)
		throw new Error(`a sample code opens nothing: ${answer.status}`);
	return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

async function signIn(
	house: Rangkul,
	userName: string,
	key: OwnKey,
): Promise<string> {
	if (key === "none") await endKeyOf(house.contextOf(theSystem), userName);
	const token = tokenFor(demoSecret, null, new Date());
	const answer = await house.fetch(
		new Request(`${origin}/masuk/contoh`, {
			method: "POST",
			body: new URLSearchParams({ token, akun: userName }),
		}),
	);
	if (answer.status !== 303)
		throw new Error(`${userName} could not enter: ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0] ?? "")
		.filter((cookie) => !(key === "closed" && cookie.includes(keyCookie)))
		.join("; ");
}

async function endKeyOf(cx: Context, userName: string): Promise<void> {
	const person = await personByUserName(cx, userName);
	if (person) await endPersonKeys(cx, person.id);
}

/** A dump of the seeded database, named after everything that it was made of. */
export async function seededTemplate(): Promise<Blob> {
	const folder = join(root, "build/test-templates");
	const name = `seeded-${fingerprint()}.tar`;
	const file = join(folder, name);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		// Not the drafts of this one: a neighbour may be about to put one in place.
		for (const old of readdirSync(folder))
			if (old.startsWith("seeded-") && !old.startsWith(name))
				rmSync(join(folder, old), { force: true });
		const draft = `${file}.${randomBytes(4).toString("hex")}`;
		writeFileSync(draft, await seedAndDump());
		keepFirst(draft, file);
	}
	return new Blob([new Uint8Array(readFileSync(file))]);
}

/**
 * Of two that seeded at the same time the first stays: stories are made by chance, and whoever opens two houses must find
 * the same in both.
 */
function keepFirst(draft: string, file: string): void {
	try {
		linkSync(draft, file);
	} catch (error) {
		if (!existsSync(file)) throw error;
	}
	rmSync(draft);
}

async function seedAndDump(): Promise<Uint8Array> {
	const pglite = await createPglite();
	const database: Database = {
		db: new Kysely({ dialect: new PGliteDialect({ pglite }) }),
		kind: "embedded",
		run: async (script) => void (await pglite.exec(script)),
		alone: aloneEmbedded(pglite),
		close: () => pglite.close(),
	};
	await migrate(database, migrationsOfHouse(moduleNames));
	const house = await houseOn(database);
	await fillSearch(house.contextOf(theSystem));
	await seedWhenEmpty(house);
	// As on a site that has been up for some seconds: every document was looked at.
	while ((await house.inspectNext()) > 0);
	closeInspector();
	return templateOf(pglite);
}

/** Dates of the stories hang on the day, so the day belongs to it. */
function fingerprint(): string {
	const hash = createHash("sha256").update(dayOf(new Date()));
	for (const folder of [
		"src/kernel",
		"src/platform",
		"src/modules",
		"instruments",
	])
		for (const entry of readdirSync(join(root, folder), {
			recursive: true,
			withFileTypes: true,
		}))
			if (
				entry.isFile() &&
				!/\.(test|page\.test)\.tsx?$|\/web\//.test(
					join(entry.parentPath, entry.name),
				)
			)
				hash
					.update(entry.name)
					.update(readFileSync(join(entry.parentPath, entry.name)));
	return hash
		.update(readFileSync(join(root, "src/site/samples.ts")))
		.digest("hex")
		.slice(0, 16);
}
