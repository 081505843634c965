import {
	listServices,
	servicesById,
	unitsWithServices,
	unitWithServices,
} from "#catalogue";
import { page, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Asked, askedOf, stateOf } from "./asked.ts";
import type { Mounting } from "./mounting.ts";
import { type FoundServices, ServicesPage } from "./services-page.tsx";

type Find = Mounting["find"];

/** The list of services: all by name, or those that answer the words, the nearest first. */
export const listRoute = ({ find }: Pick<Mounting, "find">): Route<View> => ({
	method: "GET",
	path: "/layanan",
	may: "anyone",
	trail: "none",
	handle: async (ask) => {
		const { cx, view, query } = ask;
		const asked = askedOf(query);
		const unit =
			asked.unit === "" ? null : await unitWithServices(cx, asked.unit);
		const state = stateOf(asked, unit);
		const found = await foundBy(ask, asked, unit?.id ?? null, find);
		const units = await unitsWithServices(cx);
		const html = ServicesPage({ view, asked, state, units, unit, found });
		return state.problems.length > 0 ? wrong(html) : page(html);
	},
	examples: [
		{ state: "filled", status: 200 },
		{
			state: "filtered",
			query: "q=hukum&unit=kanwil-kemenkum-ntt",
			status: 200,
		},
		{ state: "a slip of typing", query: "q=perpustakan", status: 200 },
		{ state: "some of the words", query: "q=hukum+qqqq", status: 200 },
		{ state: "empty", query: "q=qqqq", status: 200 },
		{ state: "wrong: an unknown unit", query: "unit=entah", status: 422 },
	],
});

async function foundBy(
	{ cx, view }: Pick<Ask<View>, "cx" | "view">,
	{ q, unit, halaman }: Asked,
	unitId: string | null,
	find: Find,
): Promise<FoundServices> {
	if (q === "" || (unit !== "" && unitId === null))
		return {
			...(await listServices(cx, { unit, page: halaman })),
			by: "all",
			meant: null,
		};
	const found = await find(cx, {
		words: q,
		lang: view.lang,
		unitId,
		page: halaman,
	});
	return { ...found, services: await servicesById(cx, found.ids) };
}
