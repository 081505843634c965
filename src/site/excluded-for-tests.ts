import { type Concern, fileComplaint } from "#complaints";
import { citizen } from "#kernel/actor.ts";
import { unitBySlug } from "#units";
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

/** Every address of the house that is read, with that of the thing itself wherever an address names one. */
export const addressesOf = (unit: string, id: string): string[] => [
	...new Set([
		...read.map(({ address }) => address),
		...addressesOfThing(unit, id),
	]),
];

/**
 * The same shorter, and about this very unit wherever an address names one: an address of each route, as its first example
 * has it.
 */
export const anAddressOfEach = (unit: string, id: string): string[] => [
	...new Set([
		...[...Map.groupBy(read, ({ route }) => route.path).values()].flatMap(
			([first]) => (first ? [aboutUnit(first, unit)] : []),
		),
		...addressesOfThing(unit, id),
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

const addressesOfThing = (unit: string, id: string): string[] =>
	routes
		.filter(
			({ method, path }) =>
				method === "GET" &&
				path.startsWith("/pengaduan/") &&
				path.includes(":id"),
		)
		.map(({ path }) =>
			path.replace(":unit", unit).replace(":id", id).replace(/:\w+/g, id),
		);

/** What chance and the clock put on each page anew. */
export const still = (html: string): string =>
	html
		.replace(
			/(name="(?:token|kunci|lembar|dibuat|mulai|pemilik|sampai)" value=")[^"]*/g,
			"$1",
		)
		.replace(
			/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
			"",
		)
		.replace(/DTSTAMP:\S+/g, "")
		// It says until when it is good.
		.replace(/(<resumptionToken[^>]*>)[^<]*/g, "$1")
		.replace(/\d\d[.:]\d\d(:\d\d)?/g, "");

/** What somebody sees at each address. */
export async function seenBy(
	house: TestHouse,
	who: string,
	addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const seen = new Map<string, string>();
	for (const address of addresses) {
		const answer = await house.ask(address, { as: who });
		const type = answer.headers.get("content-type") ?? "";
		const body = /^(text|application\/json)/.test(type)
			? still(await answer.text())
			: // A spreadsheet bears the moment at which it was made.
				"";
		seen.set(address, `${answer.status} ${body}`);
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
