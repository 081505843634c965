import { setTimeout as pause } from "node:timers/promises";
import type { TestHouse } from "../for-tests.ts";
import {
	type Asked,
	type Change,
	type Draw,
	encoded,
	type Writing,
} from "./requests-for-tests.ts";

/** A request as it goes out. */
export interface Sent {
	readonly method: string;
	readonly address: string;
	readonly as: string | undefined;
	readonly code: string | undefined;
	readonly fields: readonly Field[] | null;
	readonly draw: Draw;
}

type Field = readonly [name: string, value: string];

/** In milliseconds. No machine is so slow that an answer takes this long. */
export const deadline = 30_000;

/** What a draw asks for; `mark` is planted where the form allows it. */
export function sentBy(draw: Draw, mark: string): Sent {
	const { what } = draw;
	const as =
		draw.as ?? (what.kind === "route" ? what.example.as : undefined) ?? "";
	return {
		method: what.kind === "route" ? what.route.method : what.method,
		address: addressOf(what, draw),
		as: as === "" ? undefined : as,
		code: what.kind === "route" ? what.example.code : undefined,
		fields:
			what.kind === "route" && what.route.method === "POST"
				? changed(Object.entries(what.example.form ?? {}), draw, mark)
				: null,
		draw,
	};
}

function addressOf(what: Asked, { inPath, inQuery, more }: Draw): string {
	if (what.kind === "operation")
		return `/api/v1${what.path}${queryOf(applied([...what.query], inQuery))}`;
	const { params = {}, query = "" } = what.example;
	const parts = new Map(applied(Object.entries(params), inPath));
	const path = what.route.path.replace(/:(\w+)/g, (_, name: string) =>
		// An empty part would be another address.
		encoded(parts.get(name) || "-"),
	);
	const asked = applied([...new URLSearchParams(query)], inQuery);
	return `${path}${queryOf(what.route.method === "GET" ? [...asked, ...more] : asked)}`;
}

const queryOf = (fields: readonly Field[]): string =>
	fields.length === 0
		? ""
		: `?${fields.map((field) => field.map(encoded).join("=")).join("&")}`;

/** Fields after the changes: what stands there instead, twice, as a list, or not at all. */
export function applied(
	fields: readonly Field[],
	changes: readonly Change[],
): Field[] {
	let after = [...fields];
	for (const { field, how, value } of changes) {
		const at = after.length === 0 ? -1 : field % after.length;
		const [name] = after[at] ?? [];
		if (name === undefined) continue;
		if (how === "instead") after[at] = [name, value];
		else if (how === "twice") after.push([name, value]);
		else if (how === "as list") after[at] = [`${name}[]`, value];
		else after = after.filter((_, place) => place !== at);
	}
	return after;
}

const changed = (
	fields: readonly Field[],
	{ inForm, more }: Draw,
	mark: string,
): Field[] => {
	const after = [...applied(fields, inForm), ...more];
	const at = after.findIndex(
		([name, value]) => /\p{L}{4}/u.test(value) && name !== "token",
	);
	const [name, value] = after[at] ?? [];
	if (name !== undefined) after[at] = [name, `${value} <b>${mark}`];
	return after;
};

/**
 * The forms of a page that are sent by post: where to, and what stands in them. That of the way out is on every page, and would shut out
 * those who come next.
 */
export function formsIn(html: string): readonly {
	readonly address: string;
	readonly fields: readonly Field[];
}[] {
	return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(
		([, head = "", body = ""]) => {
			const action = attribute(head, "action");
			if (
				!/method="post"/i.test(head) ||
				!action?.startsWith("/") ||
				action.endsWith("/keluar")
			)
				return [];
			const fields = [
				...body.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g),
			].flatMap(([tag]): Field[] => {
				const name = attribute(tag, "name");
				return name ? [[name, attribute(tag, "value") ?? ""]] : [];
			});
			return [{ address: action, fields }];
		},
	);
}

