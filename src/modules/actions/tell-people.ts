import { say } from "#kernel/text.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Action, isUnowned } from "./action.ts";
import { hasEnded } from "./lifecycle.ts";
import { actionsOf } from "./store.ts";

/** Tells the owner what waits for them now; whatever was asked before is done. Every deed ends with it. */
export async function tellOwner(
	tx: Context,
	unit: Unit,
	action: Action,
): Promise<void> {
	await settle(tx, subjectOf(action));
	if (hasEnded(action.state) || !action.ownerId || !action.dueOn) return;
	await raise(tx, {
		to: { personId: action.ownerId },
		kind: "duty",
		subject: subjectOf(action),
		says: "actions.waits",
		about: aboutOf(unit, action),
		path: pathOf(unit, action),
		due: action.dueOn,
	});
}

/** One duty of the unit for all its actions that nobody can begin with. */
export async function tellOfUnowned(tx: Context, unit: Unit): Promise<void> {
	const subject = { kind: "actions-unowned", id: unit.id };
	const n = (await actionsOf(tx, unit.id)).filter(isUnowned).length;
	if (n === 0) return settle(tx, subject);
	await raise(tx, {
		to: {
			permission: "actions.keep",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "duty",
		subject,
		says: "actions.waits-owner",
		about: { n, unit: unit.name },
		path: `/tindak-lanjut/${unit.slug}`,
	});
}

export const subjectOf = ({ id }: Pick<Action, "id">) => ({
	kind: "action",
	id,
});

export const aboutOf = (unit: Unit, { title }: Action) => ({
	title: say(title, "id"),
	unit: unit.name,
});

export const pathOf = (unit: Unit, { id }: Pick<Action, "id">): string =>
	`/tindak-lanjut/${unit.slug}/${id}`;
