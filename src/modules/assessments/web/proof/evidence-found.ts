import { type Evidence, versionsOf } from "#evidence";
import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	askedAbout,
	mayRead,
	placeOf,
	programmesProvedBy,
	provesOwned,
	provesToJudge,
	type Use,
} from "../../index.ts";

export interface EvidenceFound {
	readonly unit: Unit;
	/** The versions that this person may see, the newest first. */
	readonly versions: readonly [Evidence, ...Evidence[]];
	/** Programmes in which this person may open originals, by version. */
	readonly unsealable: ReadonlyMap<number, string>;
	/** Of an office: where the document proves what it answers for; it is not told of other places. Null: all of them. */
	readonly only: readonly PlaceOfProof[] | null;
}

type PlaceOfProof = Pick<Use, "instrument" | "year" | "code">;

/**
 * The document that the address names. The unit's own people see all its versions; others see those that prove, or
 * once proved, something in a programme whose papers they may read, in an objection that they were asked to answer,
 * or that a draw gave them to judge; people of an office of the unit those that prove what their office answers for.
 * What they may not see is not found.
 */
export async function evidenceFound(
	ask: Ask<View>,
): Promise<EvidenceFound | null> {
	const { cx } = ask;
	const unit = await unitBySlug(cx, param(ask, "unit"));
	const id = param(ask, "id");
	if (!unit || !isUuid(id)) return null;
	const own = cx.actor.grants.some(
		({ permission, unitId }) =>
			permission === "assessment.fill" && unitId === unit.id,
	);
	const place = placeOf(unit);
	const scope = {
		unitId: unit.id,
		...(place.province ? { province: place.province } : {}),
	};
	const seen: Evidence[] = [];
	const unsealable = new Map<number, string>();
	const owned: PlaceOfProof[] = [];
	let whole = own;
	for (const version of await versionsOf(cx, unit.id, id)) {
		const programmes = await programmesProvedBy(cx, unit.id, version);
		const readable = programmes.filter(
			(programme) => mayRead(cx.actor, programme, place).may,
		);
		if (
			own ||
			readable.length > 0 ||
			(await askedAbout(cx, unit.id, version)) ||
			(await provesToJudge(cx, unit.id, version))
		)
			whole = true;
		else {
			const places = await provesOwned(cx, unit, version);
			if (places.length === 0) continue;
			owned.push(...places);
		}
		seen.push(version);
		const opens = readable.find((programme) =>
			holds(cx.actor, "evidence.unseal", { ...scope, programme }),
		);
		if (opens) unsealable.set(version.version, opens);
	}
	const [newest, ...older] = seen;
	return newest
		? {
				unit,
				versions: [newest, ...older],
				unsealable,
				only: whole ? null : owned,
			}
		: null;
}

/** The version that was asked for; the newest where none was. */
export const versionAsked = (
	{ versions }: EvidenceFound,
	asked: string | null,
): Evidence | undefined =>
	asked === null
		? versions[0]
		: versions.find(({ version }) => String(version) === asked);

/** The one version that the address names, in whole. */
export async function versionFound(
	ask: Ask<View>,
): Promise<{ readonly unit: Unit; readonly evidence: Evidence } | null> {
	const found = await evidenceFound(ask);
	const evidence = found && versionAsked(found, ask.query.get("versi"));
	return evidence ? { unit: found.unit, evidence } : null;
}