const attribute = (tag: string, name: string): string | undefined =>
	new RegExp(`\\s${name}="([^"]*)"`)
		.exec(tag)?.[1]
		?.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");

/** The form on a page that a draw sends next, its own token and key in it. */
export function nextOf(sent: Sent, html: string, mark: string): Sent | null {
	const { next } = sent.draw;
	const forms = formsIn(html);
	const form = next === null ? undefined : forms[next % forms.length];
	return form
		? {
				...sent,
				method: "POST",
				address: form.address,
				fields: changed(form.fields, sent.draw, mark),
			}
		: null;
}

/** What came back, or that nothing did in time. */
export interface Got {
	readonly status: number;
	readonly html: string;
	readonly took: number;
}

export async function send(house: TestHouse, sent: Sent): Promise<Got | null> {
	const started = performance.now();
	const giveUp = new AbortController();
	const answered = (async () => {
		const answer = await house.house.fetch(await requestOf(house, sent));
		const text = await answer.text();
		const isPage = answer.headers.get("content-type")?.startsWith("text/html");
		return { status: answer.status, html: isPage ? text : "" };
	})();
	const got = await Promise.race([
		answered,
		pause(deadline, null, { signal: giveUp.signal }).catch(() => null),
	]);
	giveUp.abort();
	return got && { ...got, took: performance.now() - started };
}

async function requestOf(house: TestHouse, sent: Sent): Promise<Request> {
	const { method, address, as, code, fields, draw } = sent;
	const headers = new Headers(draw.headers);
	const cookie = [await house.enter(as), await house.visit(code)]
		.filter(Boolean)
		.join("; ");
	if (cookie) headers.set("cookie", cookie);
	const url = `http://localhost${address}`;
	if (draw.what.kind === "operation" && !["GET", "HEAD"].includes(method)) {
		const { body } = draw.what;
		headers.set("content-type", "application/json");
		return new Request(url, {
			method,
			headers,
			body: typeof body === "string" ? body : JSON.stringify(body),
		});
	}
	if (fields === null) return new Request(url, { method, headers });
	const { body, type } = written(
		await withToken(house, as, fields, draw.token),
		draw.writing,
	);
	if (type) headers.set("content-type", type);
	return new Request(url, { method, headers, body });
}

async function withToken(
	house: TestHouse,
	as: string | undefined,
	fields: readonly Field[],
	token: string,
): Promise<readonly Field[]> {
	const others = fields.filter(([name]) => name !== "token");
	if (token === "none") return others;
	return [
		["token", token === "theirs" ? await house.tokenOf(as) : token],
		...others,
	];
}

function written(
	fields: readonly Field[],
	writing: Writing,
): { readonly body: Buffer<ArrayBuffer>; readonly type: string | null } {
	const form = Buffer.from(
		fields.map((field) => field.map(encoded).join("=")).join("&"),
	);
	if (writing === "form")
		return { body: form, type: "application/x-www-form-urlencoded" };
	if (writing === "no kind") return { body: form, type: null };
	if (writing === "text") return { body: form, type: "text/plain" };
	if (writing === "json")
		return {
			body: Buffer.from(JSON.stringify(Object.fromEntries(fields))),
			type: "application/json",
		};
	const parts = fields.map(([name, value], place) => {
		const file =
			writing === "parts with a file" && place === fields.length - 1
				? `; filename="${value.slice(0, 40).replaceAll(/[\r\n"]/g, "_")}"\r\ncontent-type: image/png`
				: "";
		return `--batas\r\ncontent-disposition: form-data; name="${name.replaceAll(/[\r\n"]/g, "_")}"${file}\r\n\r\n${value}\r\n`;
	});
	const whole = Buffer.from(`${parts.join("")}--batas--\r\n`);
	const body =
		writing === "parts cut off"
			? whole.subarray(0, Math.floor(whole.length * 0.7))
			: whole;
	const boundary =
		writing === "parts without a boundary" ? "" : "; boundary=batas";
	return { body, type: `multipart/form-data${boundary}` };
}
