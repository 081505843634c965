import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import type { Answer } from "#platform/http/answer.ts";
import { notFound } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import { bytesOf, evidenceOf, kindOfType } from "../index.ts";

export const evidenceRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/bukti/:unit/:id",
		may: "assessment.read",
		trail: "none",
		handle: showEvidence,
		examples: [
			{
				state: "not-found",
				as: "markus",
				params: {
					unit: "lapas-ambon",
					id: "00000000-0000-7000-8000-000000000000",
				},
				status: 404,
			},
			{
				state: "not-found: no such address",
				as: "markus",
				params: { unit: "lapas-ambon", id: "foto" },
				status: 404,
			},
			{
				state: "forbidden: a stranger is led to sign in",
				params: { unit: "lapas-ambon", id: "foto" },
				status: 303,
			},
		],
	},
];

/** The file itself: pictures in the page, everything else to be saved. Others' documents look as if they were not there. */
async function showEvidence(ask: Ask<View>): Promise<Answer> {
	const { cx } = ask;
	const unit = await unitBySlug(cx, param(ask, "unit"));
	const id = param(ask, "id");
	if (
		!unit ||
		!isUuid(id) ||
		!holds(cx.actor, "assessment.read", {
			unitId: unit.id,
			province: unit.province.code,
		})
	)
		return notFound;
	const [evidence] = await evidenceOf(cx, unit.id, [id]);
	if (!evidence) return notFound;
	const inline = kindOfType(evidence.type)?.picture ?? false;
	return {
		kind: "file",
		bytes: await bytesOf(cx, evidence),
		type: evidence.type,
		name: evidence.name,
		inline,
	};
}
