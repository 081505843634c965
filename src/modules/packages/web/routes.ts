import { countPublished } from "#assessments";
import { type Instrument, instrumentNamed } from "#instruments";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { pemOf, signingKey, writePackage } from "../index.ts";
import { nameOfFile } from "./name-of-file.ts";
import { inTurn, takeTurn } from "./one-at-a-time.ts";
import { PackagePage } from "./package-page.tsx";

const p2ham = { instrument: "p2ham-2023", year: "2026" };
const nobody = { instrument: "pekppp-2022", year: "2026" };
const unknown = { instrument: "p2ham-1066", year: "2026" };

/** The package of a year, for everybody: what it is, the file, and the key it is signed with. */
export const packagesRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/hasil/kunci",
		may: "anyone",
		trail: "none",
		handle: giveKey,
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/hasil/:instrument/:year/paket",
		may: "anyone",
		trail: "none",
		handle: (ask) => showPackage(ask),
		examples: [
			{ state: "filled", params: p2ham, status: 200 },
			{ state: "empty: nothing is decided", params: nobody, status: 200 },
			{ state: "not-found", params: unknown, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/hasil/:instrument/:year/paket/unduh",
		may: "anyone",
		trail: "none",
		handle: givePackage,
		examples: [
			{ state: "filled", params: p2ham, status: 200 },
			{
				state: "not-found: nothing is decided",
				params: nobody,
				status: 404,
			},
			{ state: "not-found", params: unknown, status: 404 },
		],
	},
];

/** As `openssl` reads it, and as the checker of packages does. */
async function giveKey({ cx }: Ask<View>): Promise<Answer> {
	const { publicKey } = await signingKey(cx);
	return {
		kind: "file",
		bytes: `key ${publicKey}\n${pemOf(publicKey)}`,
		type: "text/plain; charset=utf-8",
		name: "kunci-rangkul.txt",
		inline: true,
	};
}

/** In seconds: a nation is made in less. */
const again = "30";

async function showPackage(ask: Ask<View>, state?: "busy"): Promise<Answer> {
	const asked = roundAsked(ask);
	if (!asked) return notFound;
	const { cx, view } = ask;
	const html = PackagePage({
		view,
		...asked,
		results: await countPublished(cx, asked.instrument.id, asked.year),
		publicKey: (await signingKey(cx)).publicKey,
		busy: state === "busy",
	});
	return state === "busy"
		? page(html, 503, { "retry-after": again })
		: page(html);
}

async function givePackage(ask: Ask<View>): Promise<Answer> {
	const asked = roundAsked(ask);
	if (!asked) return notFound;
	const { instrument, year } = asked;
	const results = await countPublished(ask.cx, instrument.id, year);
	if (results === 0) return notFound;
	// Whether the key can be opened is known before the first byte leaves.
	await signingKey(ask.cx);
	const giveBack = takeTurn(ask.cx.now, results);
	if (!giveBack) return showPackage(ask, "busy");
	return {
		kind: "stream",
		chunks: inTurn(writePackage(ask.cx, instrument, year), giveBack),
		type: "application/jsonl; charset=utf-8",
		name: nameOfFile(instrument.id, year),
	};
}

function roundAsked(
	ask: Ask<View>,
): { readonly instrument: Instrument; readonly year: number } | null {
	const instrument = instrumentNamed(param(ask, "instrument"));
	const year = param(ask, "year");
	return instrument?.use === "assessment" && /^(19|20|21)\d\d$/.test(year)
		? { instrument, year: Number(year) }
		: null;
}
