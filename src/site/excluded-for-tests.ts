import { type Concern, fileComplaint } from "#complaints";
import { citizen } from "#kernel/actor.ts";
import { unitBySlug } from "#units";
import { bodyOf } from "./bodies-for-tests.ts";
import type { TestHouse } from "./for-tests.ts";
import { routeTable } from "./route-table.ts";
import { type Case, casesOf } from "./walk/cases.ts";

const routes = routeTable();

/** What runs by itself on a site that is up. */
export async function hourPasses({ house }: TestHouse): Promise<void> {
	await house.deliverNow();
	await house.watch();
	await house.deliverNow();
}

/** Something that was told, as far as an address may name it. */
export interface Thing {
	readonly id: string;
	/** What staff call it; unknown before it was told. */
	readonly ref?: string;
}

/** Every address of the house that is read, with those of the thing itself. */
export const addressesOf = (unit: string, thing: Thing): string[] => [
	...new Set([
		...read.map(({ address }) => address),
		...addressesOfThing(unit, thing.id),
		...searchesFor([said]),
	]),
];

/** The same about this very unit, wherever an address names one. */
export const addressesAbout = (unit: string, thing: Thing): string[] => [
	...new Set([
		...read.map((one) => aboutUnit(one, unit)),
		...addressesOfThing(unit, thing.id),
		...searchesFor([said, thing.ref ?? said, thing.id]),
	]),
];

/**
 * A share of them, the `at`th of `of`: all shares together are all addresses. Those of the thing itself are in each, and
 * an address of every route.
 */
export const shareOf = (
	unit: string,
	thing: Thing,
	{ at, of }: { readonly at: number; readonly of: number },
): string[] => [
	...new Set([
		...[...Map.groupBy(read, ({ route }) => route.path).values()].flatMap(
			([first]) => (first ? [aboutUnit(first, unit)] : []),
		),
		...addressesOfThing(unit, thing.id),
		...addressesAbout(unit, thing).filter((_, n) => n % of === at),
	]),
];

const read = casesOf(routes).filter(
	({ route, lang }) => route.method === "GET" && lang === "id",
);

const aboutUnit = ({ route, address }: Case, unit: string): string => {
	const [path = "", query] = address.split("?");
	const named = route.path.split("/");
	const isUnit = (name = "") =>
		name === ":unit" || route.path === "/unit/:slug" ? name : null;
	const about = path
		.split("/")
		.map((part, at) => (isUnit(named[at])?.startsWith(":") ? unit : part))
		.join("/");
	return query ? `${about}?${query}` : about;
};

/** Every route that names anything beside a unit, naming the thing. */
const addressesOfThing = (unit: string, id: string): string[] =>
	routes
		.filter(
			({ method, path }) => method === "GET" && /:(?!unit\b)\w/.test(path),
		)
		.map(({ path }) =>
			path
				.replace(path === "/unit/:slug" ? ":slug" : ":unit", unit)
				.replace(/:\w+/g, id),
		);

/** Words of the story, which nobody else says. */
const said = "Jerapah ungu";

/** Whatever can be asked for after a question mark, asked for by these words. */
const searchesFor = (asked: readonly string[]): string[] =>
	[...Map.groupBy(read, ({ address }) => address.split("?")[0] ?? "")].flatMap(
		([path, cases]) => {
			const names = new Set(
				cases.flatMap(({ address }) => [
					...new URLSearchParams(address.split("?")[1] ?? "").keys(),
				]),
			);
			return [...names].flatMap((name) =>
				asked.map(
					(words) => `${path}?${new URLSearchParams({ [name]: words })}`,
				),
			);
		},
	);

/** Whether something of the thing stands in what somebody saw, who did not name it themselves. */
export const betrays = (
	address: string,
	seen: string,
	{ id, ref }: Thing,
): boolean =>
	[said, said.split(" ")[0] ?? said, id, ref].some(
		(words) =>
			words !== undefined &&
			seen.includes(words) &&
			!address.includes(words) &&
			!address.includes(new URLSearchParams({ q: words }).toString().slice(2)),
	);

/** What chance and the clock put on each page anew. */
export const still = (html: string): string =>
	html
		.replace(
			/(name="(?:token|kunci|lembar|dibuat|mulai|pemilik|sampai)" value=")[^"]*/g,
			"$1",
		)
		// Ids are made anew in each house; that of the thing itself stays.
		.replace(
			/(?!0190a000)[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
			"",
		)
		.replace(/DTSTAMP:\S+/g, "")
		// It says until when it is good.
		.replace(/(<resumptionToken[^>]*>)[^<]*/g, "$1")
		.replace(/\d\d[.:]\d\d(:\d\d)?/g, "");

/** The trail numbers all rows, those of the confidential chain too: that something was written somewhere it may say. */
const unnumbered = (address: string, body: string): string =>
	address.startsWith("/jejak")
		? body.replace(/(?<![\w-])\d{1,7}(?![\w-])/g, "")
		: body;

/** Each house signs with a key of its own, salts are chance, and a package says when it was made. */
const unsigned = (address: string, body: string): string =>
	/\/hasil\/(kunci|[^?]*\/paket)/.test(address)
		? body.replace(/[0-9a-f]{64}|[A-Za-z0-9+/]{43,}={0,2}|"made":"[^"]*"/g, "")
		: body;

/** What somebody sees at each address. */
export async function seenBy(
	house: TestHouse,
	who: string,
	addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const seen = new Map<string, string>();
	for (const address of addresses) {
		const answer = await house.ask(address, { as: who });
		const body = still(await bodyOf(answer));
		seen.set(
			address,
			`${answer.status} ${unsigned(address, unnumbered(address, body))}`,
		);
	}
	return seen;
}

/** Somebody without account tells something about an office; it gets this id. */
export async function somebodyTells(
	{ house }: TestHouse,
	slug: string,
	concern: Concern,
	id: string,
): Promise<void> {
	const cx = house.contextOf(citizen);
	const told = await unitBySlug(cx, slug);
	if (!told) throw new Error(`no unit ${slug}`);
	let first = true;
	await fileComplaint(
		{
			...cx,
			newId: () => {
				if (!first) return cx.newId();
				first = false;
				return id;
			},
		},
		told,
		{
			kind: "complaint",
			concern,
			serviceId: null,
			story: "Jerapah ungu membentak kami di loket.",
			place: null,
			happenedOn: null,
			level: "unknown",
			contact: null,
			mayPublish: true,
			interpreter: "BISINDO",
			// No office that must not know of it is asked to arrange it.
			asks: ["interpreter"],
			pin: null,
		},
		{ sheet: cx.newId(), channel: "web", lang: "id", knowsOffice: true },
	);
}
