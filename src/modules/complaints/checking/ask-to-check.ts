import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Day, dayAfter } from "#territory";
import { unitById } from "#units";
import { type Complaint, subjectKind } from "../complaint.ts";
import { entriesOf } from "../history.ts";

/** Beside the complaint itself, whose own duties end when it does. */
export const checkSubject = (id: string) => ({
	kind: subjectKind,
	id: `${id} check`,
});

/** A duty of whoever oversees complaints and had nothing to do with it, with a last day: for the others it does not exist. */
export async function askToCheck(
	tx: Context,
	complaint: Complaint,
	dueOn: Day,
): Promise<void> {
	const { unitId, id, ref, handlerId, excludedUnits, accused } = complaint;
	const home = await unitById(tx, unitId);
	const worked = (await entriesOf(tx, complaint, "all")).flatMap(
		({ byKind, byId, what, about }) => [
			...(byKind === "person" && byId !== null ? [byId] : []),
			...(what === "dispose" && typeof about.to === "string" ? [about.to] : []),
		],
	);
	await raise(tx, {
		to: { permission: "complaints.oversee" },
		kind: "duty",
		subject: checkSubject(id),
		says: "complaints.check-waits",
		about: { ref },
		path: `/pengaduan/meja/${home?.slug ?? ""}/${id}`,
		due: dueOn,
		lapses: dayAfter(dueOn),
		never: {
			people: [...new Set([...accused, ...worked])],
			units: [
				...new Set([
					...excludedUnits,
					unitId,
					...(handlerId === null ? [] : [handlerId]),
				]),
			],
		},
	});
}
