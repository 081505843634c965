import { type Fact, livingFact } from "#facts";
import type { Context } from "#platform/context.ts";
import { notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	facilitiesOf,
	type ServicePrinciple,
	servicePrinciples,
	servicesOf,
	sumOfUnit,
} from "../../index.ts";
import type { Mounting } from "../mounting.ts";
import { withUnit } from "../with-unit.ts";
import { principleExamples as shown } from "./principle-examples.ts";
import { PrinciplePage } from "./principle-page.tsx";
import { UnitPrinciplesPage } from "./unit-page.tsx";

/** The twelve principles over all that is public of a unit, and what each is made of. */
export const principleRoutes = ({
	assessed,
}: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/unit/:unit/asas",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, async (unit) =>
				page(
					UnitPrinciplesPage({
						...(await known(ask, unit, servicePrinciples().principles)),
						sums: await sumsOf(ask.cx, unit),
						assessed: await assessed(ask.cx, unit),
					}),
				),
			),
		examples: shown.all,
	},
	{
		method: "GET",
		path: "/unit/:unit/asas/:asas",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, async (unit) => {
				const asked = param(ask, "asas");
				const sum = (await sumsOf(ask.cx, unit)).find(
					({ principle }) => principle.slug === asked,
				);
				if (!sum) return notFound;
				return page(
					PrinciplePage({
						...(await known(ask, unit, [sum.principle])),
						sum,
						assessed: await assessed(ask.cx, unit),
					}),
				);
			}),
		examples: shown.one,
	},
];

const sumsOf = async (cx: Context, { id }: Unit) =>
	sumOfUnit(
		await servicesOf(cx, id),
		await facilitiesOf(cx, [id]),
		dayOf(cx.now),
	);

async function known(
	{ cx, view }: Ask<View>,
	unit: Unit,
	principles: readonly ServicePrinciple[],
) {
	const facts = new Map<string, Fact>();
	for (const code of new Set(principles.flatMap((one) => one.facts)))
		facts.set(code, await livingFact(cx, code, unit.id));
	return { view, unit, facts };
}
