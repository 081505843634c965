import { holdersOf, peopleAt } from "#identity";
import { type Audience, hideFrom, type Never, raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Unit, unitById } from "#units";
import { type Complaint, subjectKind } from "../complaint.ts";
import type { Move, State } from "../lifecycle.ts";
import { assigneeOf } from "./desk-row.ts";
import type { Beside } from "./do-move.ts";

type Known = Pick<Complaint, "accused" | "excludedUnits">;

/** For whom no notice about it exists: who is accused, and everybody of an office that it must not reach. */
export const neverOf = ({ accused, excludedUnits }: Known): Never => ({
	people: accused,
	units: excludedUnits,
});

/** Of these people, whom one may tell of it. */
export async function tellable(
	cx: Context,
	{ accused, excludedUnits }: Known,
	people: readonly string[],
): Promise<readonly string[]> {
	const there = await peopleAt(cx, excludedUnits);
	const never = new Set([...accused, ...there.map(({ personId }) => personId)]);
	return people.filter((person) => !never.has(person));
}

/** Everybody who may work on it at an office: those who handle voices there, or who oversees them where nobody does. */
export async function handlersAt(
	cx: Context,
	office: Pick<Unit, "id">,
): Promise<{ readonly permission: string; readonly people: string[] }> {
	const permission = "complaints.handle";
	const people = await holdersOf(cx, { permission, unitId: office.id });
	if (people.length > 0)
		return { permission, people: people.map(({ personId }) => personId) };
	const overseers = await holdersOf(cx, { permission: "complaints.oversee" });
	const posts = await peopleAt(cx, [office.id]);
	const here = new Set(posts.map(({ personId }) => personId));
	return {
		permission: "complaints.oversee",
		people: overseers.flatMap(({ personId }) =>
			here.has(personId) ? [personId] : [],
		),
	};
}

/** The states in which an officer has something to do. */
const withOfficer: ReadonlySet<State> = new Set<State>([
	"received",
	"verified",
	"disposed",
	"in-process",
	"reopened",
]);

/** What the colleagues at the desk hear of at once, by deed. */
const news: Partial<Record<Move | Beside, string>> = {
	transfer: "complaints.news.came",
	accuse: "complaints.news.came",
	reroute: "complaints.news.came",
	reply: "complaints.news.replied",
	add: "complaints.news.added",
	object: "complaints.news.objected",
	reopen: "complaints.news.reopened",
	disprove: "complaints.news.found-untrue",
	withdraw: "complaints.news.withdrawn",
};

/** After a deed: the duty of whoever has it, and news for the desk. What it says names the complaint by its sign alone. */
export async function tellOf(
	tx: Context,
	before: Complaint,
	after: Complaint,
	move: Move | Beside,
): Promise<void> {
	const subject = { kind: subjectKind, id: after.id };
	if (
		grew(before.accused, after.accused) ||
		grew(before.excludedUnits, after.excludedUnits)
	)
		await hideFrom(tx, subject, neverOf(after));
	const moved = before.handlerId !== after.handlerId;
	const assigned = await assigneeOf(tx, after);
	if (moved || assigned === null || !withOfficer.has(after.state))
		await settle(tx, subject);
	const says = news[move];
	if (
		says &&
		after.handlerId !== null &&
		(moved || move === "disprove" || tx.actor.kind === "citizen")
	)
		await tellDesk(tx, after, says, assigned);
	if (assigned !== null && withOfficer.has(after.state))
		await raise(tx, {
			...(await noticeOf(tx, after)),
			to: { personId: assigned },
			kind: "duty",
			says: "complaints.waits",
		});
}

/** News for whoever has it, or for all at the desk where nobody took it. */
export async function tellDesk(
	tx: Context,
	complaint: Complaint,
	says: string,
	assigned: string | null,
): Promise<void> {
	if (complaint.handlerId === null) return;
	const office = await unitById(tx, complaint.handlerId);
	if (!office) return;
	const to: Audience =
		assigned === null
			? {
					permission: (await handlersAt(tx, office)).permission,
					unitId: office.id,
					province: office.province.code,
				}
			: { personId: assigned };
	await raise(tx, {
		...(await noticeOf(tx, complaint)),
		to,
		kind: "news",
		says,
	});
}

/** What every notice about it has: where it is read, its sign, and for whom it does not exist. */
export async function noticeOf(tx: Context, complaint: Complaint) {
	const home = await unitById(tx, complaint.unitId);
	return {
		subject: { kind: subjectKind, id: complaint.id },
		about: { ref: complaint.ref },
		path: `/pengaduan/meja/${home?.slug ?? ""}/${complaint.id}`,
		never: neverOf(complaint),
	};
}

const grew = (before: readonly string[], after: readonly string[]): boolean =>
	after.length > before.length;
