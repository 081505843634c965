import { type Language, languages } from "#kernel/text.ts";
import type { Example, Route } from "#platform/http/route.ts";
import { inLanguage, type View } from "#ui/view.ts";

/** One example of one route in one language. */
export interface Case {
	readonly name: string;
	readonly route: Route<View>;
	readonly example: Example;
	readonly lang: Language;
	/** With language and query. */
	readonly address: string;
}

/** The walk: all routes × examples × languages. */
export const casesOf = (routes: readonly Route<View>[]): readonly Case[] =>
	routes.flatMap((route) =>
		route.examples.flatMap((example) =>
			languages.map((lang) => ({
				name: `${route.method} ${route.path} · ${example.state} · ${lang}`,
				route,
				example,
				lang,
				address: addressOf(route, example, lang),
			})),
		),
	);

/** A post that succeeds changes the stories: it needs a house of its own. */
export const changes = ({ route, example }: Case): boolean =>
	route.method === "POST" && !route.asks && example.status < 400;

export function addressOf(
	{ path }: Route<View>,
	{ params = {}, query }: Example,
	lang: Language,
): string {
	const filled = path.replace(/:(\w+)/g, (_, name: string) => {
		const value = params[name];
		if (value === undefined)
			throw new Error(`an example of ${path} leaves out ${name}`);
		return encodeURIComponent(value);
	});
	return inLanguage(lang, filled) + (query ? `?${query}` : "");
}

/** What the table itself owes: examples, a right, and where a right is needed an example without it. */
export function debtsOf(route: Route<View>): string[] {
	const debts: string[] = [];
	if (route.examples.length === 0) debts.push("shows no example");
	if (!route.may) debts.push("does not say who may use it");
	if (!route.trail) debts.push("does not say which trail it leaves");
	if (route.may !== "anyone" && !route.examples.some(isForbidden))
		debts.push("shows no forbidden example");
	if (route.asks && route.trail !== "none")
		debts.push("asks without a form, and yet it changes something");
	// What only asks says what is wrong in the words of its protocol.
	if (
		route.method === "POST" &&
		!route.asks &&
		route.examples.every(({ status }) => status < 400)
	)
		debts.push("shows no example that goes wrong");
	return debts;
}

/** Refused, led to the sign-in, or told that there is no such thing. */
const isForbidden = ({ state, status, as }: Example): boolean =>
	status === 403 ||
	(as === undefined && status === 303) ||
	state.startsWith("forbidden");

/** The same address in another language. */
export const addressIn = (lang: Language, address: string): string => {
	const bare = languages
		.filter((other) => other !== "id")
		.reduce(
			(path, other) => path.replace(new RegExp(`^/${other}(?=/|$)`), ""),
			address,
		);
	return inLanguage(lang, bare || "/");
};
