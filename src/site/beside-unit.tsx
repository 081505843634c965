import { ResultsOfUnit, resultsOfUnit } from "#assessments/web";
import { servicesOf } from "#catalogue";
import { ServicesOfUnit } from "#catalogue/web";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of a unit, for its page: results first, then services. */
export async function besideUnit(
	cx: Context,
	view: View,
	unitId: string,
): Promise<Content> {
	const [results, services] = [
		await resultsOfUnit(cx, unitId),
		await servicesOf(cx, unitId),
	];
	return (
		<>
			<ResultsOfUnit view={view} results={results} />
			<ServicesOfUnit view={view} services={services} />
		</>
	);
}
