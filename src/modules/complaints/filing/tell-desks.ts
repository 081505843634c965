import { raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { subjectKind } from "../complaint.ts";
import type { Ready } from "./write-filed.ts";

/**
 * News for whoever works on voices where each of these lies. What has to be looked at first waits in its own list and
 * calls nobody.
 */
export const tellDesks = (
	tx: Context,
	fresh: readonly Ready[],
	/** By id, with all that these lie at. */
	offices: ReadonlyMap<string, Unit>,
): Promise<void> =>
	raiseAll(
		tx,
		fresh.flatMap(({ unit, id, ref, route, suspect, deskOf }) => {
			const office = offices.get(route.officeId ?? "");
			if (office === undefined || suspect !== null) return [];
			return [
				{
					to: {
						permission: deskOf,
						unitId: office.id,
						province: office.province.code,
					},
					kind: "news" as const,
					subject: { kind: subjectKind, id },
					says: "complaints.news.filed",
					about: { ref },
					path: `/pengaduan/meja/${unit.slug}/${id}`,
					never: { people: [], units: route.excluded },
				},
			];
		}),
	);
