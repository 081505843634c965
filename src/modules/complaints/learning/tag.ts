import { componentNamed, servicesOf } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import type { Complaint, Key } from "../complaint.ts";
import { doMove, type Moved } from "../handling/do-move.ts";
import { complaintsIn } from "../tables.ts";
import { indicatorsFor } from "./concerned-indicators.ts";
import { type Tag, weights } from "./tag-of.ts";

export type TagReason =
	| "no-weight"
	| "no-such-component"
	| "no-such-service"
	| "no-such-indicator";

/**
 * Whoever handles it says what it is about: the last word holds, all words stand in the history. Nothing of it is read by the
 * person who told it; it changes neither state nor last day.
 */
export const tag = (
	cx: Context,
	key: Key,
	/** Left out, whoever was faster does not matter: what they said of the rest stays. */
	version: number | undefined,
	said: Tag,
): Promise<Moved<TagReason>> =>
	doMove<TagReason>(cx, key, {
		version,
		move: "tag",
		shown: false,
		about: {
			weight: said.weight,
			component: said.component,
			service: said.serviceId,
			instrument: said.indicator?.instrument ?? null,
			indicator: said.indicator?.code ?? null,
		},
		refuse: (tx, complaint) => whyNot(tx, complaint, said),
		and: (tx) => write(tx, key, said),
	});

/** What was said is taken back, as if nobody had said it; the history keeps both. */
export const untag = (cx: Context, key: Key): Promise<Moved<never>> =>
	doMove(cx, key, {
		move: "tag",
		shown: false,
		about: { weight: null },
		and: async (tx) =>
			void (await complaintsIn(tx.db)
				.deleteFrom("complaints.tag")
				.where("unit_id", "=", key.unitId)
				.where("complaint_id", "=", key.id)
				.execute()),
	});

async function whyNot(
	tx: Context,
	{ unitId }: Complaint,
	{ weight, component, serviceId, indicator }: Tag,
): Promise<TagReason | null> {
	if (!weights.includes(weight)) return "no-weight";
	if (component !== null && !componentNamed(component))
		return "no-such-component";
	if (
		serviceId !== null &&
		!(await servicesOf(tx, unitId)).some(({ id }) => id === serviceId)
	)
		return "no-such-service";
	const unit = await unitById(tx, unitId);
	const known =
		indicator === null ||
		(unit !== null &&
			indicatorsFor(unit, dayOf(tx.now)).some(
				(one) =>
					one.instrument.id === indicator.instrument &&
					one.indicator.code === indicator.code,
			));
	return known ? null : "no-such-indicator";
}

async function write(
	tx: Context,
	{ unitId, id }: Key,
	{ weight, component, serviceId, indicator }: Tag,
): Promise<void> {
	const now = {
		weight,
		component,
		service_id: serviceId,
		instrument: indicator?.instrument ?? null,
		indicator: indicator?.code ?? null,
		tagged_on: dayOf(tx.now),
	};
	await complaintsIn(tx.db)
		.insertInto("complaints.tag")
		.values({ unit_id: unitId, complaint_id: id, ...now })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "complaint_id"]).doUpdateSet(now),
		)
		.execute();
}
