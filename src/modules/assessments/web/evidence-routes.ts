import { bytesOf, kindOfType, versionsOf } from "#evidence";
import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import { mayRead, placeOf, programmesProvedBy } from "../index.ts";
import { InfectedFile } from "./proof-files/infected-file.tsx";

const ambon = { unit: "lapas-ambon" };

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
				params: { ...ambon, id: "00000000-0000-7000-8000-000000000000" },
				status: 404,
			},
			{
				state: "not-found: no such address",
				as: "markus",
				params: { ...ambon, id: "foto" },
				status: 404,
			},
			{
				state: "forbidden: a stranger is led to sign in",
				params: { ...ambon, id: "foto" },
				status: 303,
			},
		],
	},
];

/**
 * The file itself, in the version asked for, or the newest: pictures in the page, everything else to be saved. The unit's own people see all its
 * documents; others see those that prove something in a programme whose papers they may read. What they
 * may not see looks as if it were not there.
 */
async function showEvidence(ask: Ask<View>): Promise<Answer> {
	const { cx } = ask;
	const unit = await unitBySlug(cx, param(ask, "unit"));
	const id = param(ask, "id");
	if (!unit || !isUuid(id)) return notFound;
	const own = cx.actor.grants.some(
		({ permission, unitId }) =>
			permission === "assessment.fill" && unitId === unit.id,
	);
	const versions = await versionsOf(cx, unit.id, id);
	const asked = ask.query.get("versi");
	const evidence =
		asked === null
			? versions[0]
			: versions.find(({ version }) => String(version) === asked);
	if (!evidence) return notFound;
	const programmes = own ? [] : await programmesProvedBy(cx, unit.id, evidence);
	const place = placeOf(unit);
	if (
		!own &&
		!programmes.some((programme) => mayRead(cx.actor, programme, place).may)
	)
		return notFound;
	if (evidence.scanned.outcome === "infected")
		return page(InfectedFile({ view: ask.view, unit, evidence }), 403);
	return {
		kind: "file",
		bytes: await bytesOf(cx, evidence),
		type: evidence.type,
		name: evidence.name,
		inline: kindOfType(evidence.type)?.picture ?? false,
	};
}
