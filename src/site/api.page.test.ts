import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import createClient from "openapi-fetch";
import {
	changeSystemSecret,
	endSystem,
	type MadeSecret,
	rates,
	registerSystem,
} from "#api";
import { apiIn, type components, digestOf, type paths } from "#api/for-tests";
import { livingFact, unknownIn } from "#facts";
import { addressHeader } from "#identity";
import { sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { withdrawVersion } from "#open-data";
import { sampleDataset, sampleDay, withdrawnDay } from "#open-data/samples";
import { type Context, withActor } from "#platform/context.ts";
import { platformIn } from "#platform/tables.ts";
import { dayOf } from "#territory";
import { unitBySlug } from "#units";
import {
	bodiesOf,
	type Described,
	requestsOf,
} from "./api-chance-for-tests.ts";
import {
	houseWithoutDatabase,
	openTestHouse,
	type TestHouse,
} from "./for-tests.ts";

/** Requests of each operation, always the same; a number in RANGKUL_RUNS sends as many more, free of a seed. */
const more = process.env.RANGKUL_RUNS;
const runs = Number(more ?? 25);
const chances = {
	numRuns: runs,
	...(more === undefined && { seed: 20261128 }),
};

let house: TestHouse;
let server: Server;
let base = "";
let document: {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};
const ajv = new Ajv2020({ strict: false, allErrors: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);

before(async () => {
	house = await openTestHouse();
	server = createServer(getRequestListener(house.house.fetch));
	await new Promise<void>((done) => server.listen(0, done));
	base = `http://localhost:${(server.address() as AddressInfo).port}/api/v1`;
	document = (await (
		await fetch(`${base}/openapi.json`)
	).json()) as typeof document;
	ajv.addSchema(document, "openapi.json");
});
after(async () => {
	server.close();
	server.closeAllConnections();
	await house[Symbol.asyncDispose]();
});

const client = () => createClient<paths>({ baseUrl: base });
test("the document of the interface is OpenAPI 3.1, as somebody else's checker says", async () => {
	const checker = new Validator();
	const { valid, errors } = await checker.validate(structuredClone(document));
	assert.ok(valid, JSON.stringify(errors));
	assert.equal(checker.version, "3.1");
});

/** Holds an answer to the document: its status is named there, and its body fits. */
async function holdTo(
	path: string,
	method: string,
	response: Response,
): Promise<unknown> {
	const described = document.paths[path]?.[method];
	const named = described?.responses[String(response.status)];
	const of = `${method} ${path}: ${response.status}`;
	assert.ok(named, `${of} is not in the document`);
	const text = await response.text();
	if (!named.content) {
		assert.equal(text, "", of);
		return null;
	}
	const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
	assert.ok(type in named.content, `${of} answers ${type}`);
	const pointer = [
		"paths",
		path,
		method,
		"responses",
		response.status,
		"content",
		type,
		"schema",
	]
		.map((part) =>
			encodeURIComponent(
				String(part).replaceAll("~", "~0").replaceAll("/", "~1"),
			),
		)
		.join("/");
	const check = ajv.getSchema(`openapi.json#/${pointer}`);
	assert.ok(check, of);
	const said: unknown = JSON.parse(text);
	assert.ok(check(said), `${of} ${JSON.stringify(check.errors?.slice(0, 3))}`);
	return said;
}

const addressOf = (path: string, params: Readonly<Record<string, string>>) =>
	base +
	path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(params[name] ?? ""),
	);

test("whatever is asked by chance, each answer is one that the document names, and none is a failure", async () => {
	const statuses = new Set<number>();
	const whole = new Set<string>();
	for (const [path, methods] of Object.entries(document.paths)) {
		const described = methods.get;
		if (!described) continue;
		await fc.assert(
			fc.asyncProperty(requestsOf(described), async (asked) => {
				const query = new URLSearchParams(
					asked.query.map(([name, value]): [string, string] => [name, value]),
				);
				const response = await fetch(
					`${addressOf(path, asked.path)}?${query}`,
					{ headers: asked.headers },
				);
				statuses.add(response.status);
				if (response.status === 200) whole.add(path);
				assert.notEqual(response.status, 500);
				await holdTo(path, "get", response);
			}),
			chances,
		);
	}
	// A check that only ever saw refusals would prove nothing.
	assert.deepEqual(
		Object.entries(document.paths)
			.filter(([path, { get }]) => get && !whole.has(path))
			.map(([path]) => path),
		[],
	);
	for (const status of [200, 304, 400, 404])
		assert.ok(statuses.has(status), String(status));
});

test("a list is read to its end by its cursor, each thing once, by a client of generated types", async () => {
	const read: string[] = [];
	let cursor: string | undefined;
	do {
		const { data } = await client().GET("/units", {
			params: {
				query: { province: "36", limit: 7, ...(cursor && { cursor }) },
			},
		});
		assert.ok(data);
		read.push(...data.items.map(({ unit }) => unit));
		cursor = data.next ?? undefined;
	} while (cursor);
	const whole = await client().GET("/units", {
		params: { query: { province: "36", limit: 200 } },
	});
	assert.deepEqual(
		read,
		whole.data?.items.map(({ unit }) => unit),
	);
	assert.ok(read.length > 7);
});

const refusal = async (
	path: string,
	init?: RequestInit,
): Promise<components["schemas"]["Problem"]> =>
	(await fetch(base + path, init)).json() as Promise<
		components["schemas"]["Problem"]
	>;

test("a cursor of another query, a huge page and an unknown parameter are refused, and say what to mend", async () => {
	const { data } = await client().GET("/units", {
		params: { query: { limit: 1 } },
	});
	const of = (query: string) =>
		refusal(`/units?${query}`, { headers: { "accept-language": "en" } });
	const other = await of(`province=36&cursor=${data?.next}`);
	assert.deepEqual(
		[other.status, other.type.split("/").at(-1)],
		[400, "invalid-cursor"],
	);
	const mine = await fetch(`${base}/units?limit=3&cursor=${data?.next}`);
	assert.equal(mine.status, 200);
	for (const [query, parameter] of [
		["limit=100000", "limit"],
		["provinsi=36", "provinsi"],
		["limit=1&limit=2", "limit"],
	] as const) {
		const wrong = await of(query);
		assert.deepEqual(
			[wrong.status, wrong.errors?.[0]?.parameter],
			[400, parameter],
		);
	}
	assert.equal(
		(await refusal("/units?limit=0")).title,
		"Pertanyaan tidak dapat dibaca",
	);
});

test("what somebody has already is not sent again; a page of another site may read, and is never let write", async () => {
	const first = await fetch(`${base}/provinces`);
	const etag = first.headers.get("etag") ?? "";
	assert.match(etag, /^W\/".+"$/);
	assert.equal(first.headers.get("access-control-allow-origin"), "*");
	const again = await fetch(`${base}/provinces`, {
		headers: { "if-none-match": etag },
	});
	assert.deepEqual([again.status, await again.text()], [304, ""]);
	const strong = await fetch(`${base}/provinces`, {
		headers: { "if-match": etag },
	});
	assert.equal(strong.status, 412);
	await holdTo("/provinces", "get", strong);
	const before = await fetch(`${base}/units/x/figures/y/2026-01`, {
		method: "OPTIONS",
	});
	assert.equal(before.headers.get("access-control-allow-methods"), "GET");
	const gone = await refusal("/units", { method: "DELETE" });
	assert.equal(gone.status, 405);
	for (const [path, method, allow] of wrongMethods()) {
		const answer = await fetch(`${base}${path}`, { method });
		assert.equal(answer.status, 405, `${method} ${path}`);
		assert.equal(answer.headers.get("allow"), allow);
		assert.equal(
			((await answer.json()) as components["schemas"]["Problem"]).type,
			"http://localhost/api/masalah/method-not-allowed",
		);
	}
	assert.equal((await refusal("/tidak/ada")).status, 404);
});

/** Each address of the document with a method that it does not have, and what it must name instead. */
const wrongMethods = () =>
	Object.entries(document.paths).map(([path, its]) => {
		const own = ["get", "put", "post", "delete"].filter((one) => one in its);
		const more =
			path === "/oauth/token"
				? []
				: own.includes("get")
					? ["HEAD", "OPTIONS"]
					: ["OPTIONS"];
		return [
			path.replaceAll(/\{\w+\}/g, "x"),
			own.includes("delete") ? "PATCH" : "DELETE",
			[...own.map((one) => one.toUpperCase()), ...more].join(", "),
		] as const;
	});

test("how often one may call is said in each answer, and beyond it when to come back", async () => {
	const ask = (path: string, init: RequestInit = {}) =>
		house.house.fetch(
			new Request(`http://localhost/api/v1${path}`, {
				...init,
				headers: { [addressHeader]: "203.0.113.9", ...init.headers },
			}),
		);
	const one = await ask("/procedures");
	assert.equal(
		one.headers.get("ratelimit-policy"),
		`"public";q=${rates.public.most};w=3600`,
	);
	assert.match(one.headers.get("ratelimit") ?? "", /^"public";r=1199;t=\d+$/);
	const asking = {
		method: "POST",
		body: new URLSearchParams({ grant_type: "client_credentials" }),
	};
	const statuses: number[] = [];
	for (let n = 0; n < rates.token.most; n++)
		statuses.push((await ask("/oauth/token", asking)).status);
	assert.deepEqual(new Set(statuses), new Set([401]));
	const late = await ask("/oauth/token", asking);
	assert.equal(late.status, 429);
	assert.ok(Number(late.headers.get("retry-after")) > 0);
	// Another system of that network is not held up by it, nor is whoever reads.
	const another = new URLSearchParams({
		grant_type: "client_credentials",
		client_id: crypto.randomUUID(),
	});
	assert.equal(
		(await ask("/oauth/token", { method: "POST", body: another })).status,
		401,
	);
	assert.equal((await ask("/procedures")).status, 200);
	assert.match(
		(await ask("/openapi.json")).headers.get("ratelimit") ?? "",
		/^"public"/,
	);
});

test("while the database is away a program is told when to come back, under the address of the site", async () => {
	const away = await houseWithoutDatabase();
	for (const [path, init] of [
		["/units", {}],
		[
			"/oauth/token",
			{
				method: "POST",
				body: new URLSearchParams({
					grant_type: "client_credentials",
					client_id: crypto.randomUUID(),
				}),
			},
		],
	] as const) {
		// As it comes in from behind a proxy: by another name, and without TLS.
		const answer = await away.fetch(
			new Request(`http://behind.example/api/v1${path}`, init),
		);
		assert.equal(answer.status, 503);
		assert.equal(answer.headers.get("retry-after"), "10");
		const problem = (await holdTo(
			path,
			"method" in init ? "post" : "get",
			answer,
		)) as components["schemas"]["Problem"];
		assert.equal(problem.type, "http://localhost/api/masalah/unavailable");
		assert.match(problem.instance ?? "", /^urn:rangkul:/);
	}
	await away.database.close();
});

const admin = (): Context =>
	withActor(house.house.contextOf(theSystem), sampleActor("admin"));
const unit = "kanwil-kemenkum-ntt";

test("a version that was taken back gives no row, also to an old cursor, and the list of versions says since when and why", async () => {
	const rowsPath = "/datasets/{dataset}/versions/{day}/rows";
	const rows = (day: string, cursor?: string) =>
		fetch(
			`${addressOf(rowsPath, { dataset: sampleDataset, day })}?limit=1${cursor ? `&cursor=${cursor}` : ""}`,
		);
	const before = await rows(sampleDay);
	const { next } = (await holdTo(rowsPath, "get", before)) as {
		readonly next: string;
	};
	assert.equal((await rows(sampleDay, next)).status, 200);
	const why = "Satu baris memuat keterangan tentang seorang warga.";
	const key = { dataset: sampleDataset, day: sampleDay };
	assert.ok((await withdrawVersion(admin(), key, why)).ok);
	for (const answer of [
		await rows(sampleDay),
		await rows(sampleDay, next),
		await rows(withdrawnDay),
	]) {
		const problem = (await holdTo(
			rowsPath,
			"get",
			answer,
		)) as components["schemas"]["Problem"];
		assert.deepEqual(
			[problem.status, problem.type.split("/").at(-1)],
			[410, "withdrawn"],
		);
		assert.ok(problem.detail.endsWith(why));
		assert.ok(!("items" in problem));
	}
	const { data } = await client().GET("/datasets/{dataset}/versions", {
		params: { path: { dataset: sampleDataset } },
	});
	const marked = data?.items.filter(({ withdrawn }) => withdrawn) ?? [];
	assert.deepEqual(
		marked.map(({ day, withdrawn }) => [day, withdrawn?.why]),
		[withdrawnDay, sampleDay].map((day) => [day, why]),
	);
	assert.ok((data?.items.length ?? 0) > marked.length);
});

const registered = async (): Promise<MadeSecret> => {
	const made = await registerSystem(admin(), {
		name: "Sistem antrean",
		contact: "ti@kantor.example",
		unit,
		scopes: ["figures:write"],
	});
	assert.ok(made.ok);
	return made.value;
};

const tokenFor = (client_id: string, client_secret: string, more = {}) =>
	fetch(`${base}/oauth/token`, {
		method: "POST",
		body: new URLSearchParams({
			grant_type: "client_credentials",
			client_id,
			client_secret,
			...more,
		}),
	});

const tokenOf = async ({ id, secret }: MadeSecret): Promise<string> => {
	const answer = await tokenFor(id, secret);
	assert.equal(answer.status, 200);
	const said = (await holdTo("/oauth/token", "post", answer)) as {
		access_token: string;
	};
	return said.access_token;
};

const tell = (
	token: string | null,
	body: unknown,
	{
		key = crypto.randomUUID() as string | null,
		of = unit,
		fact = "service-days-kept",
		month = monthAgo(1),
		headers = {} as Readonly<Record<string, string>>,
	} = {},
) =>
	fetch(`${base}/units/${of}/figures/${fact}/${month}`, {
		method: "PUT",
		headers: {
			"content-type": "application/json",
			"accept-language": "en",
			...(token !== null && { authorization: `Bearer ${token}` }),
			...(key !== null && { "idempotency-key": key }),
			...headers,
		},
		body: typeof body === "string" ? body : JSON.stringify(body),
	});

/** Months end where the offices are. */
function monthAgo(n: number): string {
	const [year = 0, month = 0] = dayOf(new Date()).split("-").map(Number);
	return new Date(Date.UTC(year, month - 1 - n, 1)).toISOString().slice(0, 7);
}

const toldPath = "/units/{unit}/figures/{fact}/{month}";
const toldFor = async () =>
	(
		await client().GET("/units/{unit}/figures/{fact}", {
			params: { path: { unit, fact: "service-days-kept" } },
		})
	).data?.items ?? [];
const problemOf = async (answer: Response) =>
	(await holdTo(toldPath, "put", answer)) as components["schemas"]["Problem"];

test("a registered system tells a figure once for each key, corrects it by a version, and its trail bears its name", async () => {
	const system = await registered();
	const token = await tokenOf(system);
	const key = crypto.randomUUID();
	const figure = { numerator: 20, denominator: 22 };
	const first = await tell(token, figure, { key });
	const said = await first.clone().text();
	await holdTo(toldPath, "put", first);
	assert.equal(first.status, 200);
	assert.equal(await (await tell(token, figure, { key })).text(), said);
	const other = await problemOf(
		await tell(token, { numerator: 1, denominator: 22 }, { key }),
	);
	assert.equal(other.type.split("/").at(-1), "key-reused");
	const same = await tell(token, figure);
	assert.equal(((await same.json()) as { version: number }).version, 1);
	await tell(token, { numerator: 21, denominator: 22 });
	assert.deepEqual(
		(await toldFor()).map((one) => [one.numerator, one.version]),
		[[21, 2]],
	);
	const found = await unitBySlug(admin(), unit);
	const fact = await livingFact(admin(), "service-days-kept", found?.id ?? "");
	assert.deepEqual([fact.numerator, fact.denominator], ["21", "22"]);
	assert.equal(unknownIn(fact).length, 11);
	const trail = await platformIn(admin().db)
		.selectFrom("platform.trail")
		.select(["actor_id", "actor_kind"])
		.where("deed", "=", "figure.told")
		.execute();
	assert.deepEqual(
		trail,
		[1, 2].map(() => ({ actor_id: system.id, actor_kind: "system" })),
	);
});

const bodyOf = (path: string, method: string, type: string) => {
	const schema = document.paths[path]?.[method]?.requestBody?.content[type];
	assert.ok(schema, `${method} ${path} takes ${type}`);
	return schema.schema;
};

test("whatever is told by chance, the answer is one that the document names, and of what does not fit nothing is kept", async () => {
	const token = await tokenOf(await registered());
	const seen = new Set<string>();
	await fc.assert(
		fc.asyncProperty(
			bodiesOf(bodyOf(toldPath, "put", "application/json")),
			fc.oneof(
				{ weight: 8, arbitrary: fc.constant(token) },
				{ weight: 1, arbitrary: fc.constantFrom(null, "rangkul_token_salah") },
			),
			fc.oneof({ weight: 8, arbitrary: fc.uuid() }, fc.constant(null)),
			fc.constantFrom(unit, unit, unit, "lapas-serang", "x y"),
			async ({ kind, field, fields }, shown, key, of) => {
				const before = JSON.stringify(await toldFor());
				const answer = await tell(shown, fields, { key, of });
				const { status } = answer;
				const problem = (await holdTo(
					toldPath,
					"put",
					answer,
				)) as components["schemas"]["Problem"];
				assert.notEqual(status, 500);
				seen.add(`${kind} ${status}`);
				if (status === 200) assert.equal(kind, "fitting");
				else assert.equal(JSON.stringify(await toldFor()), before);
				if (kind === "fitting" || shown !== token || of !== unit) return;
				assert.equal(status, 422);
				assert.deepEqual(
					problem.errors?.map(({ pointer }) => pointer),
					[`#/${field}`],
				);
			},
		),
		chances,
	);
	for (const one of ["fitting 200", "one more 422", "wrong 422"])
		assert.ok(seen.has(one), one);
});

test("whatever asks for a token by chance, the answer is one that the document names, and only the secret opens", async () => {
	const { id: client_id, secret: client_secret } = await registered();
	const form = "application/x-www-form-urlencoded";
	const path = "/oauth/token";
	const seen = new Set<string>();
	await fc.assert(
		fc.asyncProperty(
			bodiesOf(bodyOf(path, "post", form), {
				client_id,
				client_secret,
				scope: "figures:write",
			}),
			fc.oneof(
				{ weight: 8, arbitrary: fc.constant(form) },
				fc.constant("text/plain"),
			),
			async ({ kind, fields }, type) => {
				const answer = await fetch(base + path, {
					method: "POST",
					headers: { "content-type": type },
					body: new URLSearchParams(
						Object.entries(fields).map(([name, value]): [string, string] => [
							name,
							String(value),
						]),
					),
				});
				const { status } = answer;
				await holdTo(path, "post", answer);
				assert.notEqual(status, 500);
				seen.add(`${kind} ${status}`);
				const opens =
					type === form &&
					fields.client_id === client_id &&
					fields.client_secret === client_secret;
				if (kind === "wrong" || !opens)
					assert.ok(status === 400 || status === 401);
				else if (fields.scope === "figures:write") assert.equal(status, 200);
			},
		),
		chances,
	);
	for (const one of ["fitting 200", "one more 200", "wrong 400"])
		assert.ok(seen.has(one), one);
});

test("what is amiss in a deed is named at its place, and nothing of it is kept", async () => {
	const token = await tokenOf(await registered());
	const before = await toldFor();
	const good = { numerator: 1, denominator: 2 };
	const unless = (headers: Readonly<Record<string, string>>) =>
		tell(token, good, { headers });
	for (const [name, answer, pointer] of [
		["condition-not-offered", await unless({ "if-match": '"v1"' })],
		["condition-not-offered", await unless({ "if-none-match": "*" })],
		["token-missing", await unless({ authorization: "Basic eDp5" })],
		["token-missing", await tell(null, good)],
		["token-invalid", await tell("rangkul_token_salah", good)],
		["token-malformed", await tell("dua kata", good)],
		["scope-missing", await tell(token, good, { of: "lapas-serang" })],
		["key-missing", await tell(token, good, { key: null })],
		["invalid-json", await tell(token, "{")],
		["invalid-body", await tell(token, { ...good, orang: 3 }), "#/orang"],
		[
			"invalid-body",
			await tell(token, { numerator: "1", denominator: 2 }),
			"#/numerator",
		],
		["too-large", await tell(token, { ...good, x: "x".repeat(70_000) })],
		["not-possible", await tell(token, { numerator: 3, denominator: 2 })],
		["not-possible", await tell(token, good, { month: monthAgo(0) })],
		["not-possible", await tell(token, good, { month: monthAgo(30) })],
		["not-found", await tell(token, good, { fact: "facilities-usable" })],
	] as const) {
		const problem = await problemOf(answer);
		assert.equal(problem.type.split("/").at(-1), name);
		if (pointer) assert.equal(problem.errors?.[0]?.pointer, pointer);
	}
	assert.deepEqual(await toldFor(), before);
});

test("a token that is over says so; a changed secret holds a day longer, an ended system at once no more", async () => {
	const system = await registered();
	const token = await tokenOf(system);
	const changed = await changeSystemSecret(admin(), system.id);
	assert.ok(changed.ok);
	for (const { id, secret } of [system, changed.value])
		assert.equal((await tokenFor(id, secret)).status, 200);
	await apiIn(admin().db)
		.updateTable("api.system")
		.set({ before_until: new Date(0) })
		.where("id", "=", system.id)
		.execute();
	assert.equal((await tokenFor(system.id, system.secret)).status, 401);
	assert.equal(
		(await tokenFor(system.id, changed.value.secret, { scope: "semua" }))
			.status,
		400,
	);
	await apiIn(admin().db)
		.updateTable("api.token")
		.set({ expires_at: new Date(Date.now() - 1_000) })
		.where("digest", "=", digestOf(token))
		.execute();
	const over = await tell(token, { numerator: 1, denominator: 2 });
	assert.match(over.headers.get("www-authenticate") ?? "", /invalid_token/);
	assert.match((await problemOf(over)).type, /token-expired$/);
	const fresh = await tokenOf(changed.value);
	assert.ok((await endSystem(admin(), system.id)).ok);
	assert.match(
		(await problemOf(await tell(fresh, { numerator: 1, denominator: 2 }))).type,
		/token-invalid$/,
	);
	assert.equal((await tokenFor(system.id, changed.value.secret)).status, 401);
	const kept = JSON.stringify([
		await apiIn(admin().db).selectFrom("api.system").selectAll().execute(),
		await apiIn(admin().db).selectFrom("api.token").selectAll().execute(),
	]);
	for (const secret of [system.secret, changed.value.secret, token, fresh])
		assert.ok(!kept.includes(secret), "a secret is on the disk");
});

test("whoever runs the site sees the secret of a system once, on no later page, and keeps what they typed where something is amiss", async () => {
	const page = async (
		path: string,
		form?: Readonly<Record<string, string>>,
	) => {
		const answer = await house.ask(path, { as: "admin", form });
		return { status: answer.status, text: await answer.text() };
	};
	const typed = {
		nama: "Antrean & jadwal",
		kontak: "jadwal@kantor.example",
		unit: "kantor-di-bulan",
		cakupan: "figures:write",
	};
	const wrong = await page("/kelola/sistem", typed);
	assert.equal(wrong.status, 422);
	for (const value of [
		'value="Antrean &amp; jadwal"',
		`value="${typed.kontak}"`,
		`value="${typed.unit}"`,
	])
		assert.ok(wrong.text.includes(value), value);
	assert.match(wrong.text, /<input[^>]*figures:write[^>]*checked/);

	const shown: string[] = [];
	const secretIn = (text: string) => {
		const [id = "", secret = ""] = [
			...text.matchAll(/<code class="words">([^<]+)<\/code>/g),
		].map(([, code]) => code);
		shown.push(secret);
		return { id, secret };
	};
	const made = await page("/kelola/sistem", { ...typed, unit });
	assert.equal(made.status, 200);
	const first = secretIn(made.text);
	await tokenOf(first);
	const one = `/kelola/sistem/${first.id}`;
	const second = secretIn((await page(`${one}/kunci`, {})).text);
	assert.equal(second.id, first.id);
	await tokenOf(second);
	for (const { status, text } of [
		await page("/kelola/sistem"),
		await page(one),
		// As somebody who loads again the address that the secret was shown at.
		await page(`${one}/kunci`),
	]) {
		assert.ok(status === 200 || status === 303);
		for (const secret of shown) assert.ok(!text.includes(secret));
	}
	assert.equal((await page(`${one}/akhiri`, {})).status, 303);
	for (const { id, secret } of [first, second])
		assert.equal((await tokenFor(id, secret)).status, 401);
	assert.equal((await page(`${one}/kunci`, {})).status, 404);
});
