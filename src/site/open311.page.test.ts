import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { SaxesParser } from "saxes";
import { z } from "zod";
import { serviceCodes } from "#complaints";
import { sampleCopies } from "#complaints/samples";
import { root } from "#platform/root.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

/** The standard, as test data: what is read from a running server must fit it, in both formats. */
const standard = join(root, "src/modules/complaints/open311/standard");
const { $defs } = JSON.parse(
	readFileSync(join(standard, "georeport.schema.json"), "utf8"),
);
type Shape = "services" | "service_definition" | "service_requests" | "errors";
const shapes = new Map<Shape, z.ZodType>(
	(
		["services", "service_definition", "service_requests", "errors"] as const
	).map((shape) => [
		shape,
		z.fromJSONSchema({ $defs, ...$defs[shape] } as never),
	]),
);
const xmllint = spawnSync("xmllint", ["--version"]).error === undefined;

let house: TestHouse;
let server: Server;
let base = "";

before(async () => {
	house = await openTestHouse();
	server = createServer(getRequestListener(house.house.fetch));
	await new Promise<void>((done) => server.listen(0, done));
	base = `http://localhost:${(server.address() as AddressInfo).port}/open311/v2`;
});
after(async () => {
	server.close();
	server.closeAllConnections();
	await house[Symbol.asyncDispose]();
});

/** Asks in both formats, holds both to the standard, and answers what both say. */
async function read(
	path: string,
	shape: Shape,
	{ status = 200, query = "", post }: Asked = {},
): Promise<unknown> {
	const ask = (format: string) =>
		fetch(`${base}/${path}.${format}${query}`, {
			...(post && { method: "POST", body: new URLSearchParams(post) }),
		});
	const json = await ask("json");
	assert.equal(json.status, status, `${path} in JSON`);
	assert.equal(
		json.headers.get("content-type"),
		"application/json; charset=utf-8",
	);
	const said: unknown = await json.json();
	const fits = shapes.get(shape)?.safeParse(said);
	assert.ok(fits?.success, `${path} in JSON: ${fits?.error}`);
	const xml = await ask("xml");
	assert.equal(xml.status, status, `${path} in XML`);
	assert.equal(xml.headers.get("content-type"), "text/xml; charset=utf-8");
	const text = await xml.text();
	assert.match(text, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<\w/);
	if (xmllint) {
		const { status: found, stderr } = spawnSync(
			"xmllint",
			["--noout", "--nonet", "--relaxng", join(standard, "georeport.rng"), "-"],
			{ input: text },
		);
		assert.equal(found, 0, `${path} in XML: ${stderr}`);
	}
	assert.deepEqual(inSpark(text), plain(said), `${path} says the same twice`);
	return said;
}

interface Asked {
	readonly status?: number;
	readonly query?: string;
	readonly post?: Readonly<Record<string, string>>;
}

test("the services are the kinds of what people tell, and each is defined, as the standard has it", async () => {
	const services = (await read("services", "services")) as {
		service_code: string;
		metadata: boolean;
	}[];
	assert.deepEqual(
		services.map(({ service_code }) => service_code),
		Object.keys(serviceCodes),
	);
	for (const { service_code, metadata } of services) {
		assert.equal(metadata, false);
		assert.deepEqual(
			await read(`services/${service_code}`, "service_definition"),
			{ service_code, attributes: [] },
		);
	}
});

test("requests and each of them by its id fit the standard, and say the same", async () => {
	const requests = (await read("requests", "service_requests")) as {
		service_request_id: string;
	}[];
	assert.deepEqual(
		requests.map(({ service_request_id }) => service_request_id).sort(),
		Object.values(sampleCopies).sort(),
	);
	for (const one of requests)
		assert.deepEqual(
			await read(`requests/${one.service_request_id}`, "service_requests"),
			[one],
		);
});

