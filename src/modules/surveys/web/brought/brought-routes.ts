import { type Answer, notFound, page } from "#platform/http/answer.ts";
import {
	type Ask,
	type Example,
	param,
	type Route,
} from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import { broughtOf, type KnownBrought } from "../../index.ts";
import { broughtCsv } from "./brought-csv.ts";
import { BroughtPage } from "./brought-page.tsx";

const examples: readonly Example[] = [
	{ state: "filled", params: { slug: "lapas-serang" }, status: 200 },
	{
		state: "not-found: no other system told anything",
		params: { slug: "rutan-serang" },
		status: 404,
	},
	{ state: "not-found", params: { slug: "tidak-ada" }, status: 404 },
];

/** Indices that other systems counted, for everybody. */
export const broughtRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/unit/:slug/survei-lain",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withBrought(ask, (unit, brought) =>
				page(BroughtPage({ view: ask.view, unit, brought })),
			),
		examples,
	},
	{
		method: "GET",
		path: "/unit/:slug/survei-lain.csv",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withBrought(ask, ({ slug }, brought) => ({
				kind: "file",
				bytes: broughtCsv(ask.view, brought),
				type: "text/csv; charset=utf-8",
				name: `survei-lain-${slug}.csv`,
			})),
		examples,
	},
];

async function withBrought(
	ask: Ask<View>,
	then: (unit: Unit, brought: readonly KnownBrought[]) => Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "slug"));
	if (!unit) return notFound;
	const brought = await broughtOf(ask.cx, unit.id);
	return brought.length > 0 ? then(unit, brought) : notFound;
}