test("requests are asked for by service, state, days and id, several with commas; empty was not said", async () => {
	const asked = async (query: string) =>
		(
			(await read("requests", "service_requests", { query })) as {
				service_code: string;
				status: string;
				service_request_id: string;
			}[]
		).map((one) => ({ ...one, id: one.service_request_id }));
	const all = await asked("");
	for (const query of [
		"?jurisdiction_id=",
		"?jurisdiction_id=localhost&service_code=&status=",
		"?status=open,closed",
		"?service_code=pengaduan,kritik,saran",
		"?page=1",
	])
		assert.deepEqual(await asked(query), all, query);
	const open = await asked("?status=open");
	assert.deepEqual(
		open.map(({ id }) => id),
		[sampleCopies.ramp],
	);
	assert.ok(
		(await asked("?service_code=kritik,saran")).every(
			({ service_code }) => service_code !== "pengaduan",
		),
	);
	assert.deepEqual(
		(
			await asked(
				`?service_request_id=${sampleCopies.sign},${sampleCopies.stamp}`,
			)
		)
			.map(({ id }) => id)
			.sort(),
		[sampleCopies.sign, sampleCopies.stamp].sort(),
	);
	assert.deepEqual(await asked("?end_date=2020-01-01T00:00:00Z"), []);
	assert.deepEqual(await asked("?page=2"), []);
});

test("what has ended was last changed when it ended or was shown, whichever is later", async () => {
	const requests = (await read("requests", "service_requests")) as Record<
		"requested_datetime" | "updated_datetime",
		string
	>[];
	for (const one of requests)
		assert.ok(one.updated_datetime >= one.requested_datetime);
});

test("each mistake is told in the words of the standard, with its status", async () => {
	const wrong = async (path: string, asked: Asked) => {
		const [said] = (await read(path, "errors", asked)) as {
			code: number;
			description: string;
		}[];
		assert.equal(said?.code, asked.status);
		return said?.description ?? "";
	};
	for (const path of [
		"services",
		"services/pengaduan",
		"requests",
		`requests/${sampleCopies.stamp}`,
	])
		assert.match(
			await wrong(path, { status: 404, query: "?jurisdiction_id=sfgov.org" }),
			/jurisdiction_id/,
		);
	assert.match(await wrong("services/jalan", { status: 404 }), /service_code/);
	assert.match(
		await wrong("requests/tidakada00", { status: 404 }),
		/service_request_id/,
	);
	assert.match(await wrong("tokens", { status: 404 }), /services\.json/);
	for (const query of [
		"?service_code=jalan",
		"?status=selesai",
		"?start_date=kemarin",
		"?page=0",
	])
		await wrong("requests", { status: 400, query });
	assert.match(
		await wrong("requests", {
			status: 403,
			post: { service_code: "pengaduan", description: "Loket tutup." },
		}),
		/api_key.*\/pengaduan/,
	);
});

/** XML by the Spark convention: a list is an array of what lies in it, what is empty is nothing. */
function inSpark(text: string): unknown {
	const lists = new Set([
		"services",
		"service_requests",
		"errors",
		"attributes",
	]);
	type Node = { name: string; words: string; inside: Node[] };
	const top: Node = { name: "", words: "", inside: [] };
	const open = [top];
	const parser = new SaxesParser();
	parser.on("opentag", ({ name }) => {
		const node: Node = { name, words: "", inside: [] };
		open.at(-1)?.inside.push(node);
		open.push(node);
	});
	parser.on("text", (words) => {
		const node = open.at(-1);
		if (node) node.words += words;
	});
	parser.on("closetag", () => void open.pop());
	parser.write(text).close();
	const meant = (node: Node): unknown =>
		lists.has(node.name)
			? node.inside.map(meant)
			: node.inside.length > 0
				? Object.fromEntries(
						node.inside.map((each) => [each.name, meant(each)]),
					)
				: node.words || null;
	const [root] = top.inside;
	return root ? meant(root) : null;
}

/** What JSON says, with numbers and truths in words, as XML has them. */
const plain = (said: unknown): unknown =>
	JSON.parse(
		JSON.stringify(said, (_, value) =>
			typeof value === "number" || typeof value === "boolean"
				? String(value)
				: value,
		),
	);
